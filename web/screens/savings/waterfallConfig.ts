import type { ChartConfiguration, FontSpec, Plugin } from 'chart.js';
import { moneyScale } from '../../../model/words/money.ts';
import type { Waterfall } from '../../../model/words/savingsWaterfall.ts';
import { seriesAt, type Theme } from '../../charts/palette.ts';
import type { DrawOptions } from '../../charts/timeChartConfig.ts';

type Bar = [from: number, to: number] | null;
export type WaterfallConfig = ChartConfiguration<'bar', Bar[], string>;

const LONGEST_LABEL = 34;
export const ROW_PX = 46;

/** Measures in order as steps to the saving, each over what it would save alone, in outline. */
export function waterfallConfig(waterfall: Waterfall, options: DrawOptions): WaterfallConfig {
  const { steps, netGbp, aloneGbp, scale } = waterfall;
  const { theme, fontFamily, narrow } = options;
  const font = { family: fontFamily, size: 12 };
  const inOrder = seriesAt(theme, 0).colour;
  const alone = seriesAt(theme, 1).colour;
  const axisWords = moneyScale([netGbp, aloneGbp, ...steps.map(({ toGbp }) => toGbp)]).words;
  return {
    type: 'bar',
    data: {
      labels: [...steps.map(({ label }) => label), 'All together'],
      datasets: [
        {
          label: 'In order',
          data: [...steps.map((it): Bar => [it.fromGbp, it.toGbp]), [0, netGbp]],
          backgroundColor: inOrder,
          barThickness: 12,
        },
        {
          label: 'Alone',
          data: [...steps.map((it): Bar => [it.fromGbp, it.fromGbp + it.aloneGbp]), [0, aloneGbp]],
          backgroundColor: theme.paper,
          borderColor: alone,
          borderWidth: 2,
          borderSkipped: false,
          barThickness: 12,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      animation: false,
      maintainAspectRatio: false,
      events: ['mousemove', 'mouseout', 'touchstart'],
      interaction: { mode: 'nearest', axis: 'y', intersect: false },
      layout: { padding: { right: narrow ? 48 : 64 } },
      scales: {
        x: {
          grid: { color: (it) => (it.tick?.value === 0 ? theme.axis : theme.grid) },
          border: { display: false },
          ticks: {
            color: theme.muted,
            font,
            maxTicksLimit: narrow ? 3 : 7,
            callback: (value) => axisWords(Number(value)),
          },
        },
        y: {
          grid: { display: false },
          border: { display: false },
          ticks: {
            color: theme.ink,
            font,
            autoSkip: false,
            callback: (_, i) =>
              lines(i < steps.length ? steps[i]!.label : 'All together', narrow ? 16 : LONGEST_LABEL),
          },
        },
      },
      plugins: {
        tooltip: {
          titleFont: font,
          bodyFont: font,
          displayColors: false,
          callbacks: {
            label: ({ dataset, raw }) => {
              const [from, to] = raw as [number, number];
              return `${dataset.label}: ${scale.words(to - from)}`;
            },
          },
        },
      },
    },
    plugins: [barWords(waterfall, theme, font)],
  };
}

/** Writes what each bar is worth where it ends; a measure worth nothing has no bar and is told all the same. */
const barWords = (
  { steps, netGbp, aloneGbp, scale }: Waterfall,
  theme: Theme,
  font: Partial<FontSpec>,
): Plugin<'bar'> => ({
  id: 'barWords',
  afterDatasetsDraw(chart) {
    const { ctx } = chart;
    const words = [
      [...steps.map(({ inOrderGbp }) => inOrderGbp), netGbp],
      [...steps.map((it) => it.aloneGbp), aloneGbp],
    ];
    ctx.save();
    ctx.font = `${font.size}px ${font.family}`;
    ctx.fillStyle = theme.ink;
    ctx.textBaseline = 'middle';
    words.forEach((values, set) =>
      chart.getDatasetMeta(set).data.forEach((bar, row) => {
        const value = values[row]!;
        const { base = bar.x } = bar.getProps(['base'], true) as { base?: number };
        ctx.fillText(scale.words(value), Math.max(bar.x, base) + 5, bar.y);
      }),
    );
    ctx.restore();
  },
});

/** Words in lines of about so many letters. */
function lines(text: string, longest: number): string[] {
  const found: string[] = [];
  for (const word of text.split(' ')) {
    const last = found.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= longest)
      found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found.length > 3 ? [...found.slice(0, 2), `${found[2]}…`] : found;
}
