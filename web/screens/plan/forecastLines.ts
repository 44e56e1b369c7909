import { COMPARATOR_SERIES, PLAN_SERIES } from '../../charts/palette.ts';
import type { TimeLine, TimePoint } from '../../charts/timeChart.ts';
import type { SeriesSpread, SimulationResult } from '../../../model/schema/simulation.ts';
import { capitalised, type Working } from '../../../model/words/sentence.ts';
import type { PlanPicture } from './planCharts.ts';

type Quantity = 'children' | 'weekly-spend' | 'cp-plans';
const SERIES = {
  children: 'childrenByWeek',
  'weekly-spend': 'spendGbpByWeek',
  'cp-plans': 'cpPlansByWeek',
} as const;

/** The plan's line, and the comparator's under it: medians of the runs or, until there are any, expected values. */
export function forecastLines(picture: PlanPicture, of: Quantity): TimeLine[] {
  const { plan, nameOf, simulation } = picture;
  const { scenario, projection } = plan;
  const [own, other] = simulation ? simulated(simulation, of) : expected(picture, of);
  const plans: TimeLine = {
    id: 'plan',
    label: scenario.name,
    part: 'forecast',
    series: PLAN_SERIES,
    fan: true,
    points: own,
    ...(simulation && { middle: 'median' }),
  };
  // Where nothing differs there is one line to see, and one is drawn.
  if (own.every(({ value }, week) => value === other[week]?.value)) return [plans];
  const label = capitalised(nameOf(projection.compareWith));
  return [plans, { ...plans, id: 'comparator', label, series: COMPARATOR_SERIES, fan: false, points: other }];
}

type Pair = [own: TimePoint[], other: TimePoint[]];

function expected({ plan: { projection } }: PlanPicture, of: Quantity): Pair {
  const from = source('Expected value, worked out by Carecast', of);
  const points = (values: readonly number[] | null) =>
    projection.weeks.map((date, week) => ({ date, value: values?.[week] ?? 0, from }));
  return [points(projection[SERIES[of]]), points(projection.comparator[SERIES[of]])];
}

function simulated(
  { weeks, weeklyReplications, comparator, ...result }: SimulationResult,
  of: Quantity,
): Pair {
  const runs = weeklyReplications.toLocaleString('en-GB');
  const from = source(`Median and range of ${runs} runs, worked out by Carecast`, of);
  const points = (spread: SeriesSpread | null) =>
    spread === null ? [] : weeks.map((date, week) => ({ date, ...middleAndSpread(spread, week), from }));
  return [points(result[SERIES[of]]), points(comparator[SERIES[of]])];
}

/** The median of a week with where the middle 8 and 5 of 10 runs lie. */
export const middleAndSpread = ({ p10, p25, p50, p75, p90 }: SeriesSpread, week: number) => ({
  value: p50[week]!,
  spread: { p10: p10[week]!, p25: p25[week]!, p75: p75[week]!, p90: p90[week]! },
});

function source(words: string, of: Quantity) {
  const from: Working = { working: of };
  return { words, link: 'How it was worked out', from };
}
