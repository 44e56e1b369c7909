import type { Baseline, ExitRow, MoveRow } from '../../schema/baseline.ts';
import { limits } from '../../schema/limits.ts';
import { bandsOfClass, CLASS_FROM, CLASSES } from './ages.ts';
import { AGE_BANDS } from '../ageBands.ts';
import type { AgesOf, Estimates } from './context.ts';
import { exitMovement } from './exitMovement.ts';
import { OUTCOME_LABELS } from './outcomes.ts';
import { gammaRange, significant } from './rangeOf.ts';
import { cellRates, type CellRate } from './rates.ts';
import { settlePerYear, settlingSupport } from './settleRow.ts';
import { stockByClass } from './stock.ts';
import { restsOn, strengthOf, type RateSupport } from './support.ts';

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
  const support: RateSupport[] = [settlingSupport(context)];
  const { variation, levelVariance } = exitMovement(context);
  const exits = mostNeeded(rates.filter(({ stratum }) => stratum < reasons)).map((rate): ExitRow => {
    const reason = strata.reasons[rate.stratum]!;
    const label = OUTCOME_LABELS[reason] ?? reason;
    const group = groups[rate.group]!;
    const name = ['exit', reason, group.id, CLASSES[rate.ageClass]].join('-');
    const { quantity, row } = sourced(context, rate, {
      name,
      label: `${label}: ${place(context, rate)}`,
      kind: 'exit',
      what: reason,
      levelVariance,
      // As in the open-data baseline: what is not known of a reason's level is not known of all its rows.
      sharedDraw: `exits-${reason}`,
    });
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
    const { quantity, row } = sourced(context, rate, {
      name,
      label,
      kind: 'move',
      what: to.id,
      levelVariance: 0,
      sharedDraw: name,
    });
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

interface RowWords {
  name: string;
  label: string;
  kind: 'exit' | 'move';
  what: string;
  /** What the level to come may lie off the one of the period, relative variance. */
  levelVariance: number;
  sharedDraw: string;
}

function sourced(
  { ledger, fitted, groups }: Estimates,
  rate: CellRate,
  { name, label, kind, what, levelVariance, sharedDraw }: RowWords,
) {
  const perYear = Math.min(MOST_RATE, rate.perYear);
  const range = gammaRange(perYear, rate.relativeVariance + levelVariance, limits.ratePerYear.max);
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
    // That nothing happened is told by those it might have happened to.
    restsOnChildren: rate.events > 0 ? rate.eventChildren : rate.children,
    working: `A mean of ${significant(perYear, 3)} a child and year (90% between ${significant(rate.low, 3)} and ${significant(rate.high, 3)}), which ${row.words}. Occurrence over exposure of both phases together: a child new to care is ${significant(fitted.ratios[rate.stratum]!.ratio, 3)} times as likely as a settled one, and children here are expected to have been ${rate.phase === 'new' ? 'new' : 'settled'} for ${significant(rate.phaseYears, 3)} of these child-years. The range has the mean, spread and skew of the gamma distribution that the rate may have${levelVariance > 0 ? ', wider by what the level of a few years may lie off the one to come ("exits-movement")' : ''}.`,
  });
  return { quantity: { ...range, source: id, sharedDraw }, row };
}
