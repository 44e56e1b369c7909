import { ageOn } from '../../returns/age.ts';
import { bandAt, BAND_FROM, CLASS_OF_BAND, RETURN_BANDS } from './ages.ts';
import type { CareTime } from './careTimes.ts';
import { yearOf, type Window } from './windows.ts';

export const STREAMS = [
  { id: 'family', label: 'From families' },
  { id: 'unaccompanied', label: 'Unaccompanied children' },
] as const;

export const streamOf = ({ unaccompanied }: CareTime): number => (unaccompanied ? 1 : 0);

/** Starts of care of one stream in the period. */
export interface StreamEntries {
  count: number;
  /** Different children: who comes back within the period starts twice. */
  children: number;
  /** Those without a birthday are spread as the others. */
  byBand: Float64Array;
  /** `[band * groups + group]` */
  first: Float64Array;
}

const BANDS = RETURN_BANDS.length;
/** A mix of first placements is told by no fewer starts, where there are as many of a wider age. */
const LEAST_STARTS = 5;

/** Starts of a list of windows by stream, age and first group. */
export function entriesIn(
  times: readonly CareTime[],
  windows: readonly Window[],
  groups: number,
): StreamEntries[] {
  const streams = STREAMS.map(() => ({
    count: 0,
    children: 0,
    lastChild: -1,
    byBand: new Float64Array(BANDS),
    first: new Float64Array(BANDS * groups),
    ageless: [] as number[],
  }));
  for (const time of times) {
    if (yearOf(time.from, windows) < 0) continue;
    const stream = streams[streamOf(time)]!;
    stream.count++;
    countChild(stream, time);
    const group = time.legGroup[0]!;
    if (time.birthday === null) {
      stream.ageless.push(group);
      continue;
    }
    const band = bandAt(BAND_FROM, ageOn(time.birthday, time.from));
    stream.byBand[band]!++;
    stream.first[band * groups + group]!++;
  }
  return streams.map(({ count, children, byBand, first, ageless }) => {
    const known = count - ageless.length;
    const shares = byBand.map((it, band) =>
      known > 0 ? it / known : (RETURN_BANDS[band]!.toYears - RETURN_BANDS[band]!.fromYears) / 18,
    );
    for (const group of ageless) {
      shares.forEach((share, band) => {
        byBand[band]! += share;
        first[band * groups + group]! += share;
      });
    }
    return { count, children, byBand, first };
  });
}

/** Starts a year of each stream, and the different children of all the years. */
export function entriesByYear(
  times: readonly CareTime[],
  years: readonly Window[],
): { counts: number[]; children: number }[] {
  const streams = STREAMS.map(() => ({ counts: years.map(() => 0), children: 0, lastChild: -1 }));
  for (const time of times) {
    const year = yearOf(time.from, years);
    if (year < 0) continue;
    const stream = streams[streamOf(time)]!;
    stream.counts[year]!++;
    countChild(stream, time);
  }
  return streams;
}

/** A child's times in care follow each other, and are all of one stream. */
function countChild(stream: { children: number; lastChild: number }, { child }: CareTime): void {
  if (stream.lastChild === child) return;
  stream.lastChild = child;
  stream.children++;
}

/**
 * Where children of a band are placed first, as shares by group: told by the starts at that age, or in a wider one
 * where there are too few.
 *
 * @param allowed whether children of a band may be in a group
 */
export function firstMix(
  { first }: StreamEntries,
  band: number,
  groups: number,
  allowed: (group: number, band: number) => boolean,
): Float64Array {
  const of = (bands: readonly number[]) => {
    const counts = new Float64Array(groups);
    for (const b of bands)
      for (let g = 0; g < groups; g++) if (allowed(g, band)) counts[g]! += first[b * groups + g]!;
    return counts;
  };
  const all = RETURN_BANDS.map((_, b) => b);
  const tries = [[band], all.filter((b) => CLASS_OF_BAND[b] === CLASS_OF_BAND[band]), all].map(of);
  const total = (counts: Float64Array) => counts.reduce((sum, it) => sum + it, 0);
  const counts =
    tries.find((it) => total(it) >= LEAST_STARTS) ?? tries.find((it) => total(it) > 0) ?? tries[2]!;
  return counts.map((it) => it / Math.max(1e-9, total(counts)));
}
