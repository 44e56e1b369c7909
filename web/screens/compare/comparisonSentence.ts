import type { Comparison } from '../../../model/schema/comparison.ts';
import { apportion } from '../../../model/words/apportion.ts';
import { moneyScale } from '../../../model/words/money.ts';
import { capitalised, listWords } from '../../../model/words/sentence.ts';

/** What the others save more or less than the first over the horizon, in one sentence. */
export function comparisonSentence({ scenarios, differences }: Comparison): string {
  const totals = differences.slice(1).map((years) => ({
    exact: years.at(-1)?.cumulativeSavingGbp ?? 0,
    years: years.map(({ savingGbp }) => savingGbp),
  }));
  const scale = moneyScale(totals.map(({ exact }) => exact));
  const parts = totals.map(({ exact, years }, i) => {
    const name = `“${scenarios[i + 1]!.name}”`;
    // As the table adds it up.
    const shown = apportion(years, scale.stepGbp).reduce((sum, it) => sum + it, 0);
    if (Math.abs(exact) < 0.5) return `${name} £0 more or less`;
    const size = shown === 0 ? `under ${scale.words(scale.stepGbp)}` : scale.words(Math.abs(shown));
    return `${name} ${size} ${exact < 0 ? 'less' : 'more'}`;
  });
  return capitalised(
    `against “${scenarios[0]!.name}”, over all years together, is expected to save: ${listWords(parts)}`,
  );
}
