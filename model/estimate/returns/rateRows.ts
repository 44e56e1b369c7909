import type { Baseline, ExitRow, MoveRow } from '../../schema/baseline.ts';
import { limits } from '../../schema/limits.ts';
import { rounded } from '../arithmetic.ts';
import { FITTED_SETTINGS } from '../fittedSettings.ts';
import { bandsOfClass, CLASS_FROM, CLASSES } from './ages.ts';
import { AGE_BANDS } from '../ageBands.ts';
import type { AgesOf, Estimates } from './context.ts';
import { gammaInterval } from './gammaDistribution.ts';
import { OUTCOME_LABELS } from './outcomes.ts';
import { gammaRange, significant } from './rangeOf.ts';
import { cellRates, type CellRate } from './rates.ts';
import { stockByClass } from './stock.ts';
import { restsOn, strengthOf, type RateSupport } from './support.ts';
import { wholeYears, yearOf } from './windows.ts';
import { ownSpread } from './yearlyMovement.ts';

interface Rows {
  rows: Required<Pick<Baseline, 'settlePerYear' | 'exits' | 'moves'>>;
  support: RateSupport[];
}

/** The format takes no more rows of a kind. */
const MOST_ROWS = 1_000;
/** Nobody waits for less than two days on average. */
const MOST_RATE = 180;

/** Settling, exits and moves as rows, each with its evidence and what it rests on. */
export function ratesOf(context: Estimates & { agesOf: AgesOf; used: readonly boolean[] }): Rows {
  const { settled, groups, strata, pieces, fitted, stock, agesOf, used } = context;
  const reasons = strata.reasons.length;
  const fits = (group: number, c: number) => used[group]! && CLASS_FROM[c]! >= agesOf(group);
  const allowed = (stratum: number, cell: number) => {
    const [group, c] = [Math.floor(cell / CLASSES.length), cell % CLASSES.length];
    const to = stratum - reasons;
    return fits(group, c) && (to < 0 || (to !== group && fits(to, c)));
  };
  const rates = cellRates(pieces, strata, fitted, settled.england, stockByClass(stock), allowed);
  const support: RateSupport[] = [settling(context)];
  const variation = exitVariation(context);
  const exits = mostNeeded(rates.filter(({ stratum }) => stratum < reasons)).map((rate): ExitRow => {
    const reason = strata.reasons[rate.stratum]!;
    const label = OUTCOME_LABELS[reason] ?? reason;
    const group = groups[rate.group]!;
    const name = ['exit', reason, group.id, CLASSES[rate.ageClass]].join('-');
    const { quantity, row } = sourced(
      context,
      rate,
      name,
      `${label}: ${place(context, rate)}`,
      'exit',
      reason,
    );
    support.push(row);
    return {
      reason,
      label,
      perYear: quantity,
      placement: group.id,
      ageBand: ageBandOf(rate),
      phase: rate.phase,
      ...variation,
      source: row.id,
    };
  });
  const moves = mostNeeded(rates.filter(({ stratum }) => stratum >= reasons)).map((rate): MoveRow => {
    const [from, to] = [groups[rate.group]!, groups[rate.stratum - reasons]!];
    const name = ['move', from.id, to.id, CLASSES[rate.ageClass]].join('-');
    const label = `Moves to ${to.label.toLowerCase()}: ${place(context, rate)}`;
    const { quantity, row } = sourced(context, rate, name, label, 'move', to.id);
    support.push(row);
    return {
      from: from.id,
      to: to.id,
      perYear: quantity,
      ageBand: ageBandOf(rate),
      phase: rate.phase,
      source: row.id,
    };
  });
  return { rows: { settlePerYear: settlePerYear(context), exits, moves }, support };
}

/** The rows by which most children go, where there are more than a baseline may have; in their order. */
function mostNeeded(rates: readonly CellRate[]): readonly CellRate[] {
  if (rates.length <= MOST_ROWS) return rates;
  const expected = ({ perYear, childYears }: CellRate) => perYear * childYears;
  const least = rates.map(expected).sort((a, b) => b - a)[MOST_ROWS - 1]!;
  return rates.filter((it) => expected(it) >= least).slice(0, MOST_ROWS);
}

const ageBandOf = ({ ageClass }: CellRate): string | string[] => {
  const bands = bandsOfClass(ageClass);
  return bands.length === 1 ? bands[0]! : bands;
};

const place = ({ groups }: Estimates, { group, ageClass, phase }: CellRate): string =>
  `${groups[group]!.label.toLowerCase()}, ${AGE_BANDS[ageClass]!.label.toLowerCase()}, ${phase === 'new' ? 'new to care' : 'settled'}`;

