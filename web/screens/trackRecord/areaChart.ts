import { PLAN_SERIES } from '../../charts/palette.ts';
import type { RowSource } from '../../charts/chartTable.ts';
import type { TimeChart, TimePoint } from '../../charts/timeChart.ts';
import type { AreaRecord, Said } from '../../../model/schema/trackRecord.ts';
import { people } from '../../../model/words/numbers.ts';
import { SERIES_WORDS } from '../../../model/words/trackRecordWords.ts';

/** The series whose forecasts are kept one by one: stocks on a 31 March. */
export const CHARTED = ['cla-count', 'cp-plan-count'] as const;
export type Charted = (typeof CHARTED)[number];

export const UNITS: Readonly<Record<Charted, string>> = { 'cla-count': 'children', 'cp-plan-count': 'plans' };

const PUBLISHERS: Readonly<Record<Charted, RowSource>> = {
  'cla-count': {
    words: 'Department for Education, Children looked after in England including adoptions',
    link: 'Department for Education',
    from: {
      page: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions',
    },
  },
  'cp-plan-count': {
    words: 'Department for Education, Children in need',
    link: 'Department for Education',
    from: { page: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-in-need' },
  },
};

const day = (year: number): string => `${year}-03-31`;

/** What came, every year that a forecast started from or was made of, in order. */
export function outcomesOf(area: AreaRecord, series: Charted): { year: number; value: number }[] {
  const byYear = new Map<number, number>();
  for (const { cutOff, series: made } of area.forecasts) {
    const record = made[series];
    if (record === undefined) continue;
    byYear.set(cutOff, record.last);
    for (const [years, , , , , , actual] of record.ahead) byYear.set(cutOff + years, actual);
  }
  return [...byYear].sort(([a], [b]) => a - b).map(([year, value]) => ({ year, value }));
}

/** The cut-offs with a forecast of a series. */
export const cutOffsOf = (area: AreaRecord, series: Charted): number[] =>
  area.forecasts.filter((it) => it.series[series]).map(({ cutOff }) => cutOff);

/** "80% range held 2 of 3 outcomes": the finding of a forecast. */
export function areaFinding(area: AreaRecord, series: Charted, cutOff: number): string {
  const ahead = aheadOf(area, series, cutOff);
  const held = ahead.filter(([, p10, , , , p90, actual]) => actual >= p10 && actual <= p90).length;
  return `${area.name}: the 80% range from 31 March ${cutOff} held ${held} of ${ahead.length} ${ahead.length === 1 ? 'outcome' : 'outcomes'}`;
}

function aheadOf(area: AreaRecord, series: Charted, cutOff: number): readonly Said[] {
  return area.forecasts.find((it) => it.cutOff === cutOff)?.series[series]?.ahead ?? [];
}

/** The published numbers, and the fan that a forecast from a cut-off laid over those that came after it. */
export function areaChart(area: AreaRecord, series: Charted, cutOff: number): TimeChart {
  const from = PUBLISHERS[series];
  const outcomes = outcomesOf(area, series);
  const made: RowSource = {
    words: `Carecast, forecast as if on 31 March ${cutOff}`,
    link: 'How it was made',
    from: { page: '#how-made' },
  };
  const last = area.forecasts.find((it) => it.cutOff === cutOff)?.series[series]?.last ?? 0;
  const start: TimePoint = {
    date: day(cutOff),
    value: last,
    spread: { p10: last, p25: last, p75: last, p90: last },
    from: made,
  };
  const points = aheadOf(area, series, cutOff).map(([years, p10, p25, p50, p75, p90]): TimePoint => ({
    date: day(cutOff + years),
    value: p50,
    spread: { p10, p25, p75, p90 },
    from: made,
  }));
  return {
    title: areaFinding(area, series, cutOff),
    subtitle: `${SERIES_WORDS[series].heading}, ${area.name}, ${outcomes[0]?.year ?? cutOff} to ${outcomes.at(-1)?.year ?? cutOff}`,
    unit: UNITS[series],
    words: people,
    axisWords: people,
    lines: [
      {
        id: 'outcomes',
        label: 'What happened',
        part: 'history',
        series: PLAN_SERIES,
        points: outcomes.map(({ year, value }) => ({ date: day(year), value, from })),
      },
      {
        id: 'forecast',
        label: `Forecast of 31 March ${cutOff}`,
        part: 'forecast',
        series: PLAN_SERIES,
        fan: true,
        middle: 'median',
        points: [start, ...points],
      },
    ],
    targets: [],
    forecastFrom: day(cutOff),
  };
}
