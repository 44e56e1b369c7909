import type { PlacementsResult } from '../../../model/schema/placements.ts';
import { monthWords } from '../../../model/words/dates.ts';
import { namesOf } from '../../../model/words/names.ts';
import { people } from '../../../model/words/numbers.ts';
import type { RowSource } from '../../charts/chartTable.ts';
import type { TimeChart, TimeLine } from '../../charts/timeChart.ts';
import type { Authority, Plan } from '../../state/workspace.svelte.ts';
import { fanPoints } from './placesChart.ts';

const EXPECTED: RowSource = {
  words: 'Expected value, worked out by Carecast',
  link: 'How it was worked out',
  from: { working: 'children' },
};

/** Children by placement type over time, a line a type: medians of the runs or, until there are any, expected values. */
export function mixChart(
  { projection }: Plan,
  { baseline }: Authority,
  result: PlacementsResult | undefined,
): TimeChart {
  const names = namesOf(baseline);
  const { weeks, placementTypes, childrenByWeekPlacement, horizon } = projection;
  const expected = (type: number) =>
    weeks.map((date, week) => ({ date, value: childrenByWeekPlacement[week]![type]!, from: EXPECTED }));
  const lines = placementTypes.map((id, type): TimeLine => {
    const runs = result?.types.find(({ placement }) => placement === id)?.thereByWeek;
    return {
      id,
      label: names.placement(id),
      part: 'forecast',
      series: type,
      points: runs ? fanPoints(result!, runs) : expected(type),
      fan: false,
    };
  });
  return {
    title: mixFinding(lines),
    subtitle: `Children looked after by where they live, ${result ? 'medians of the runs' : 'expected values'}, ${baseline.name}, ${monthWords(horizon.from)} to ${monthWords(horizon.to)}`,
    unit: 'children',
    words: people,
    axisWords: people,
    lines,
    targets: [],
    forecastFrom: horizon.from,
  };
}

/** The type that grows or shrinks the most in children, where any does by a child. */
function mixFinding(lines: readonly TimeLine[]): string {
  const changes = lines
    .map(({ label, points }) => ({ label, by: (points.at(-1)?.value ?? 0) - (points[0]?.value ?? 0) }))
    .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by));
  const [most] = changes;
  if (most === undefined || Math.abs(most.by) < 1)
    return 'The mix of placements is expected hardly to change';
  return `“${most.label}” changes the most: ${most.by > 0 ? 'more' : 'fewer'} children are expected there`;
}