function sourced(
  { ledger, fitted, groups }: Estimates,
  rate: CellRate,
  name: string,
  label: string,
  kind: 'exit' | 'move',
  what: string,
) {
  const perYear = Math.min(MOST_RATE, rate.perYear);
  const range = gammaRange(perYear, rate.relativeVariance, limits.ratePerYear.max);
  const share = rate.fromMargin;
  const shrunk: RateSupport['shrunk'] =
    share < 0.005
      ? null
      : { towards: rate.fromEngland * share > 0.01 ? 'own margin and England' : 'own margin', share };
  const id = `${name}-${rate.phase}`;
  const row: RateSupport = {
    id,
    kind,
    label,
    what,
    group: groups[rate.group]!.id,
    ageBands: bandsOfClass(rate.ageClass),
    phase: rate.phase,
    children: rate.children,
    childYears: rate.childYears,
    events: rate.events,
    perYear,
    low: rate.low,
    high: rate.high,
    shrunk,
    words: restsOn(kind, { ...rate, shrunk }),
  };
  ledger.derived({
    id,
    label,
    value: range.mode,
    low: range.low,
    high: range.high,
    unit: 'a child and year',
    strength: strengthOf(rate.events),
    working: `A mean of ${significant(perYear, 3)} a child and year (90% between ${significant(rate.low, 3)} and ${significant(rate.high, 3)}), which ${row.words}. Occurrence over exposure of both phases together: a child new to care is ${significant(fitted.ratios[rate.stratum]!.ratio, 3)} times as likely as a settled one, and children here are expected to have been ${rate.phase === 'new' ? 'new' : 'settled'} for ${significant(rate.phaseYears, 3)} of these child-years. The range has the mean, spread and skew of the gamma distribution that the rate may have.`,
  });
  return { quantity: { ...range, source: id, sharedDraw: name }, row };
}

const settleWords = ({ fitted }: Estimates): string =>
  `A length of stay in two phases, fitted by maximum likelihood to every exit before 18 in the period, children in care at its start taken from then on and those still there at its end as still staying; every age and placement with rates of its own. The standard error of its logarithm is ${significant(Math.sqrt(fitted.logVariance), 2)}. A wide judgement (1.7 a year, with a standard deviation of 0.7 of the logarithm) counts beside it, and holds where the returns say nothing.`;

function settlePerYear(context: Estimates) {
  const { fitted, ledger } = context;
  const range = gammaRange(fitted.settlePerYear, fitted.logVariance, limits.ratePerYear.max);
  const source = ledger.derived({
    id: 'settle',
    label: 'How fast a child new to care becomes a settled one',
    value: range.mode,
    low: range.low,
    high: range.high,
    unit: 'a year',
    strength: fitted.logVariance < 0.01 ? 'strong' : fitted.logVariance < 0.1 ? 'medium' : 'weak',
    working: settleWords(context),
  });
  return { ...range, source };
}

function settling({ fitted, pieces, strata }: Estimates): RateSupport {
  const exits = pieces.events
    .subarray(0, strata.reasons.length * pieces.cells)
    .reduce((sum, it) => sum + it, 0);
  const { newYears, settledYears } = fitted.pass;
  const childYears = newYears.reduce((sum, it, cell) => sum + it + settledYears[cell]!, 0);
  const { settlePerYear: perYear, logVariance } = fitted;
  const spread = Math.exp(1.6448536269514722 * Math.sqrt(logVariance));
  return {
    id: 'settle',
    kind: 'settle',
    label: 'Settling',
    what: 'settle',
    group: null,
    ageBands: [],
    phase: 'new',
    children: pieces.people,
    childYears,
    events: exits,
    perYear,
    low: perYear / spread,
    high: perYear * spread,
    shrunk: logVariance > 0.05 ? { towards: 'prior', share: Math.min(1, logVariance / 0.49) } : null,
    words: `is told by when ${exits.toLocaleString('en-GB')} exits came, in ${Math.round(childYears).toLocaleString('en-GB')} child-years of ${pieces.people.toLocaleString('en-GB')} children`,
  };
}

/** How all exits move together from year to year: the council's own years, drawn towards the country's. */
function exitVariation({ settled, times, ledger }: Estimates) {
  const years = wholeYears(settled.histories, settled.asOf);
  const counts = years.map(() => 0);
  for (const { end, to } of times) {
    const year = end === 'left' ? yearOf(to, years) : -1;
    if (year >= 0) counts[year]!++;
  }
  const national = FITTED_SETTINGS.care.exits;
  const spread = ownSpread(counts, national);
  const [yearlyVariation, drift] = [rounded(spread.yearlyVariation, 3), rounded(spread.drift, 3)];
  const source = ledger.derived({
    id: 'exits-movement',
    label: "How a year's exits before 18 move, beyond chance",
    value: `yearly variation ${yearlyVariation}, drift ${drift}`,
    unit: 'standard deviation of the log',
    strength: spread.own === null ? 'weak' : 'medium',
    working: movementWords(counts.length, spread.own, national),
  });
  return {
    yearlyVariation: { value: yearlyVariation, source },
    drift: { value: drift, source },
    sharedVariation: 'exits',
  };
}

export const movementWords = (
  years: number,
  own: number | null,
  national: { yearlyVariation: number; drift: number },
): string =>
  own === null
    ? `The councils of England: ${national.yearlyVariation} and ${national.drift}. The returns hold ${years} whole years, too few to tell this council's own.`
    : `The council's own ${years} years stray by ${significant(own, 2)} beyond chance; drawn towards what the councils of England do (${national.yearlyVariation} and ${national.drift}), which counts as much as eight years.`;

export const intervalOfCount = (perYear: number, count: number) =>
  gammaInterval(perYear, 1 / Math.max(1, count));
