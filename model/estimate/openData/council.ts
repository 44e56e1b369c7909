import type { FigureIndex } from '../../opendata/figureIndex.ts';
import type { FilledCounts } from '../../opendata/traps/suppressed.ts';
import type { OpenDataMeasure } from '../../schema/openData.ts';
import { listWords } from '../../words/sentence.ts';
import { partName } from '../../words/openDataWords.ts';
import { people } from '../../words/numbers.ts';
import { rounded } from '../arithmetic.ts';
import type { Ledger } from './ledger.ts';
import type { Nation } from './nation.ts';

/** One council on one 31 March, with everything its baseline is worked out from and noted in. */
export interface Council {
  nation: Nation;
  index: FigureIndex;
  code: string;
  name: string;
  year: number;
  /** See `BaselineOptions`. */
  imbalanceShrinkage: number;
  ledger: Ledger;
  /** Totals that their own parts or rates deny: what rests on one is weak. */
  doubted: ReadonlySet<OpenDataMeasure>;
}

/** Notes down the published total of a measure. @returns its id in the evidence */
export function totalSource({ index, code, year, ledger }: Council, measure: OpenDataMeasure): string {
  const figure = index.figure(code, measure, 'all', year);
  if (figure === undefined) throw new Error(`the caller must know that ${measure} is published`);
  return ledger.published(figure);
}

/**
 * Notes down a count by parts: the published ones, the sentence for those filled in, and one derived figure that
 * holds the whole. @returns the id of that figure
 */
export function filledSource<Part extends string>(
  { name, year, ledger }: Council,
  what: { id: string; label: string; words: string },
  { counts, published, filled, wider }: FilledCounts<Part>,
): string {
  for (const figure of published) ledger.published(figure);
  const from = `${wider.areaName} in ${wider.year}`;
  const none = published.length === 0;
  const values = (parts: readonly Part[]) =>
    parts.map((part) => `${partName(part)}: ${rounded(counts[part], 1)}`).join(', ');
  const gap = {
    id: what.id,
    label: `${what.label}, ${year}: parts that are withheld or missing`,
    value: values(filled),
    unit: 'children',
  };
  if (none) {
    ledger.gap(
      gap,
      `${name} has no ${what.words} published for ${year}: the shares of ${from} stand in for them.`,
    );
  } else if (filled.length > 0) {
    const parts = filled.map(partName);
    ledger.gap(
      gap,
      `Of the ${what.words}, ${parts.length === 1 ? 'one part is' : `${parts.length} parts are`} withheld or missing for ${year} (${listWords(parts)}): what the published ones leave over is shared by the council's other years and the shares of ${from}; none is taken for zero.`,
    );
  }
  return ledger.derived({
    id: what.id,
    label: `${what.label}, ${year}`,
    value: values(Object.keys(counts) as Part[]),
    unit: 'children',
    strength: none ? 'weak' : filled.length > 0 ? 'medium' : 'strong',
    working: none
      ? `The total by the shares of ${from} (${people(wider.figures.reduce((sum, { value }) => sum + (value ?? 0), 0))} children).`
      : filled.length > 0
        ? `Published, and for what is withheld (${listWords(filled.map(partName))}) what the published parts leave over of the total, shared by the council's own other years and fifty children's worth of ${from}.`
        : 'As published.',
  });
}
