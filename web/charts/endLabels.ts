import type { FontSpec, Plugin } from 'chart.js';

/** A line's name and last value, written where it ends. */
export interface EndLabel {
  label: string;
  value: string;
  at: number;
  colour: string;
  bold: boolean;
}

const LINE_PX = 15;
const WIDTH_PX = 120;

/**
 * Heights for labels of the given sizes that do not overlap, each as near to its wish as their order lets it.
 *
 * @param wishes where each would stand, from the top, in order
 * @returns one height for each, none under `top` or over `bottom` while there is room
 */
export function spread(
  wishes: readonly number[],
  sizes: readonly number[],
  top: number,
  bottom: number,
): number[] {
  const places: number[] = [];
  wishes.forEach((wish, i) => {
    const free = i === 0 ? top : places[i - 1]! + sizes[i - 1]!;
    places.push(Math.max(wish, free));
  });
  let limit = bottom;
  for (let i = places.length - 1; i >= 0; i -= 1) {
    places[i] = Math.max(top, Math.min(places[i]!, limit - sizes[i]!));
    limit = places[i]!;
  }
  return places;
}

/** Writes each line's name at its end, so that no key is needed. */
export const endLabels = (labels: readonly EndLabel[], font: Partial<FontSpec>): Plugin<'line'> => ({
  id: 'endLabels',
  afterDatasetsDraw({ ctx, chartArea, scales }) {
    ctx.save();
    ctx.textBaseline = 'top';
    const sorted = labels.toSorted((a, b) => b.at - a.at);
    const fontOf = ({ bold }: EndLabel) => `${bold ? '600 ' : ''}${font.size}px ${font.family}`;
    const texts = sorted.map((label) => {
      ctx.font = fontOf(label);
      return wrapped(`${label.label} ${label.value}`.trim(), (text) => ctx.measureText(text).width);
    });
    const sizes = texts.map(({ length }) => length * LINE_PX + 4);
    const wishes = sorted.map(({ at }) => scales.y!.getPixelForValue(at) - LINE_PX / 2);
    const tops = spread(wishes, sizes, chartArea.top, chartArea.bottom + LINE_PX);
    sorted.forEach((label, i) => {
      ctx.font = fontOf(label);
      ctx.fillStyle = label.colour;
      texts[i]!.forEach((text, line) => ctx.fillText(text, chartArea.right + 10, tops[i]! + line * LINE_PX));
    });
    ctx.restore();
  },
});

/** Words in lines that fit beside the plot. */
function wrapped(text: string, width: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && width(longer) <= WIDTH_PX) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
