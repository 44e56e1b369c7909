import type { Projection } from '../schema/projection.ts';

/** Titles that say what a chart shows. They hold no figures: those are in the chart, with their sources. */

type Trend = 'fall' | 'rise' | 'hardly change';

/** A change of under 2% over the whole horizon is not worth a headline. */
const HARDLY = 0.02;

function trend(series: readonly number[]): Trend {
  const first = series[0] ?? 0;
  const last = series.at(-1) ?? first;
  if (first === 0) return last > 0 ? 'rise' : 'hardly change';
  const change = last / first - 1;
  return Math.abs(change) < HARDLY ? 'hardly change' : change < 0 ? 'fall' : 'rise';
}

export function childrenFinding(projection: Projection): string {
  const subject = 'Children looked after are expected to';
  const ratings = projection.targets
    .filter(({ kind }) => kind === 'children')
    .flatMap(({ judgements }) => judgements.flatMap(({ rating }) => rating ?? []));
  if (ratings.length === 0) return `${subject} ${trend(projection.childrenByWeek)}`;
  const met = ratings.filter((rating) => rating === 'met').length;
  if (met === ratings.length) return `${subject} reach the plan’s figures`;
  if (met > 0) return `${subject} reach some of the plan’s figures, not all`;
  return `${subject} stay above the plan’s figures`;
}

export function spendFinding(projection: Projection): string {
  const spend = trend(projection.spendGbpByWeek);
  const children = trend(projection.childrenByWeek);
  const perChild = trend(
    projection.spendGbpByWeek.map((gbp, week) => gbp / Math.max(1e-9, projection.childrenByWeek[week] ?? 0)),
  );
  const dearer = perChild === 'rise';
  if (spend === 'rise') {
    return children === 'fall'
      ? 'Weekly spend is expected to rise although there are fewer children'
      : 'Weekly spend is expected to rise';
  }
  if (spend === 'fall') {
    return dearer && children === 'fall'
      ? 'Weekly spend is expected to fall by less than the number of children'
      : 'Weekly spend is expected to fall';
  }
  return dearer && children === 'fall'
    ? 'Weekly spend is expected hardly to change: dearer placements offset fewer children'
    : 'Weekly spend is expected hardly to change';
}
