import type { Fan, LimitedPlaces, PlacementsResult } from '../../../model/schema/placements.ts';
import { monthWords } from '../../../model/words/dates.ts';
import { namesOf } from '../../../model/words/names.ts';
import { people } from '../../../model/words/numbers.ts';
import { placesFinding } from '../../../model/words/placementsWords.ts';
import { COMPARATOR_SERIES, PLAN_SERIES } from '../../charts/palette.ts';
import type { RowSource } from '../../charts/chartTable.ts';
import type { TimeChart, TimePoint } from '../../charts/timeChart.ts';
import type { Authority } from '../../state/workspace.svelte.ts';

/** The points of a fan, with the source of each. */
export function fanPoints({ weeks, replications }: PlacementsResult, fan: Fan): TimePoint[] {
  const from: RowSource = {
    words: `Median and range of ${people(replications)} pairs of runs, worked out by Carecast`,
    link: 'How it was worked out',
    from: { working: 'places-needed' },
  };
  return weeks.map((date, week) => ({
    date,
    value: fan.p50[week]!,
    spread: { p10: fan.p10[week]!, p25: fan.p25[week]!, p75: fan.p75[week]!, p90: fan.p90[week]! },
    from,
  }));
}

/** Places needed of a limited type, with their fan, against the places there. */
export function placesChart(
  result: PlacementsResult,
  limited: LimitedPlaces,
  { baseline }: Authority,
): TimeChart {
  const label = namesOf(baseline).placement(limited.placement);
  const needed = result.types.find(({ placement }) => placement === limited.placement)!.neededByWeek;
  const [from, to] = [result.weeks[0]!, result.weeks.at(-1)!];
  const line = { part: 'forecast', middle: 'median' } as const;
  return {
    title: placesFinding(limited, label),
    subtitle: `Places needed and there, “${label}”, ${baseline.name}, ${monthWords(from)} to ${monthWords(to)}`,
    unit: 'places',
    words: people,
    axisWords: people,
    lines: [
      {
        ...line,
        id: 'needed',
        label: 'Needed',
        series: PLAN_SERIES,
        fan: true,
        points: fanPoints(result, needed),
      },
      {
        ...line,
        id: 'there',
        label: 'Places there',
        series: COMPARATOR_SERIES,
        fan: false,
        points: fanPoints(result, limited.placesByWeek),
      },
    ],
    targets: [],
    forecastFrom: from,
  };
}
