import type { Comparison } from '../../../model/schema/comparison.ts';
import { capitalised, listWords } from '../../../model/words/sentence.ts';
import { shownDifferences, type PairedResults } from './shownDifferences.ts';

/** What the others save more or less than the first over the horizon, in one sentence, as the table adds it up. */
export function comparisonSentence(comparison: Comparison, results: PairedResults = {}): string {
  const { scenarios, differences } = comparison;
  const { scale, savingGbp } = shownDifferences(comparison, results);
  const parts = differences.slice(1).map((years, i) => {
    const exact = years.at(-1)?.cumulativeSavingGbp ?? 0;
    const name = `“${scenarios[i + 1]!.name}”`;
    const shown = savingGbp[i + 1]!.reduce((sum, it) => sum + it, 0);
    if (Math.abs(exact) < 0.5) return `${name} £0 more or less`;
    const size = shown === 0 ? `under ${scale.words(scale.stepGbp)}` : scale.words(Math.abs(shown));
    return `${name} ${size} ${exact < 0 ? 'less' : 'more'}`;
  });
  return capitalised(
    `against “${scenarios[0]!.name}”, over all years together, is expected to save: ${listWords(parts)}`,
  );
}
