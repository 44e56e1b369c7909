import { savingsFinding } from '../../model/words/headline.ts';
import { savingWords, type Basis, type SavingsShown } from '../../model/words/savingsShown.ts';

/** What the savings chart shows, in one paragraph for those who do not see it. */
export function describeSavings(shown: SavingsShown, basis: Basis): string {
  const years = shown.years.map((year) => {
    const target = year.target ? `, target ${shown.scale.words(year.target.gbp)}` : '';
    return `${year.year}: ${savingWords(shown.scale, year, basis)}${target}.`;
  });
  return ['Bar chart.', `${savingsFinding(shown, basis)}.`, ...years, 'The table holds every figure.'].join(
    ' ',
  );
}
