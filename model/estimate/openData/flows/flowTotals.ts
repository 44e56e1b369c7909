import { yearOf } from '../../../opendata/figureIndex.ts';
import { lastReturned } from '../../../opendata/traps/missingReturn.ts';
import { filledCounts } from '../../../opendata/traps/suppressed.ts';
import { englandFigure } from '../../../opendata/widerArea.ts';
import type { OpenDataMeasure } from '../../../schema/openData.ts';
import { rounded } from '../../arithmetic.ts';
import { filledSource, type Council } from '../council.ts';
import { UNACCOMPANIED } from '../parts.ts';

/** A council's flow in a year, or the best there is: its last one, else England's a child looked after. */
export function flowTotal(
  { index, code, name, year, ledger }: Council,
  measure: 'cla-entries' | 'cla-exits',
  children: number,
): { value: number; own: boolean } {
  const what = measure === 'cla-entries' ? 'children who came into care' : 'children who left care';
  const figure = lastReturned(index, code, measure, year);
  if (figure !== undefined) {
    ledger.published(figure);
    const own = yearOf(figure.yearEnding) === year;
    if (!own) {
      ledger.note(
        `${name} has no ${what} published for ${year}: those of ${yearOf(figure.yearEnding)} stand in.`,
      );
    }
    return { value: figure.value!, own };
  }
  const england = (of: OpenDataMeasure) => englandFigure(index, of, 'all', year)!.value!;
  const perChild = england(measure) / england('cla-count');
  ledger.note(
    `${name} has no ${what} published for ${year} or the three years before: as many a child looked after as in England.`,
  );
  return { value: children * perChild, own: false };
}

/** Unaccompanied children among entries. */
export function unaccompaniedOf(council: Council, entries: number): { children: number; source: string } {
  const { index, code, name, year, ledger } = council;
  const told = UNACCOMPANIED.some((part) => index.value(code, 'cla-entries', part, year) !== undefined);
  const stock = index.value(code, 'cla-count', 'uasc:yes', year);
  if (!told && stock !== undefined) {
    // Told of the stock for longer than of entries.
    const england = (measure: 'cla-entries' | 'cla-count') =>
      englandFigure(index, measure, 'uasc:yes', year)!;
    const turnover = england('cla-entries').value! / england('cla-count').value!;
    const children = Math.min(stock * turnover, 0.9 * entries);
    ledger.published(index.figure(code, 'cla-count', 'uasc:yes', year)!);
    ledger.note(
      `${name} has no unaccompanied children among its entries published for ${year}: they are told from those looked after, as in England.`,
    );
    const source = ledger.derived({
      id: `entries-unaccompanied-${year}`,
      label: `Unaccompanied children among entries, ${year}`,
      value: rounded(children, 1),
      unit: 'children',
      strength: 'weak',
      working: `${stock} looked after, times ${rounded(turnover, 2)} entries a child looked after in England (${yearOf(england('cla-entries').yearEnding)}).`,
    });
    return { children, source };
  }
  const filled = filledCounts(index, code, 'cla-entries', UNACCOMPANIED, year, entries);
  const source = filledSource(
    council,
    {
      id: `entries-unaccompanied-${year}`,
      label: 'Unaccompanied children among entries',
      words: 'unaccompanied children among entries',
    },
    filled,
  );
  return { children: filled.counts['uasc:yes'], source };
}
