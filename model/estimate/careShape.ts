import type { AgeBand } from '../schema/baseline.ts';
import { AGE_BANDS, BAND_IDS, type BandId } from './ageBands.ts';
import { ageProfile, growingOut } from './ageProfile.ts';
import { sum } from './arithmetic.ts';
import type { Figures } from './figures.ts';
import { ALL, type OpenDataMeasure } from '../schema/openData.ts';

/**
 * Bands that a forecast of totals ages children through: the published ones, with 10 to 15 and 16 to 17 cut in parts.
 * Children of a band are spread evenly over its ages, but of these there are many more at the upper end: in whole
 * bands too many would turn 18 in some years and too few in others.
 */
export const CARE_BANDS = [
  { id: '0', fromYears: 0, toYears: 1, published: '0' },
  { id: '1-4', fromYears: 1, toYears: 5, published: '1-4' },
  { id: '5-9', fromYears: 5, toYears: 10, published: '5-9' },
  { id: '10-12', fromYears: 10, toYears: 13, published: '10-15' },
  { id: '13-15', fromYears: 13, toYears: 16, published: '10-15' },
  { id: '16', fromYears: 16, toYears: 17, published: '16-17' },
  { id: '17', fromYears: 17, toYears: 18, published: '16-17' },
] as const satisfies (AgeBand & { published: BandId })[];

/** Ages of children looked after and of those who enter, by band of `CARE_BANDS`; each list adds up to 1. */
export interface Ages {
  stockShares: readonly number[];
  entryShares: readonly number[];
}

/** Ages, with the rate at which children of each band leave before 18, a year. */
export interface CareShape extends Ages {
  exitsPerYear: readonly number[];
}

/** The first year that ages are published for. */
export const FIRST_YEAR_OF_AGES = 2020;

const published = (band: BandId): string => (band === '16-17' ? '16+' : band);

const byPublishedBand = (figures: Figures, area: string, measure: OpenDataMeasure, year: number) =>
  BAND_IDS.map((band) => figures.value(area, measure, `age:${published(band)}`, year));

/** The ages of an area where all are published: England's. */
export function publishedShape(figures: Figures, area: string, year: number): CareShape | undefined {
  const stock = byPublishedBand(figures, area, 'cla-count', year);
  const entries = byPublishedBand(figures, area, 'cla-entries', year);
  const exits = BAND_IDS.map((band) => exitsBefore18(figures, area, band, year));
  const turned18 = figures.value(area, 'cla-exits', 'age:18+', year);
  if (!allKnown(stock) || !allKnown(entries) || !allKnown(exits) || turned18 === undefined) return undefined;
  const before = figures.value(area, 'cla-count', ALL, year - 1);
  const growth = before ? sum(stock) / before - 1 : 0;
  const bands = AGE_BANDS.map((range, band) => ({
    ...range,
    children: stock[band]!,
    entriesPerYear: entries[band]!,
    exitsPerYear: exits[band]!,
  }));
  const childrenOf = ageProfile(bands, growingOut(bands, turned18, growth));
  const at = (band: CareBand) => BAND_IDS.indexOf(band.published);
  return {
    stockShares: shares(CARE_BANDS.map((band) => childrenOf(at(band), band.fromYears, band.toYears))),
    entryShares: shares(CARE_BANDS.map((band) => entries[at(band)]! * partOfYears(band))),
    exitsPerYear: CARE_BANDS.map((band) => (stock[at(band)]! > 0 ? exits[at(band)]! / stock[at(band)]! : 0)),
  };
}

/**
 * The ages of an authority as published, cut into `CARE_BANDS` as those of England are. What is withheld shares what
 * the others leave of the total, in England's proportions.
 */
export function ownAges(figures: Figures, area: string, year: number, england: CareShape): Ages | undefined {
  const own = (measure: OpenDataMeasure, reference: readonly number[]) => {
    const total = figures.value(area, measure, 'all', year);
    const parts = byPublishedBand(figures, area, measure, year);
    if (total === undefined || parts.every((part) => part === undefined)) return undefined;
    const inEngland = BAND_IDS.map((band) =>
      sum(reference.filter((_, i) => CARE_BANDS[i]!.published === band)),
    );
    const left = Math.max(0, total - sum(parts.map((part) => part ?? 0)));
    const withheld = sum(inEngland.filter((_, band) => parts[band] === undefined));
    const filled = parts.map((part, band) => part ?? (left * inEngland[band]!) / withheld);
    if (sum(filled) <= 0) return undefined;
    return shares(
      CARE_BANDS.map(({ published: band }, i) => {
        const at = BAND_IDS.indexOf(band);
        return inEngland[at]! > 0 ? (filled[at]! * reference[i]!) / inEngland[at]! : 0;
      }),
    );
  };
  const stockShares = own('cla-count', england.stockShares);
  const entryShares = own('cla-entries', england.entryShares);
  return stockShares && entryShares && { stockShares, entryShares };
}

type CareBand = (typeof CARE_BANDS)[number];

/** The part of a published band's years of age that a band of the forecast holds. */
function partOfYears({ published: id, fromYears, toYears }: CareBand): number {
  const range = AGE_BANDS.find((band) => band.id === id)!;
  return (toYears - fromYears) / (range.toYears - range.fromYears);
}

function exitsBefore18(figures: Figures, area: string, band: BandId, year: number): number | undefined {
  const parts = band === '16-17' ? ['16', '17'] : [band];
  const left = parts.map((age) => figures.value(area, 'cla-exits', `age:${age}`, year));
  return allKnown(left) ? sum(left) : undefined;
}

const allKnown = (values: readonly (number | undefined)[]): values is number[] =>
  values.every((value) => value !== undefined);

function shares(amounts: readonly number[]): number[] {
  const total = sum(amounts);
  return amounts.map((amount) => amount / total);
}
