import { baselineNumbers } from '../../../model/numbers/numbers.ts';
import type { EvidenceFigure } from '../../../model/schema/evidence.ts';
import { baselineNumberTold, quantityOfUnit } from '../../../model/words/whatifNumber.ts';
import type { Authority } from '../../state/workspace.svelte.ts';

/** A number that costs after care, or returns to care, rest on. */
export interface SourcedNumber {
  key: string;
  words: string;
  /** Its entry in the register; nothing where it names none. */
  figure: EvidenceFigure | undefined;
}

/** The numbers of a part of the baseline, each with the register's entry behind it. */
export const numbersOf = (
  { baseline, evidence }: Authority,
  part: 'afterCare' | 'reentry',
): SourcedNumber[] =>
  baselineNumbers(baseline)
    .filter(({ place }) => place[0] === part)
    .map((number) => ({
      key: number.path,
      words: `${baselineNumberTold(number, baseline)}: ${quantityOfUnit(number.quantity, number.unit)}`,
      figure: evidence.figures.find(({ id }) => id === number.source),
    }));

/** What papers say of the lines in words, where no number says it. */
export const saidOfLines = ({ baseline, evidence }: Authority): EvidenceFigure[] => {
  const sources = (baseline.afterCare ?? []).map(({ source }) => source);
  return evidence.figures.filter(({ id, value }) => sources.includes(id) && typeof value === 'string');
};
