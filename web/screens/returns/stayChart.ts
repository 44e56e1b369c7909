import type { ChartConfiguration } from 'chart.js';
import type { BuiltFromReturns } from '../../../model/schema/returnsAnswer.ts';
import type { ChartTable, RowSource } from '../../charts/chartTable.ts';
import { seriesAt, PLAN_SERIES } from '../../charts/palette.ts';
import type { DrawOptions } from '../../charts/timeChartConfig.ts';
import { people, percent } from '../../../model/words/numbers.ts';

type StayPoint = BuiltFromReturns['stayCurve'][number];
type Points = { x: number; y: number }[];

const FROM: RowSource = {
  words: 'The council’s own returns',
  link: 'Own returns',
  from: { page: '#returns-history' },
};

const years = (value: number): string => `${value} ${value === 1 ? 'year' : 'years'}`;

/** How long children stay, by the point at which half have left, and how well the rates follow the counts. */
export function stayFinding(points: readonly StayPoint[]): string {
  const half = points.find(({ kaplanMeier }) => kaplanMeier <= 0.5);
  const furthest = Math.max(...points.map((it) => Math.abs(it.fitted - it.kaplanMeier)));
  const stay =
    half === undefined
      ? `More than half of the children stay longer than ${years(points.at(-1)?.years ?? 0)}`
      : `Half of the children have left within ${years(half.years)}`;
  return `${stay}; the rates are within ${percent(furthest)} of the counts`;
}

export const stayDescription = (points: readonly StayPoint[]): string =>
  `Line chart. ${stayFinding(points)}. The table holds every figure.`;

export const stayTable = (points: readonly StayPoint[]): ChartTable => ({
  columns: [
    { head: 'Years in care', number: true },
    { head: 'Still in care, counted', unit: 'share', number: true },
    { head: 'Still in care, by the rates', unit: 'share', number: true },
    { head: 'Children observed then', unit: 'children', number: true },
  ],
  rows: points.map(({ years: after, kaplanMeier, fitted, atRisk }) => ({
    cells: [
      { value: after, words: String(after) },
      { value: kaplanMeier, words: percent(kaplanMeier) },
      { value: fitted, words: percent(fitted) },
      { value: atRisk, words: people(atRisk) },
    ],
    from: [FROM],
  })),
  note: 'Children who were in care before the first return join when it begins; points that rest on fewer than 5 children are left out.',
});

/** The counted curve in ink, the fitted one in the colour of a forecast. */
export function stayConfig(
  points: readonly StayPoint[],
  { theme, fontFamily, narrow }: DrawOptions,
): ChartConfiguration<'line', Points> {
  const font = { family: fontFamily, size: 12 };
  const { colour, dash } = seriesAt(theme, PLAN_SERIES);
  return {
    type: 'line',
    data: {
      datasets: [
        {
          label: 'Counted',
          data: points.map((it) => ({ x: it.years, y: it.kaplanMeier })),
          borderColor: theme.ink,
          backgroundColor: theme.ink,
          borderWidth: 2,
          pointRadius: 2,
        },
        {
          label: 'By the rates of the baseline',
          data: points.map((it) => ({ x: it.years, y: it.fitted })),
          borderColor: colour,
          backgroundColor: colour,
          borderDash: [...dash],
          borderWidth: 2.25,
          pointRadius: 0,
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      scales: {
        x: {
          type: 'linear',
          min: 0,
          title: { display: true, text: 'Years since the child came', color: theme.muted, font },
          grid: { display: false },
          ticks: { color: theme.muted, font, maxTicksLimit: narrow ? 5 : 11 },
        },
        y: {
          min: 0,
          max: 1,
          border: { display: false },
          grid: { color: theme.grid },
          ticks: { color: theme.muted, font, callback: (value) => percent(Number(value)) },
        },
      },
      plugins: {
        tooltip: {
          titleFont: font,
          bodyFont: font,
          callbacks: {
            title: ([item]) => years(item?.parsed.x ?? 0),
            label: (item) => `${item.dataset.label ?? ''}: ${percent(item.parsed.y ?? 0)}`,
          },
        },
      },
    },
  };
}
