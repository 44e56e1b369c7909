import type { FontSpec, Plugin } from 'chart.js';
import type { Theme } from './palette.ts';

/** Tints the part of the plot that is forecast, and says so in a word. */
export const forecastGround = (fromDay: number, theme: Theme, font: Partial<FontSpec>): Plugin<'line'> => ({
  id: 'forecastGround',
  beforeDatasetsDraw({ ctx, chartArea, scales }) {
    const left = Math.max(chartArea.left, scales.x!.getPixelForValue(fromDay));
    ctx.save();
    ctx.globalCompositeOperation = 'destination-over';
    ctx.fillStyle = theme.forecastGround;
    ctx.fillRect(left, chartArea.top, chartArea.right - left, chartArea.bottom - chartArea.top);
    ctx.globalCompositeOperation = 'source-over';
    ctx.strokeStyle = theme.axis;
    ctx.lineWidth = 1;
    ctx.beginPath();
    ctx.moveTo(left + 0.5, chartArea.top);
    ctx.lineTo(left + 0.5, chartArea.bottom);
    ctx.stroke();
    ctx.fillStyle = theme.muted;
    ctx.font = `${font.size}px ${font.family}`;
    ctx.textBaseline = 'top';
    ctx.fillText('Forecast', left + 6, chartArea.top + 4);
    ctx.restore();
  },
});
