import { savingsFinding } from '../../model/words/savingsFinding.ts';
import { averageSentence } from '../../model/words/expectedWords.ts';
import { plainText } from '../../model/words/sentence.ts';
import { chanceWords } from '../../model/words/chances.ts';
import { rangeWords } from '../../model/words/savingRanges.ts';
import { savingWords, targetOn, type Basis, type SavingsShown } from '../../model/words/savingsShown.ts';

/** What the savings chart shows, in one paragraph for those who do not see it. */
export function describeSavings(shown: SavingsShown, basis: Basis): string {
  const years = shown.years.map((year) => {
    const aim = targetOn(year, basis);
    const target = aim ? `, target ${shown.scale.words(aim.gbp)}` : '';
    const range = year.ranges[basis];
    const runs = range && !shown.asPublished ? `, 8 in 10 runs ${rangeWords(shown.scale, range)}` : '';
    const exact = basis === 'in-year' ? year.exactInYearGbp : year.exactCumulativeGbp;
    const average = shown.asPublished
      ? ''
      : plainText(averageSentence(shown.scale, exact, range, { year: year.year, basis }));
    const chance = shown.asPublished ? undefined : year.judged[basis]?.chance;
    const odds = chance ? `, chance of meeting it ${chanceWords(chance)}` : '';
    return `${year.year}: ${savingWords(shown.scale, year, basis)} expected${runs}${target}${odds}.${average && ` ${average}`}`;
  });
  return ['Bar chart.', `${savingsFinding(shown, basis)}.`, ...years, 'The table holds every figure.'].join(
    ' ',
  );
}
