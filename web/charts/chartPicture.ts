import type { ChartConfiguration } from 'chart.js';
import { Chart } from './chartjs.ts';
import { LIGHT } from './palette.ts';

/** What stands around the drawing in a picture that leaves the page: what it shows, and where it is from. */
export interface PictureWords {
  title: string;
  subtitle: string;
  source: string;
  heightPx: number;
}

const WIDTH = 1000;
const MARGIN = 28;
const PIXEL_RATIO = 2;

/** A chart as a PNG on white paper, with its title and source, whatever the page's own colours are. */
export async function chartPicture(
  config: ChartConfiguration,
  { title, subtitle, source, heightPx }: PictureWords,
  fontFamily: string,
): Promise<Blob> {
  const drawing = drawn(config, heightPx);
  const canvas = document.createElement('canvas');
  const ctx = canvas.getContext('2d')!;
  const fonts = {
    title: `700 22px ${fontFamily}`,
    small: `14px ${fontFamily}`,
  };
  const lines = (text: string, font: string) => {
    ctx.font = font;
    return wrapped(ctx, text, WIDTH - 2 * MARGIN);
  };
  const titles = lines(title, fonts.title);
  const subtitles = lines(subtitle, fonts.small);
  const sources = lines(source, fonts.small);
  const top = MARGIN + titles.length * 30 + subtitles.length * 20 + 12;
  canvas.width = WIDTH * PIXEL_RATIO;
  canvas.height = (top + heightPx + 16 + sources.length * 20 + MARGIN) * PIXEL_RATIO;
  ctx.scale(PIXEL_RATIO, PIXEL_RATIO);
  ctx.fillStyle = LIGHT.paper;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.textBaseline = 'top';
  const write = (texts: string[], font: string, colour: string, y: number, step: number) => {
    ctx.font = font;
    ctx.fillStyle = colour;
    texts.forEach((text, i) => ctx.fillText(text, MARGIN, y + i * step));
  };
  write(titles, fonts.title, LIGHT.ink, MARGIN, 30);
  write(subtitles, fonts.small, LIGHT.muted, MARGIN + titles.length * 30, 20);
  ctx.drawImage(drawing, MARGIN, top, WIDTH - 2 * MARGIN, heightPx);
  write(sources, fonts.small, LIGHT.muted, top + heightPx + 16, 20);
  return new Promise((done, failed) => {
    canvas.toBlob(
      (blob) => (blob ? done(blob) : failed(new Error('the picture could not be made'))),
      'image/png',
    );
  });
}

/** The drawing alone, on a canvas that is not in the page. */
function drawn(config: ChartConfiguration, heightPx: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH - 2 * MARGIN;
  canvas.height = heightPx;
  const options = { ...config.options, responsive: false, devicePixelRatio: PIXEL_RATIO };
  const chart = new Chart(canvas, { ...config, options });
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext('2d')!.drawImage(canvas, 0, 0);
  chart.destroy();
  return copy;
}

function wrapped(ctx: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (ctx.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
