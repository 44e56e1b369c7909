import { ALL, type OpenDataMeasure, type PublishedFigure } from '../schema/openData.ts';

/** England as an area of the figures. */
export const ENGLAND = 'E92000001';

/** Published figures, found by area, measure, breakdown and year (2024: the year that ends on 31 March 2024). */
export class FigureIndex {
  readonly #areas = new Map<string, Map<string, Map<number, PublishedFigure>>>();
  #size = 0;

  /**
   * Takes a figure in; the first of two for one thing stands.
   *
   * @returns the figure that is there already, if there is one
   */
  add(figure: PublishedFigure): PublishedFigure | undefined {
    const series = this.#series(figure.areaCode, `${figure.measure}|${figure.breakdown}`);
    const year = yearOf(figure.yearEnding);
    const there = series.get(year);
    if (there !== undefined) return there;
    series.set(year, figure);
    this.#size += 1;
    return undefined;
  }

  #series(area: string, key: string): Map<number, PublishedFigure> {
    let ofArea = this.#areas.get(area);
    if (ofArea === undefined) this.#areas.set(area, (ofArea = new Map()));
    let series = ofArea.get(key);
    if (series === undefined) ofArea.set(key, (series = new Map()));
    return series;
  }

  get size(): number {
    return this.#size;
  }

  figure(
    area: string,
    measure: OpenDataMeasure,
    breakdown: string,
    year: number,
  ): PublishedFigure | undefined {
    return this.#areas.get(area)?.get(`${measure}|${breakdown}`)?.get(year);
  }

  /** The value, or nothing where it is withheld, missing or not collected. */
  value(area: string, measure: OpenDataMeasure, breakdown: string, year: number): number | undefined {
    return this.figure(area, measure, breakdown, year)?.value ?? undefined;
  }

  total(area: string, measure: OpenDataMeasure, year: number): number | undefined {
    return this.value(area, measure, ALL, year);
  }

  /** The years with a value, in order. */
  years(area: string, measure: OpenDataMeasure, breakdown: string = ALL): number[] {
    const series =
      this.#areas.get(area)?.get(`${measure}|${breakdown}`) ?? new Map<number, PublishedFigure>();
    return [...series]
      .filter(([, figure]) => figure.value !== null)
      .map(([year]) => year)
      .sort((a, b) => a - b);
  }

  /** Every figure of an area, in no order. */
  *figuresOf(area: string): Generator<PublishedFigure> {
    for (const series of this.#areas.get(area)?.values() ?? []) yield* series.values();
  }

  areaCodes(): string[] {
    return [...this.#areas.keys()];
  }
}

export const yearOf = (yearEnding: string): number => Number(yearEnding.slice(0, 4));

export const yearEnding = (year: number): string => `${year}-03-31`;

/** An index of these; of two for one thing the first stands. */
export function indexOf(figures: Iterable<PublishedFigure>): FigureIndex {
  const index = new FigureIndex();
  for (const figure of figures) index.add(figure);
  return index;
}
