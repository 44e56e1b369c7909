import type { FontSpec, Plugin } from 'chart.js';
import {
  savingOn,
  savingWords,
  targetOn,
  type Basis,
  type SavingsShown,
} from '../../model/words/savingsShown.ts';
import { PLAN_SERIES, seriesAt, type Theme } from './palette.ts';

const DIAMOND_PX = 7;
/** Half the height of the mark at an expected value: a little over the bar's own. */
const MARK_PX = 11;

/** On the rows of the savings chart: expected values as marks, targets as diamonds, and the words of both. */
export const savingsMarks = (
  shown: SavingsShown,
  basis: Basis,
  theme: Theme,
  font: Partial<FontSpec>,
): Plugin<'bar'> => ({
  id: 'savingsMarks',
  afterDatasetsDraw({ ctx, scales }) {
    ctx.save();
    ctx.font = `600 ${font.size}px ${font.family}`;
    ctx.textAlign = 'center';
    // Never over the names of the years.
    const write = (text: string, x: number, y: number) =>
      ctx.fillText(text, Math.max(x, scales.x!.left + ctx.measureText(text).width / 2 + 3), y);
    shown.years.forEach((year, row) => {
      const y = scales.y!.getPixelForValue(row);
      const end = scales.x!.getPixelForValue(savingOn(year, basis));
      ctx.fillStyle = seriesAt(theme, PLAN_SERIES).colour;
      ctx.fillRect(end - 2, y - MARK_PX, 4, 2 * MARK_PX);
      ctx.fillStyle = theme.ink;
      ctx.textBaseline = 'bottom';
      write(savingWords(shown.scale, year, basis), end, y - MARK_PX - 1);
      const target = targetOn(year, basis);
      if (target === undefined) return;
      const x = scales.x!.getPixelForValue(target.gbp);
      diamond(ctx, x, y, theme);
      ctx.fillStyle = theme.targetText;
      ctx.textBaseline = 'top';
      write(`Target ${shown.scale.words(target.gbp)}`, x, y + 9);
    });
    ctx.restore();
  },
});

function diamond(ctx: CanvasRenderingContext2D, x: number, y: number, theme: Theme): void {
  ctx.beginPath();
  ctx.moveTo(x, y - DIAMOND_PX);
  ctx.lineTo(x + DIAMOND_PX, y);
  ctx.lineTo(x, y + DIAMOND_PX);
  ctx.lineTo(x - DIAMOND_PX, y);
  ctx.closePath();
  ctx.fillStyle = theme.target;
  ctx.strokeStyle = theme.targetText;
  ctx.lineWidth = 1.5;
  ctx.fill();
  ctx.stroke();
}
