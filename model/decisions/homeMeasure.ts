import { problem, type PathPart, type Problem } from '../schema/problem.ts';
import type { Measure, MeasureOf } from '../schema/measure.ts';
import { isRange, type Quantity } from '../schema/quantity.ts';
import type { Known, SupplyHome } from '../schema/supply.ts';
import { DAYS_PER_WEEK, dayOf } from '../time/calendar.ts';

/** What a supply file says as measures of a plan, and what it leaves out because nobody knows it. */
export interface AsMeasures {
  measures: Measure[];
  /** Fields of the file that are unknown and count as none. */
  notKnown: NotKnown[];
  /** Why there are none: where in the file, and in words. */
  problems: Problem[];
}

export interface NotKnown {
  /** Of which home, or whose. */
  of: string;
  field: 'capital' | 'financing' | 'sold-price' | 'occupancy' | 'recruitment-cost';
}

/** A home as a measure. Its places open as late as the file has it, and so many weeks later still. */
export function homeMeasure(
  home: SupplyHome,
  { weeksLate = 0, planStarts, at }: { weeksLate?: number | undefined; planStarts: string; at: PathPart[] },
): AsMeasures {
  const { id, label, placement, places, opening, staffingWeeklyGbpPerPlace: staffing } = home;
  const problems = [
    ...(dayOf(opening.low) < dayOf(planStarts)
      ? [
          problem(
            [...at, 'opening', 'low'],
            'Opens before the plan starts: a home opens within the plan, or its children are in the baseline.',
          ),
        ]
      : []),
    ...(staffing === null
      ? [problem([...at, 'staffingWeeklyGbpPerPlace'], 'Not known. Without it nobody can say what it saves.')]
      : []),
  ];
  if (staffing === null || problems.length > 0) return { measures: [], notKnown: [], problems };
  const given = (field: string, value: Known | undefined) =>
    value === null || value === undefined ? {} : { [field]: value };
  const measure: MeasureOf<'own-home'> = {
    id: `home-${id}`,
    kind: 'own-home',
    label,
    placement,
    start: opening.low,
    places,
    weeklyFixedCostGbp: times(staffing, places),
    ...given('soldPlaces', home.soldPlaces),
    ...given('soldPlaceWeeklyGbp', home.soldPlaceWeeklyGbp),
    ...given('occupancy', home.occupancy),
    ...given('weeklyCostGbp', home.weeklyCostGbp),
    ...given('rampWeeks', home.rampWeeks),
    ...given('capitalGbp', home.capitalGbp),
    ...given('financingGbpPerYear', home.financingGbpPerYear),
    delayWeeks: lateBy(home, weeksLate),
  };
  const unknown = (field: NotKnown['field'], value: Known | undefined): NotKnown[] =>
    value === null || value === undefined ? [{ of: label, field }] : [];
  return {
    measures: [measure],
    notKnown: [
      ...unknown('capital', home.capitalGbp),
      ...unknown('financing', home.financingGbpPerYear),
      ...unknown('occupancy', home.occupancy),
      ...(home.soldPlaces ? unknown('sold-price', home.soldPlaceWeeklyGbp) : []),
    ],
    problems: [],
  };
}

/** Weeks after the earliest opening. */
function lateBy({ opening }: SupplyHome, weeksLate: number): Quantity {
  const weeks = (date: string) => weeksLate + Math.round((dayOf(date) - dayOf(opening.low)) / DAYS_PER_WEEK);
  const [mode, high] = [weeks(opening.likely), weeks(opening.late)];
  if (high === weeksLate) return weeksLate;
  return { low: weeksLate, mode, high, ...(opening.source !== undefined && { source: opening.source }) };
}

/** So much for each of so many, with the range and the draw of the amount. */
function times(each: Quantity, of: Quantity): Quantity {
  const count = typeof of === 'number' ? of : isRange(of) ? of.mode : of.value;
  if (typeof each === 'number') return each * count;
  if (!isRange(each)) return { ...each, value: each.value * count };
  return { ...each, low: each.low * count, mode: each.mode * count, high: each.high * count };
}
