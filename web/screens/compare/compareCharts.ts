import type { Comparison } from '../../../model/schema/comparison.ts';
import type { SeriesSpread, SimulationResult } from '../../../model/schema/simulation.ts';
import { monthWords } from '../../../model/words/dates.ts';
import { gbp, gbpShort, roundTo } from '../../../model/words/money.ts';
import { people } from '../../../model/words/numbers.ts';
import type { TimeChart, TimeLine, TimePoint } from '../../charts/timeChart.ts';

export type Quantity = 'children' | 'weekly-spend';

export interface ComparePicture {
  comparison: Comparison;
  results: Readonly<Record<string, SimulationResult>>;
  series: Readonly<Record<string, number>>;
  place: string;
}

const FIELD = { children: 'childrenByWeek', 'weekly-spend': 'spendGbpByWeek' } as const;

/** One line a scenario: the median of its runs with its fan, or what is expected while there are none. */
export function compareChart(picture: ComparePicture, of: Quantity): TimeChart {
  const { comparison, place } = picture;
  const lines = comparison.scenarios.map((_, i) => lineOf(picture, i, of));
  const period = `${monthWords(comparison.horizon.from)} to ${monthWords(comparison.horizon.to)}`;
  const words = of === 'children' ? people : (value: number) => gbp(roundTo(value, 1));
  const spread = lines.some(({ points }) => points[0]?.spread);
  const fans = spread ? ' Lines: medians; bands: 8 runs in 10 lie within.' : ' Lines: expected values.';
  return {
    title: findingOf(lines, of),
    subtitle:
      (of === 'children' ? 'Children looked after' : 'Placement spend, pounds a week in cash prices') +
      `, ${place}, ${period}.${fans}`,
    unit: of === 'children' ? 'children' : 'pounds a week',
    words,
    axisWords: of === 'children' ? people : gbpShort,
    lines,
    targets: [],
    forecastFrom: comparison.horizon.from,
  };
}

function lineOf({ comparison, results, series }: ComparePicture, i: number, of: Quantity): TimeLine {
  const { id, name, [FIELD[of]]: expected } = comparison.scenarios[i]!;
  const spread = spreadOf(comparison, results, i, of);
  const from = (words: string) => ({ words, link: '', from: { working: of } });
  const points = comparison.weeks.map((date, week): TimePoint => {
    if (!spread)
      return { date, value: expected[week]!, from: from('Expected value, worked out by Carecast') };
    const at = ({ p10, p25, p75, p90 }: SeriesSpread) => ({
      p10: p10[week]!,
      p25: p25[week]!,
      p75: p75[week]!,
      p90: p90[week]!,
    });
    const words = 'Median and range of runs, worked out by Carecast';
    return { date, value: spread.p50[week]!, spread: at(spread), from: from(words) };
  });
  return {
    id,
    label: name,
    part: 'forecast',
    series: series[id] ?? i,
    points,
    fan: true,
    ...(spread && { middle: 'median' }),
  };
}

/** The first one's runs stand in every pair as what the other is told less. */
function spreadOf(
  { scenarios }: Comparison,
  results: ComparePicture['results'],
  i: number,
  of: Quantity,
): SeriesSpread | undefined {
  if (i > 0) return results[scenarios[i]!.id]?.[FIELD[of]];
  return Object.values(results)[0]?.comparator[FIELD[of]];
}

function findingOf(lines: readonly TimeLine[], of: Quantity): string {
  const ends = lines.map(({ label, points }) => ({ label, end: points.at(-1)?.value ?? 0 }));
  const sorted = ends.toSorted((a, b) => a.end - b.end);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  const subject = of === 'children' ? 'children looked after' : 'weekly placement spend';
  const level = of === 'children' ? 1 : 1000;
  if (!lowest || !highest || highest.end - lowest.end < level)
    return `All end with about the same ${subject}`;
  return `“${lowest.label}” ends with the ${of === 'children' ? 'fewest children looked after' : 'lowest weekly placement spend'}`;
}
