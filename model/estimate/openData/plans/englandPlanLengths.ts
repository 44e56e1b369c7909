import { ENGLAND, type FigureIndex } from '../../../opendata/figureIndex.ts';
import { englandFigure } from '../../../opendata/widerArea.ts';
import { sum } from '../../arithmetic.ts';
import { fitPlanLengths, LONGEST_YEARS, type OpenPlans } from '../../fitPlanLengths.ts';
import type { PlanPhases } from '../../planLengths.ts';
import { PLAN_LENGTHS } from '../parts.ts';

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
export const COUNCIL_SPREAD = 0.3;

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
export function startsBefore(index: FigureIndex, area: string, year: number, starts: number): number[] {
  const result = [starts];
  for (let back = 1; back <= 3; back++) {
    const before = index.total(area, 'cp-starts', year - back);
    if (before === undefined) break;
    result.push(before);
  }
  return result;
}

/** Open plans by length; the lengths that are withheld are one, with what the others leave over. */
export function openByLength(index: FigureIndex, code: string, year: number, total: number): OpenPlans[] {
  const counts = PLAN_LENGTHS.map((part) => index.value(code, 'cp-plan-count', part, year));
  const told = counts.flatMap((plans, i) =>
    plans === undefined ? [] : [{ stretches: [stretch(i)], plans }],
  );
  const withheld = counts.flatMap((plans, i) => (plans === undefined ? [stretch(i)] : []));
  // With nothing told by length, the total says nothing of it either.
  if (withheld.length === 0 || told.length === 0) return told;
  return [...told, { stretches: withheld, plans: Math.max(0, total - sum(told.map(({ plans }) => plans))) }];
}
