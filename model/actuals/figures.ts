import {
  COUNTED,
  type Counted,
  type FigureChange,
  type MonthActuals,
  type SentMonth,
} from '../schema/actuals.ts';

/** One number of a month; null takes it away. */
export interface Figure {
  measure: Counted | 'spendGbp';
  /** Left out: of all placements together. */
  placement?: string;
  value: number | null;
}

export type FiguresByKey = ReadonlyMap<string, Figure>;

export const figureKey = ({ measure, placement }: Pick<Figure, 'measure' | 'placement'>): string =>
  placement === undefined ? measure : `${placement}\n${measure}`;

/** Every figure that a month names, by its key. */
export function figuresOf(month: SentMonth | MonthActuals | undefined): FiguresByKey {
  if (!month) return new Map();
  const figures: Figure[] = [
    ...COUNTED.flatMap((measure) => figureOf(measure, month[measure])),
    ...(month.placements ?? []).flatMap(({ placement, children, spendGbp }) => [
      ...figureOf('children', children, placement),
      ...figureOf('spendGbp', spendGbp, placement),
    ]),
  ];
  return new Map(figures.map((it) => [figureKey(it), it]));
}

const figureOf = (
  measure: Figure['measure'],
  value: number | null | undefined,
  placement?: string,
): Figure[] =>
  value === undefined ? [] : [{ measure, ...(placement !== undefined && { placement }), value }];

/** Figures after others have been kept: what is not named stays. */
export function merged(before: FiguresByKey, sent: FiguresByKey): FiguresByKey {
  const after = new Map(before);
  for (const [key, figure] of sent) {
    if (figure.value === null) after.delete(key);
    else after.set(key, figure);
  }
  return after;
}

/** What differs, with both values. */
export function changesBetween(before: FiguresByKey, after: FiguresByKey): FigureChange[] {
  return [...new Map([...before, ...after])].flatMap(([key, { measure, placement }]) => {
    const change = { before: before.get(key)?.value ?? null, after: after.get(key)?.value ?? null };
    if (change.before === change.after) return [];
    return [{ measure, ...(placement !== undefined && { placement }), ...change }];
  });
}

/** A month of its figures. A placement with one of its two figures alone is left out. */
export function monthOf(month: string, figures: FiguresByKey): MonthActuals {
  const value = (measure: Figure['measure'], placement?: string) =>
    figures.get(figureKey({ measure, ...(placement !== undefined && { placement }) }))?.value ?? undefined;
  const counts = COUNTED.flatMap((measure) => {
    const count = value(measure);
    return count === undefined ? [] : [[measure, count] as const];
  });
  const types = new Set([...figures.values()].flatMap(({ placement }) => placement ?? []));
  const placements = [...types].flatMap((placement) => {
    const [children, spendGbp] = [value('children', placement), value('spendGbp', placement)];
    return children === undefined || spendGbp === undefined ? [] : [{ placement, children, spendGbp }];
  });
  return { month, ...Object.fromEntries(counts), ...(placements.length > 0 && { placements }) };
}
