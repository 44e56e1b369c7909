import { ageOn } from '../age.ts';
import type { ChildHistory, Histories, PeriodOfCare, Stay } from '../history.ts';
import { tally } from './tally.ts';

/** Completed years of age: those with `fromYears <= age < toYears`. */
export interface AgeRange {
  id: string;
  fromYears: number;
  toYears: number;
}

/** How children are put in groups when they are counted. */
export interface Grouping {
  /** Id of the placement group of a place and its provider; see `grouping` in groups.ts. */
  groupOf: (place: string, provider: string) => string;
  bands: readonly AgeRange[];
}

/** Children looked after on a day, short breaks left out. */
export interface StockOnDay {
  day: number;
  children: number;
  /** Their places in `Histories.children`. */
  indices: number[];
  /** Children by placement group: those that have any. */
  byGroup: Record<string, number>;
  /** Children by age band, every band; with `ofNoBand` they add up to `children`. */
  byAgeBand: Record<string, number>;
  /** Without a birthday, or of an age that no band takes. */
  ofNoBand: number;
  unaccompanied: number;
}

/** The children in care on a day, as the department counts them: `DECOM <= day` and no `DEC` up to it (section 4). */
export function stockOn(histories: Histories, day: number, { groupOf, bands }: Grouping): StockOnDay {
  const stock: StockOnDay = {
    day,
    children: 0,
    indices: [],
    byGroup: {},
    byAgeBand: Object.fromEntries(bands.map(({ id }) => [id, 0])),
    ofNoBand: 0,
    unaccompanied: 0,
  };
  histories.children.forEach((child, index) => {
    const stay = stayOn(child, day);
    if (!stay) return;
    stock.children++;
    stock.indices.push(index);
    tally(stock.byGroup, groupOf(stay.place, stay.provider));
    const band = bandOn(child, day, bands);
    if (band) tally(stock.byAgeBand, band);
    else stock.ofNoBand++;
    if (child.unaccompanied) stock.unaccompanied++;
  });
  return stock;
}

export const coversDay = ({ from, to }: { from: number; to: number | null }, day: number): boolean =>
  from <= day && (to === null || to > day);

export const periodOn = ({ periods }: ChildHistory, day: number): PeriodOfCare | undefined =>
  periods.find((it) => coversDay(it, day));

/** The stay a child is in on a day; nothing if it is not in care. */
export const stayOn = (child: ChildHistory, day: number): Stay | undefined =>
  periodOn(child, day)?.stays.find((it) => coversDay(it, day));

function bandOn({ birthday }: ChildHistory, day: number, bands: readonly AgeRange[]): string | undefined {
  if (birthday === null) return undefined;
  const age = ageOn(birthday, day);
  return bands.find((it) => it.fromYears <= age && age < it.toYears)?.id;
}
