import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { dayOf, isoDateOf, yearMonthOf } from '../../model/time/calendar.ts';
import { dateWords } from '../../model/words/dates.ts';
import { endLabels, type EndLabel } from './endLabels.ts';
import { BAND_50, BAND_80 } from './bandWords.ts';
import { bandsOf, fanBands } from './fanBands.ts';
import { forecastGround } from './forecastGround.ts';
import { seriesAt, type Theme } from './palette.ts';
import { targetLabels } from './targetLabels.ts';
import { lineName, type Spread, type TimeChart, type TimeLine } from './timeChart.ts';
import { valueAxis } from './valueAxis.ts';

export interface DrawOptions {
  theme: Theme;
  fontFamily: string;
  /** Narrow charts leave direct labels to the key above them. */
  narrow: boolean;
}

type Points = { x: number; y: number }[];
type Dataset = ChartDataset<'line', Points>;
export type TimeConfig = ChartConfiguration<'line', Points>;

/** How a chart over time is drawn: a pure function of what it shows and of the colours in force. */
export function timeChartConfig(chart: TimeChart, options: DrawOptions): TimeConfig {
  const { theme, fontFamily, narrow } = options;
  const days = [...chart.lines.flatMap(({ points }) => points), ...chart.targets].map(({ date }) =>
    dayOf(date),
  );
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const font = { family: fontFamily, size: 12 };
  const named = narrow ? chart.targets : chart.targets.slice(0, -1);
  const targetWords = named.map(({ value }) => chart.words(value));
  const ticks = aprilTicks(first, last, narrow ? 4 : 7);
  return {
    type: 'line',
    data: { datasets: [...chart.lines.map((line) => lineDataset(line, theme)), targetDataset(chart, theme)] },
    options: {
      animation: false,
      maintainAspectRatio: false,
      events: ['mousemove', 'mouseout', 'touchstart'],
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      layout: { padding: { top: 4, right: narrow ? 12 : 132 } },
      scales: {
        x: {
          type: 'linear',
          min: first,
          max: last,
          grid: { display: false },
          border: { color: theme.axis },
          afterBuildTicks: (axis) => {
            axis.ticks = ticks.map((value) => ({ value }));
          },
          ticks: {
            color: theme.muted,
            font,
            maxRotation: 0,
            autoSkip: false,
            callback: (value, i) =>
              i === 0 ? `Apr ${yearOf(Number(value))}` : String(yearOf(Number(value))),
          },
        },
        y: {
          ...suggested(chart),
          border: { display: false },
          grid: { color: theme.grid },
          ticks: {
            color: theme.muted,
            font,
            maxTicksLimit: 6,
            callback: (value) => chart.axisWords(Number(value)),
          },
        },
      },
      plugins: {
        tooltip: {
          titleFont: font,
          bodyFont: font,
          displayColors: false,
          callbacks: {
            title: ([item]) => dateWords(isoDateOf(item?.parsed.x ?? first)),
            label: (item) => tooltipWords(chart, item.datasetIndex, item.dataIndex),
          },
        },
      },
    },
    plugins: [
      // The ground is drawn under all that is there, so the bands come first.
      fanBands(bandsOf(chart.lines, theme)),
      forecastGround(dayOf(chart.forecastFrom), theme, font),
      targetLabels(targetWords, theme, font),
      ...(narrow ? [] : [endLabels(endsOf(chart, theme), font)]),
    ],
  };
}

function lineDataset({ label, part, series, points }: TimeLine, theme: Theme): Dataset {
  const { colour, dash } = seriesAt(theme, series);
  const history = part === 'history';
  return {
    label,
    data: points.map(({ date, value }) => ({ x: dayOf(date), y: value })),
    borderColor: history ? theme.ink : colour,
    backgroundColor: history ? theme.ink : colour,
    borderWidth: history || series === 0 ? 2.25 : 2,
    clip: 8,
    borderDash: history ? [] : [...dash],
    // Published counts are single points in time; a forecast is a line.
    pointRadius: history ? 2.5 : 0,
    pointHitRadius: 8,
    order: history ? 1 : 2 + series,
  };
}

const targetDataset = ({ targets }: TimeChart, theme: Theme): Dataset => ({
  label: 'Target',
  data: targets.map(({ date, value }) => ({ x: dayOf(date), y: value })),
  showLine: false,
  pointStyle: 'rectRot',
  pointRadius: 6,
  pointHoverRadius: 7,
  pointBorderWidth: 1.5,
  pointBorderColor: theme.targetText,
  pointBackgroundColor: theme.target,
  clip: false,
  order: 0,
});

function suggested(chart: TimeChart) {
  const { min, max } = valueAxis(chart);
  return { suggestedMin: min, suggestedMax: max };
}

/** "The plan, median: 321 (8 in 10 runs: 278 to 373)". */
export function tooltipWords(chart: TimeChart, index: number, at: number): string {
  const line = chart.lines[index];
  const name = line ? lineName(line) : 'Target';
  const words = line?.words ?? chart.words;
  const point = (line?.points ?? chart.targets)[at];
  if (!point) return name;
  const { value, spread } = point;
  const range = spread ? ` (${BAND_80}: ${words(spread.p10)} to ${words(spread.p90)})` : '';
  return `${name}: ${words(value)}${range}`;
}

function endsOf(chart: TimeChart, theme: Theme): EndLabel[] {
  const lines = chart.lines
    .filter(({ part }) => part === 'forecast')
    .flatMap((line): EndLabel[] => {
      const { points, series, fan, words = chart.words } = line;
      const end = points.at(-1);
      if (!end) return [];
      const colour = series === 0 ? seriesAt(theme, series).colour : theme.muted;
      const own = {
        label: lineName(line),
        value: words(end.value),
        at: end.value,
        colour,
        bold: series === 0,
      };
      return [own, ...(fan && end.spread ? bandEnds(end.spread, theme) : [])];
    });
  const target = chart.targets.at(-1);
  if (!target) return lines;
  const { value } = target;
  return [
    ...lines,
    { label: 'Target', value: chart.words(value), at: value, colour: theme.targetText, bold: true },
  ];
}

const bandEnds = ({ p75, p90 }: Spread, { muted }: Theme): EndLabel[] =>
  [
    { label: BAND_80, at: p90 },
    { label: BAND_50, at: p75 },
  ].map((it) => ({ ...it, value: '', colour: muted, bold: false }));

const yearOf = (day: number): number => yearMonthOf(day).year;

/** 1 Aprils in the range, thinned to so many that their words do not touch. */
function aprilTicks(first: number, last: number, most: number): number[] {
  const all: number[] = [];
  for (let year = yearOf(first); year <= yearOf(last) + 1; year += 1) {
    const day = dayOf(`${year}-04-01`);
    // A horizon ends on 31 March: its last week starts a little before the April that closes it.
    if (day >= first - 2 && day <= last + 7) all.push(Math.min(Math.max(day, first), last));
  }
  const every = Math.ceil(all.length / most);
  return all.filter((_, i) => (all.length - 1 - i) % every === 0);
}
