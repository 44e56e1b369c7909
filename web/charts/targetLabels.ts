import type { FontSpec, Plugin } from 'chart.js';
import type { Theme } from './palette.ts';

/** Writes the figures of targets under their diamonds; the last may be named at the end of the plot instead. */
export const targetLabels = (
  words: readonly string[],
  theme: Theme,
  font: Partial<FontSpec>,
): Plugin<'line'> => ({
  id: 'targetLabels',
  afterDatasetsDraw(chart) {
    const { ctx } = chart;
    const marks = chart.getDatasetMeta(chart.data.datasets.length - 1).data;
    ctx.save();
    ctx.font = `600 ${font.size}px ${font.family}`;
    ctx.fillStyle = theme.targetText;
    ctx.textAlign = 'right';
    ctx.textBaseline = 'top';
    words.forEach((text, i) => {
      const mark = marks[i];
      if (mark) ctx.fillText(text, mark.x - 6, mark.y + 4);
    });
    ctx.restore();
  },
});
