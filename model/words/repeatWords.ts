import type { Baseline } from '../schema/baseline.ts';
import type { Evidence } from '../schema/evidence.ts';
import type { Projection } from '../schema/projection.ts';
import { financialYearWords } from './dates.ts';
import { figureValueWords } from './evidenceWords.ts';
import { people, percent } from './numbers.ts';
import { likely, quantityPart } from './quantityWords.ts';
import { listWords, sourced, type Sentence } from './sentence.ts';

/** As the register names the published share of England. */
const ENGLAND = 'cp-repeat-share-england';

/** How many of the plans started are a child's second or later one: a share of the starts, and what it comes to. */
export function repeatsSentence(
  { repeatShare }: NonNullable<Baseline['childProtection']>,
  { figures }: Evidence,
  { financialYears }: Pick<Projection, 'financialYears'>,
): Sentence {
  if (repeatShare === undefined) {
    return ['The baseline does not say which share of the plans started are a second or later plan.'];
  }
  const england = figures.find(({ id }) => id === ENGLAND);
  const years = financialYears
    .filter(({ whole }) => whole)
    .map(
      ({ year, cpStarts }) =>
        `${people((cpStarts ?? 0) * likely(repeatShare))} of ${people(cpStarts ?? 0)} in ${financialYearWords(year)}`,
    );
  return [
    'Of the plans started, ',
    quantityPart(repeatShare, (it) => percent(it, 1)),
    ' were a child’s second or later one',
    ...(england ? [' (England ', sourced(figureValueWords(england), england.id), ')'] : []),
    '. ',
    ...(years.length > 0 ? [`At that share it would be ${listWords(years)}. `] : []),
    'This reads the expected starts; nothing in the forecast goes by it.',
  ];
}
