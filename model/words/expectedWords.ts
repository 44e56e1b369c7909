import { roundTo, type MoneyScale } from './money.ts';
import type { SavingRange } from './savingRanges.ts';
import { computed, type Sentence } from './sentence.ts';
import type { Basis } from './basis.ts';

/** What an expected value is. The one place that says it to readers; docs/model.md, section 9, says how far they lie apart. */
export const EXPECTED_MEANS =
  'Expected: worked out once, with every assumption at its average. The average of the runs can differ, because limits and floors bite unevenly.';

/** Why a search by chance and one by expected value need not agree. */
export const EXPECTED_AND_SURE =
  'An expected value is worked out once, with every assumption at its average; “50% sure” is what half of the runs reach. The two can differ, because limits and floors bite unevenly: a target may be met in half of the runs and not by its expected value, or the other way round.';

/** So many standard errors apart, the average of the runs is another than what is expected, and not only by chance. */
const ERRORS_APART = 2;

/** The average of the runs in the unit of the rest, where a reader would see that it is not what is expected. */
export function averageApart(
  { words, stepGbp }: MoneyScale,
  exactGbp: number,
  range: SavingRange | undefined,
): string | undefined {
  if (!range) return undefined;
  const { meanGbp, meanErrorGbp } = range;
  const gap = Math.abs(meanGbp - exactGbp);
  const seen = gap >= stepGbp && roundTo(meanGbp, stepGbp) !== roundTo(exactGbp, stepGbp);
  return seen && gap > ERRORS_APART * meanErrorGbp ? words(roundTo(meanGbp, stepGbp)) : undefined;
}

/** "The average of the runs is £8.6m.", where that is not what is expected. */
export function averageSentence(
  scale: MoneyScale,
  exactGbp: number,
  range: SavingRange | undefined,
  at: { year: string; basis: Basis },
): Sentence {
  const average = averageApart(scale, exactGbp, range);
  const working = at.basis === 'in-year' ? 'range' : 'cumulative-range';
  return average === undefined
    ? []
    : ['The average of the runs is ', computed(average, working, at.year), '.'];
}
