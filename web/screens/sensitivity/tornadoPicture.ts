import type { ChartConfiguration } from 'chart.js';
import { gbpShort } from '../../../model/words/money.ts';
import { LIGHT, seriesAt } from '../../charts/palette.ts';
import type { ShownTornado } from './tornadoRows.ts';

export const PICTURE_ROW_PX = 34;
const LONGEST_LABEL = 60;

/** The bars as a drawing to take away: low and high ends in two colours that differ in grey. */
export function tornadoPicture({ start, bars }: ShownTornado, fontFamily: string): ChartConfiguration {
  const font = { family: fontFamily, size: 13 };
  const toward = (end: 'atLowGbp' | 'atHighGbp') =>
    bars.map((bar) => [start.likelyGbp, bar[end]].sort((a, b) => a - b) as [number, number]);
  const config: ChartConfiguration<'bar', [number, number][], string> = {
    type: 'bar',
    data: {
      labels: bars.map(({ label }) => shortened(label)),
      datasets: [
        {
          label: 'At its low',
          data: toward('atLowGbp'),
          backgroundColor: seriesAt(LIGHT, 1).colour,
          grouped: false,
        },
        {
          label: 'At its high',
          data: toward('atHighGbp'),
          backgroundColor: seriesAt(LIGHT, 0).colour,
          grouped: false,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      animation: false,
      events: [],
      scales: {
        x: { ticks: { color: LIGHT.muted, font, callback: (value) => gbpShort(Number(value)) } },
        y: { grid: { display: false }, ticks: { color: LIGHT.ink, font, autoSkip: false } },
      },
      plugins: { tooltip: { enabled: false } },
    },
  };
  return config as unknown as ChartConfiguration;
}

const shortened = (label: string): string =>
  label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;
