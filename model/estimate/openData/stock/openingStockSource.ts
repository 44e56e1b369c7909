import { rounded } from '../../arithmetic.ts';
import { filledSource, type Council } from '../council.ts';
import type { People } from './people.ts';

/** Notes down what the opening stock rests on. @returns the id of its evidence */
export function openingStockSource(council: Council, people: People): string {
  const { name, year, ledger } = council;
  const placements = filledSource(
    council,
    { id: `stock-by-placement-${year}`, label: 'Children looked after by placement', words: 'placements' },
    people.placements,
  );
  const ages = filledSource(
    council,
    {
      id: `stock-by-age-${year}`,
      label: 'Children looked after by age',
      words: 'ages of children looked after',
    },
    people.bands,
  );
  ledger.assumption('ages-by-placement');
  ledger.assumption('new-by-placement');
  if (people.ownFoster !== null) ledger.assumption('providers-by-placement');
  if (!people.agesFit) {
    ledger.gap(
      {
        id: 'ages-of-placements',
        label: 'Ages of children by placement',
        value: 'those of the country',
        unit: 'share by age',
      },
      `The ages and the placements of ${name}, partly filled in, have no common table: each placement has the country's ages.`,
    );
  }
  const ownWords =
    people.ownFoster === null
      ? 'Foster care is one type, as its providers are not published.'
      : `${rounded(100 * people.ownFoster, 0)}% of foster care is taken for the council's own, from the providers of all its placements crossed with its placements.`;
  const otherWords =
    people.otherShare === null
      ? ''
      : `Supported and other placements are one count since homes had to register: ${rounded(people.byType.supported + people.byType.other, 0)}, of which ${rounded(people.byType.other, 0)} are taken for really other, as before the change (${rounded(100 * people.otherShare, 0)}%), and the rest for supported accommodation.`;
  if (people.otherShare !== null) {
    ledger.gap(
      {
        id: `other-placements-${year}`,
        label: 'Really other placements among supported and other ones',
        value: rounded(people.otherShare, 3),
        unit: 'share of both',
      },
      'Supported accommodation and other placements are read as one count, because homes not yet registered are counted under other; they are divided as they were in 2023.',
    );
  }
  return ledger.derived({
    id: 'opening-stock',
    label: 'Opening stock by placement, age and phase of care',
    value: people.total,
    unit: 'children',
    strength:
      people.placements.published.length === 0 || council.doubted.has('cla-count') ? 'weak' : 'medium',
    working: `Placements ("${placements}") crossed with ages ("${ages}") by iterative proportional fitting; the seed is England's cross table of the year, itself stated weights fitted to England's two margins, as no table crosses them. ${ownWords} ${otherWords} Then each age's children new to care, in a steady flow of entries and exits, spread over placements by stated odds. 16 and 17 are told apart by how many turn 18 ("first-year-fit").`,
  });
}
