import { expect, test } from 'vitest';
import { people } from '../../model/words/numbers.ts';
import { sourceSpans } from '../../web/charts/chartTable.ts';
import { describeTimeChart } from '../../web/charts/describeTimeChart.ts';
import { spread as spreadOut } from '../../web/charts/endLabels.ts';
import { bandsOf } from '../../web/charts/fanBands.ts';
import { LIGHT } from '../../web/charts/palette.ts';
import { timeTable, type TimeChart } from '../../web/charts/timeChart.ts';
import { timeChartConfig, tooltipWords } from '../../web/charts/timeChartConfig.ts';
import { valueAxis } from '../../web/charts/valueAxis.ts';

const point = (date: string, value: number, evidence: string) => ({
  date,
  value,
  from: { words: evidence, link: evidence, from: { evidence } },
});

const chart: TimeChart = {
  title: 'Children are expected to fall',
  subtitle: 'Children looked after, Exampleshire',
  unit: 'children',
  words: people,
  axisWords: people,
  lines: [
    {
      id: 'history',
      label: 'Published',
      part: 'history',
      series: 0,
      points: [point('2023-03-31', 538, 'return'), point('2024-03-31', 489, 'return')],
    },
    {
      id: 'plan',
      label: 'The plan',
      part: 'forecast',
      series: 0,
      points: [point('2024-04-01', 488.2, 'run'), point('2025-03-31', 421.6, 'run')],
    },
  ],
  targets: [point('2025-03-31', 412, 'paper')],
  forecastFrom: '2024-04-01',
};

const options = { theme: LIGHT, fontFamily: 'sans-serif', narrow: false };

test('the table holds every point of the drawing, one row a date, each with its source', () => {
  const { columns, rows } = timeTable(chart);
  expect(columns.map(({ head }) => head)).toEqual(['Date', 'Published', 'The plan', 'Target']);
  expect(
    rows.map(({ cells }) => cells.map((cell) => (typeof cell === 'object' ? cell?.value : cell))),
  ).toEqual([
    ['31 March 2023', 538, undefined, undefined],
    ['31 March 2024', 489, undefined, undefined],
    ['1 April 2024', undefined, 488.2, undefined],
    ['31 March 2025', undefined, 421.6, 412],
  ]);
  expect(rows.at(-1)!.from.map(({ words }) => words)).toEqual(['run', 'paper']);
});

test('two figures for one day are two rows', () => {
  const [history, ...others] = chart.lines;
  const twice = { ...history!, points: [...history!.points, point('2024-03-31', 487, 'plan')] };
  const { rows } = timeTable({ ...chart, lines: [twice, ...others] });
  expect(rows.filter(({ cells }) => cells[0] === '31 March 2024')).toHaveLength(2);
});

test('rows with the same sources share one cell', () => {
  expect(sourceSpans(timeTable(chart).rows)).toEqual([2, 0, 1, 1]);
});

test('history is solid and in ink, a forecast dashed in its series, targets are diamonds', () => {
  const [history, plan, targets] = timeChartConfig(chart, options).data.datasets;
  expect([history!.borderDash, history!.borderColor]).toEqual([[], LIGHT.ink]);
  expect([plan!.borderDash, plan!.borderColor]).toEqual([
    [...LIGHT.series[0]!.dash],
    LIGHT.series[0]!.colour,
  ]);
  expect([targets!.pointStyle, targets!.showLine]).toEqual(['rectRot', false]);
  expect(plan!.data.map(({ y }) => y)).toEqual([488.2, 421.6]);
});

test('a narrow drawing has no words beside its lines', () => {
  const ids = (narrow: boolean) =>
    timeChartConfig(chart, { ...options, narrow }).plugins!.map(({ id }) => id);
  expect(ids(false)).toContain('endLabels');
  expect(ids(true)).not.toContain('endLabels');
});

test('those who do not see it are told what it shows', () => {
  expect(describeTimeChart(chart)).toContain('The plan: from 488 on 1 April 2024 to 422 on 31 March 2025.');
  expect(describeTimeChart(chart)).toContain('Targets: 412 on 31 March 2025.');
});

test('labels keep their order, do not overlap and stay inside', () => {
  expect(spreadOut([10, 12, 90], [20, 20, 20], 0, 100)).toEqual([10, 30, 80]);
  expect(spreadOut([95, 96], [20, 20], 0, 100)).toEqual([60, 80]);
  expect(spreadOut([], [], 0, 100)).toEqual([]);
});

const spread = (p50: number) => ({ p10: p50 - 20, p25: p50 - 10, p75: p50 + 10, p90: p50 + 30 });
const fanned: TimeChart = {
  ...chart,
  lines: chart.lines.map((line) =>
    line.part === 'history'
      ? line
      : {
          ...line,
          middle: 'median',
          fan: true,
          points: line.points.map((it) => ({ ...it, spread: spread(it.value) })),
        },
  ),
};

test('a fan is two tints of its line, the wider under the narrower', () => {
  const [wide, narrow, ...more] = bandsOf(fanned.lines, LIGHT);
  expect(more).toEqual([]);
  expect([wide!.colour, narrow!.colour]).toEqual([LIGHT.series[0]!.band80, LIGHT.series[0]!.band50]);
  expect(wide!.edges.at(-1)).toMatchObject({ low: 401.6, high: 451.6 });
  expect(narrow!.edges.at(-1)).toMatchObject({ low: 411.6, high: 431.6 });
  expect(bandsOf(chart.lines, LIGHT)).toEqual([]);
});

test('the axis has room for bands and targets, and none below nothing', () => {
  const { min, max } = valueAxis(fanned);
  expect(min).toBeLessThan(401.6);
  expect(max).toBeGreaterThan(538);
  const small = { ...fanned, lines: fanned.lines.slice(1), targets: [point('2025-03-31', 2, 'paper')] };
  expect(valueAxis(small).min).toBe(0);
});

test('the table of a fan has its lows and highs, and says that they do not add up', () => {
  const { columns, rows, note } = timeTable(fanned);
  expect(columns.map(({ head }) => head)).toEqual([
    'Date',
    'Published',
    'The plan, median',
    'The plan, low',
    'The plan, high',
    'Target',
  ]);
  expect(rows.at(-1)!.cells.map((cell) => (typeof cell === 'object' ? cell?.value : cell))).toEqual([
    '31 March 2025',
    undefined,
    421.6,
    401.6,
    451.6,
    412,
  ]);
  expect(note).toContain('do not add up');
  expect(timeTable(chart).note).toBeUndefined();
});

test('the range is told in words, to the pointer and to those who do not see it', () => {
  expect(tooltipWords(fanned, 1, 1)).toBe('The plan, median: 422 (8 in 10 runs: 402 to 452)');
  expect(tooltipWords(fanned, 2, 0)).toBe('Target: 412');
  expect(describeTimeChart(fanned)).toContain(
    'The plan, median: from 488 on 1 April 2024 to 422 on 31 March 2025, 8 in 10 runs between 402 and 452.',
  );
});
