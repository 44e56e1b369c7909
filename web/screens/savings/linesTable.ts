import type { Projection } from '../../../model/schema/projection.ts';
import { chanceWords } from '../../../model/words/chances.ts';
import { financialYearWords } from '../../../model/words/dates.ts';
import { EXPECTED_MEANS } from '../../../model/words/expectedWords.ts';
import { roundTo, type MoneyScale } from '../../../model/words/money.ts';
import { ratingTold, ratingWords } from '../../../model/words/rating.ts';
import { rangeWords } from '../../../model/words/savingRanges.ts';
import type { LineYear, SavingsLine, SavingsLines } from '../../../model/words/savingsLines.ts';
import { mainSavingsTarget, type Basis } from '../../../model/words/savingsShown.ts';
import { computed, sourced, type Sentence } from '../../../model/words/sentence.ts';
import { targetSums } from '../../../model/words/targetSums.ts';
import { cell, rangeCell, type FigureCell, type FigureRow, type FigureTable } from './figureTable.ts';

const RANGES_NOTE =
  'Ranges: 8 runs in 10 lie within. Expected values add up to their totals; ends of ranges do not, because lines do not all turn out low or high together.';

/** Every line by year on one basis, all lines together first. */
export function linesTable(
  projection: Projection,
  { scale, total, lines }: SavingsLines,
  basis: Basis,
): FigureTable {
  const main = mainSavingsTarget(projection)?.line;
  const judgedLines = lines.filter(({ byBasis }) => byBasis[basis].some(({ target }) => target));
  const rows = [total, ...lines].flatMap((line) =>
    line.byBasis[basis].map((year): FigureRow => ({
      id: `${line.line ?? (line.line === null ? '-' : '*')} ${year.year}`,
      group: line.label,
      head: financialYearWords(year.year),
      // The page knows how the whole plan and its main line were worked out, and can show it.
      cells: lineCells(scale, line, year, basis, line.line === main),
      total: line.line === undefined,
    })),
  );
  return {
    columns: [
      { head: 'Target', unit: 'pounds', number: true },
      { head: 'Expected', unit: 'pounds', number: true },
      { head: '80% range', unit: 'pounds', number: true, range: true },
      { head: 'Average of the runs', unit: 'pounds', number: true },
      { head: 'Chance of meeting it' },
      { head: 'Shortfall', unit: 'pounds', number: true },
      { head: 'Rating' },
    ],
    rows,
    source: 'Worked out by Carecast; targets as published',
    notes: [
      EXPECTED_MEANS,
      RANGES_NOTE,
      ...basisNotes([total, ...lines], basis),
      // Where one line alone is judged, nobody adds up.
      ...(judgedLines.length > 1 ? [targetSums(projection)].filter((it) => it.length > 0) : []),
    ],
  };
}

const WORKING = { 'in-year': 'saving', cumulative: 'cumulative-saving' } as const;

function lineCells(
  scale: MoneyScale,
  line: SavingsLine,
  year: LineYear,
  basis: Basis,
  shownElsewhere: boolean,
): FigureCell[] {
  const { target, rating, shortfallGbp, exactShortfallGbp, range, chance } = year;
  const words = expectedWords(scale, year);
  const expected: Sentence = [shownElsewhere ? computed(words, WORKING[basis], year.year) : words];
  return [
    target ? cell([sourced(scale.words(target.gbp), target.source)], target.gbp) : null,
    cell(expected, year.exactGbp),
    line.asPublished ? cell('as published') : range ? rangeCell(rangeWords(scale, range), range) : null,
    range && !line.asPublished
      ? cell(scale.words(roundTo(range.meanGbp, scale.stepGbp)), range.meanGbp)
      : null,
    line.asPublished ? cell('not forecast') : chance ? cell(chanceWords(chance)) : null,
    shortfallGbp === undefined ? null : cell(shortfallWords(scale, shortfallGbp, rating), exactShortfallGbp),
    rating ? ratingCell(rating, line.asPublished ? undefined : chance) : null,
  ];
}

function ratingCell(rating: NonNullable<LineYear['rating']>, chance: LineYear['chance']): FigureCell {
  const told = ratingTold(rating, chance);
  return { words: [`${told.shape} ${ratingWords(told)}`], rating: told.tone };
}

function expectedWords(scale: MoneyScale, { expectedGbp, exactGbp }: LineYear): string {
  if (expectedGbp !== 0 || Math.abs(exactGbp) < 0.5) return scale.words(expectedGbp);
  return `${exactGbp < 0 ? 'a cost ' : ''}under ${scale.words(scale.stepGbp)}`;
}

const shortfallWords = (scale: MoneyScale, gbp: number, rating: LineYear['rating']): string =>
  gbp === 0 && rating !== 'met' ? `under ${scale.words(scale.stepGbp)}` : scale.words(gbp);

/** A line that is judged the other way only has no rating here, and the page says why. */
function basisNotes(lines: readonly SavingsLine[], basis: Basis): string[] {
  const other = lines.filter(
    ({ target }) =>
      target && target.basis !== 'not-stated' && target.basis !== basis && target.basis !== undefined,
  );
  const notStated = lines.filter(({ target }) => target?.basis === 'not-stated');
  const named = (all: readonly SavingsLine[]) => all.map(({ label }) => `“${label}”`).join(', ');
  const read = basis === 'in-year' ? 'a sum so far' : 'each year’s saving';
  return [
    ...(other.length > 0 ? [`Not judged here, because the target is ${read}: ${named(other)}.`] : []),
    ...(notStated.length > 0
      ? [`The paper does not state how to read the target of ${named(notStated)}: it is judged both ways.`]
      : []),
  ];
}
