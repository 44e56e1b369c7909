import { people } from '../../../model/words/numbers.ts';
import {
  rangeSourcesFinding,
  SOURCE_WORDS,
  type RangeSource,
} from '../../../model/words/rangeSourcesWords.ts';
import type { Basis } from '../../../model/words/savingsShown.ts';
import type { RangeSources } from '../../../model/schema/rangeSources.ts';

/** One bar: where 8 runs in 10 lie with this uncertainty alone. */
export interface SourceRow {
  name: string;
  what: string;
  /** Nothing until it has been run. */
  range: { lowGbp: number; medianGbp: number; highGbp: number } | undefined;
  runs: string;
}

const PARTS: readonly RangeSource[] = ['chance', 'assumption', 'drift'];

/** The parts of a year's range, each alone, and all of them together. */
export function rangeSourcesRows(answer: RangeSources, year: string, basis: Basis): SourceRow[] {
  const together = { name: 'All together', what: 'as in the ranges above' };
  const rows = [
    ...PARTS.map((part) => ({ part, ...SOURCE_WORDS[part] })),
    { part: 'together' as const, ...together },
  ];
  return rows.map(({ part, name, what }) => ({
    name,
    what,
    range: rangeOf(answer, part, year, basis),
    runs: answer[part] ? people(answer[part].replications) : '',
  }));
}

function rangeOf(answer: RangeSources, part: RangeSource | 'together', year: string, basis: Basis) {
  const found = answer[part]?.financialYears.find((it) => it.year === year);
  if (!found) return undefined;
  const { p10, p50, p90 } = basis === 'in-year' ? found.savingGbp : found.cumulativeSavingGbp;
  return { lowGbp: p10, medianGbp: p50, highGbp: p90 };
}

/** The finding, once all parts are there. */
export function sourcesFinding(
  answer: RangeSources | undefined,
  year: string,
  basis: Basis,
): string | undefined {
  if (answer?.state !== 'done') return undefined;
  const width = (part: RangeSource) => {
    const range = rangeOf(answer, part, year, basis);
    return range ? range.highGbp - range.lowGbp : 0;
  };
  return rangeSourcesFinding({
    chance: width('chance'),
    assumption: width('assumption'),
    drift: width('drift'),
  });
}

/** Where a value stands between the ends of all bars, as a share; bars of no width stand in the middle. */
export function placeIn(rows: readonly SourceRow[]): (gbp: number) => number {
  const ends = rows.flatMap(({ range }) => (range ? [range.lowGbp, range.highGbp] : []));
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return (gbp) => (high > low ? (gbp - low) / (high - low) : 0.5);
}
