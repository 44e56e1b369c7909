import { ENGLAND, yearOf, type FigureIndex } from '../../opendata/figureIndex.ts';
import { lastReturned } from '../../opendata/traps/missingReturn.ts';
import { englandFigure } from '../../opendata/widerArea.ts';
import type { Baseline } from '../../schema/baseline.ts';
import { mapRecord, rounded, sum } from '../arithmetic.ts';
import { fitPlanLengths, LONGEST_YEARS, type OpenPlans } from '../fitPlanLengths.ts';
import { openPlans, plansInAYear, type PlanPhases } from '../planLengths.ts';
import type { Council } from './council.ts';
import { around, levelHalfWidth } from './level.ts';
import { movementOf } from './movement.ts';
import { PLAN_LENGTHS } from './parts.ts';

export type PlanRates = PlanPhases;

const STRETCHES: readonly (readonly [from: number, to: number])[] = [
  [0, 0.25],
  [0.25, 0.5],
  [0.5, 1],
  [1, 2],
  [2, LONGEST_YEARS],
];

/** Where a fit begins: a mean length of some ten months. */
const START: PlanPhases = { endInitial: 0.4, establish: 2, endEstablished: 2 };
/** How far rates lie off where they begin, and a council's off England's, as standard deviations of the log. */
const ENGLAND_SPREAD = 1;
const COUNCIL_SPREAD = 0.3;

/** The two phases of England's child protection plans on a 31 March. */
export function englandPlanLengths(index: FigureIndex, year: number): PlanPhases {
  const plans = PLAN_LENGTHS.map((part) => englandFigure(index, 'cp-plan-count', part, year)?.value ?? 0);
  const starts = englandFigure(index, 'cp-starts', 'all', year)!.value!;
  const startsByYearAgo = startsBefore(index, ENGLAND, year, starts);
  const open = plans.map((count, i) => ({ stretches: [stretch(i)], plans: count }));
  const ends = englandFigure(index, 'cp-ends', 'all', year)?.value ?? undefined;
  return fitPlanLengths({ open, startsByYearAgo, ends }, START, ENGLAND_SPREAD);
}

const stretch = (i: number) => ({ fromYears: STRETCHES[i]![0], toYears: STRETCHES[i]![1] });

/** Starts of the year and of up to three before, as far back as they are published without a gap. */
function startsBefore(index: FigureIndex, area: string, year: number, starts: number): number[] {
  const result = [starts];
  for (let back = 1; back <= 3; back++) {
    const before = index.total(area, 'cp-starts', year - back);
    if (before === undefined) break;
    result.push(before);
  }
  return result;
}

/** Open plans by length; the lengths that are withheld are one, with what the others leave over. */
function openByLength(index: FigureIndex, code: string, year: number, total: number): OpenPlans[] {
  const counts = PLAN_LENGTHS.map((part) => index.value(code, 'cp-plan-count', part, year));
  const told = counts.flatMap((plans, i) =>
    plans === undefined ? [] : [{ stretches: [stretch(i)], plans }],
  );
  const withheld = counts.flatMap((plans, i) => (plans === undefined ? [stretch(i)] : []));
  // With nothing told by length, the total says nothing of it either.
  if (withheld.length === 0 || told.length === 0) return told;
  return [...told, { stretches: withheld, plans: Math.max(0, total - sum(told.map(({ plans }) => plans))) }];
}

/** Child protection plans of a council; left out, with a sentence, where it has made no return. */
export function childProtectionOf(council: Council): Baseline['childProtection'] {
  const { index, code, name, year, ledger } = council;
  const count = lastReturned(index, code, 'cp-plan-count', year);
  if (count === undefined) {
    ledger.note(
      `${name} has no child protection plans published for ${year} or the three years before: the baseline holds none.`,
    );
    return undefined;
  }
  const asOf = yearOf(count.yearEnding);
  if (asOf < year) {
    ledger.note(
      `${name} made no return of child protection plans for ${year}: those of ${asOf} stand for the opening day.`,
    );
  }
  const plans = count.value!;
  const countSource = ledger.published(count);
  const starts = startsOf(council, asOf, plans);
  const startsByYearAgo = startsBefore(index, code, asOf, starts.perYear);
  const endsFigure = index.figure(code, 'cp-ends', 'all', asOf);
  const ends = endsFigure?.value ?? undefined;
  if (endsFigure && ends !== undefined) ledger.published(endsFigure);
  const open = openByLength(index, code, asOf, plans);
  for (const part of PLAN_LENGTHS) {
    const figure = index.figure(code, 'cp-plan-count', part, asOf);
    if (figure && figure.value !== null) ledger.published(figure);
  }
  if (open.length === 0) {
    ledger.note(
      `${name} has no lengths of child protection plans published for ${asOf}: England's stand in.`,
    );
  }
  const fitted = fitPlanLengths({ open, startsByYearAgo, ends }, council.nation.planRates, COUNCIL_SPREAD);
  const { initial, established } = openPlans(fitted, startsByYearAgo, 0, LONGEST_YEARS);
  const initialShare = initial + established > 0 ? initial / (initial + established) : 0.5;
  const balanced = towardsBalance(council, asOf, plans, starts.perYear, ends, fitted, initialShare);
  const movement = movementOf(council.nation.movements['cp-starts'], 'cp-starts', code, starts.perYear);
  const startsWidth = levelHalfWidth(starts.perYear, movement);
  const endsWidth = levelHalfWidth(ends ?? starts.perYear, movement);
  const opening = {
    initial: rounded(plans * initialShare, 1),
    established: rounded(plans - rounded(plans * initialShare, 1), 1),
  };

  const phases = ledger.derived({
    id: 'cp-phases',
    label: 'Child protection plans in two phases',
    value: `initial ${opening.initial}, established ${opening.established}`,
    unit: 'plans',
    strength: open.length === 0 ? 'weak' : 'medium',
    working: `Two phases fitted to the open plans by length so far, read against the starts of their own years, and to the plans ended${ends === undefined ? ' (not published)' : ''}: initial plans end at ${rounded(fitted.endInitial, 2)} a year and become established at ${rounded(fitted.establish, 2)}, established ones end at ${rounded(fitted.endEstablished, 2)}. The logs of the rates are held near those of England (${rounded(council.nation.planRates.endInitial, 2)}, ${rounded(council.nation.planRates.establish, 2)}, ${rounded(council.nation.planRates.endEstablished, 2)}) by a spread of ${COUNCIL_SPREAD}.`,
  });
  const startsRange = around(balanced.startsPerYear, startsWidth, 1);
  const startsSource = ledger.derived({
    id: 'cp-starts-level',
    label: 'Child protection plans started, a year, with no new action',
    value: startsRange.mode,
    low: startsRange.low,
    high: startsRange.high,
    unit: 'plans a year',
    strength: 'medium',
    working: `${starts.working} ${balanced.startsWorking} The range is what the last count may lie off its level: its own chance, a stray and a year's drift.`,
  });
  const endRates = (['endInitial', 'endEstablished'] as const).map((phase) =>
    around(balanced.rates[phase], endsWidth),
  );
  const endsSource = ledger.derived({
    id: 'cp-ends-level',
    label: 'How fast child protection plans become established and end, per plan',
    value: `initial end: ${endRates[0]!.mode}, established: ${rounded(balanced.rates.establish)}, established end: ${endRates[1]!.mode}`,
    unit: 'a year',
    strength: 'weak',
    working: `The fitted rates times ${rounded(balanced.factor, 3)}: ${balanced.endsWorking}`,
  });
  const variation = ledger.derived({
    id: 'cp-movement',
    label: 'How plan starts move from year to year, beyond chance',
    value: `yearly variation ${movement.yearlyVariation}, drift ${movement.drift}`,
    unit: 'standard deviation of the log',
    strength: movement.councils > 0 ? 'medium' : 'weak',
    working: `${movement.working} The same is used for the end rates, which have no series of their own.`,
  });
  return {
    plans: {
      initial: { value: opening.initial, source: phases },
      established: { value: opening.established, source: phases },
    },
    startsPerYear: { ...startsRange, source: startsSource },
    establishPerYear: { ...around(balanced.rates.establish, 0.25), source: endsSource },
    endsPerYear: {
      initial: { ...endRates[0]!, source: endsSource, sharedDraw: 'cp-ends-level' },
      established: { ...endRates[1]!, source: endsSource, sharedDraw: 'cp-ends-level' },
    },
    yearlyVariation: { value: movement.yearlyVariation, source: variation },
    drift: { value: movement.drift, source: variation },
    source: countSource,
  };
}

function startsOf(
  { index, code, name, ledger }: Council,
  year: number,
  plans: number,
): { perYear: number; working: string } {
  const figure = index.figure(code, 'cp-starts', 'all', year);
  if (figure && figure.value !== null) {
    ledger.published(figure);
    return { perYear: figure.value, working: `${figure.value} in the year to March ${year}.` };
  }
  const of = (measure: 'cp-starts' | 'cp-plan-count') =>
    englandFigure(index, measure, 'all', year)?.value ?? 0;
  const perPlan = of('cp-starts') / of('cp-plan-count');
  ledger.note(
    `${name} has no child protection plans started published for ${year}: as many a plan as in England.`,
  );
  return {
    perYear: plans * perPlan,
    working: `Not published: ${rounded(perPlan, 2)} a plan, as in England, times ${plans}.`,
  };
}

/** Starts and end rates under which last year's change in plans goes on, less the part that is taken to be chance. */
function towardsBalance(
  { index, code, imbalanceShrinkage: shrinkage }: Council,
  year: number,
  plans: number,
  starts: number,
  ends: number | undefined,
  fitted: PlanPhases,
  initialShare: number,
) {
  const before = index.total(code, 'cp-plan-count', year - 1);
  const change = before !== undefined ? plans - before : ends === undefined ? 0 : starts - ends;
  // A fall to nothing, or a start from nothing, does not go on.
  const held = Math.max(-0.5 * plans, Math.min(0.5 * plans, change));
  const startsPerYear = Math.max(0.4 * starts, starts - 0.5 * shrinkage * held);
  const wanted = plans + (1 - shrinkage) * held;
  const open = { initial: plans * initialShare, established: plans * (1 - initialShare) };
  const ratesTimes = (factor: number): PlanPhases => mapRecord(fitted, (rate) => rate * factor);
  const factor = factorFor((it) => plansInAYear(ratesTimes(it), open, startsPerYear) - wanted);
  return {
    startsPerYear,
    factor,
    rates: ratesTimes(factor),
    startsWorking:
      change === 0
        ? ''
        : `Plans changed by ${rounded(change, 0)} in the year; ${rounded(100 * shrinkage, 0)}% of that is taken not to go on, half of it in starts.`,
    endsWorking: `so that after a year there are ${rounded(wanted, 0)} plans: ${plans} and ${rounded(100 * (1 - shrinkage), 0)}% of the change of the last year (${rounded(held, 0)}).`,
  };
}

/** Plans last no more than twice as long as their lengths say, and no less than half. */
const SLOWEST = 0.5;
const QUICKEST = 2;

/** Where a falling function of a factor is zero, by halving the stretch of its log. */
function factorFor(excess: (factor: number) => number): number {
  let [low, high] = [Math.log(SLOWEST), Math.log(QUICKEST)];
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2;
    if (excess(Math.exp(middle)) > 0) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
