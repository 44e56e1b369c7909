import type { Authority } from '../../opendata/authorities.ts';
import { beginningOf, endOf } from '../../opendata/boundaryChanges.ts';
import type { FigureIndex } from '../../opendata/figureIndex.ts';
import { pandemicNote, revisionNote } from '../../opendata/traps/yearsApart.ts';
import type { OpenDataMeasure } from '../../schema/openData.ts';
import { listWords } from '../../words/sentence.ts';
import { rounded } from '../arithmetic.ts';
import type { Council } from './council.ts';
import { OPEN_REASONS } from './flows/exitSeed.ts';
import type { FirstYear, FittedYear } from './firstYear/fitFirstYear.ts';
import type { Ledger } from './ledger.ts';
import type { Nation } from './nation.ts';
import { doubtSentence, HELD_TOTALS, totalDoubts } from './stock/totalDoubts.ts';

/** Ages and placements are published from this year on. */
const FIRST_BREAKDOWNS = 2020;

/** Why a council has no baseline on a day. */
export function whyNone({ index, year, authorities }: Nation, { code, name, firstYear }: Authority): string {
  const end = endOf(code);
  if (end !== undefined && year > end.year) {
    const successors = end.successors.map((it) => authorities.get(it)?.name ?? it);
    return `${name}: the authority ended in ${end.year}; its area is now in ${successors.join(' and in ')}.`;
  }
  const beginning = beginningOf(code);
  if (beginning !== undefined && year < beginning.year) {
    return `${name} begins with the year to March ${beginning.year}: its area was in ${listWords(beginning.from)}.`;
  }
  const figure = index.figure(code, 'cla-count', 'all', year);
  if (figure?.value === 0)
    return `${name} had no children looked after on 31 March ${year}: there is nothing to project.`;
  if (figure?.suppressed) {
    return `${name}'s number of children looked after on 31 March ${year} is withheld by the publisher, as one to five: nothing can be projected from it.`;
  }
  if (figure !== undefined) {
    return `${name} has no number of children looked after published for 31 March ${year}: nothing can be projected from it.`;
  }
  return firstYear === null
    ? `These files hold no number of children looked after for ${name}.`
    : `These files hold no figures of ${name} for 31 March ${year}; they begin in ${firstYear}.`;
}

/** What is to be known of the year as a whole. */
export function noteTheYear({ code, name, year, ledger }: Council): void {
  const pandemic = pandemicNote(year);
  if (pandemic !== undefined) ledger.note(pandemic);
  ledger.note(revisionNote(year));
  if (year < FIRST_BREAKDOWNS) {
    ledger.note(
      `Ages and placements are published from ${FIRST_BREAKDOWNS} on: those of ${name} on 31 March ${year} are its total by a later year of the country.`,
    );
  }
  const beginning = beginningOf(code);
  if (beginning !== undefined) {
    ledger.note(
      `${name} was made of ${listWords(beginning.from)} and reports from ${beginning.year} on: earlier years are of other areas and are not used.`,
    );
  }
}

/** Totals that their parts or rates deny, each told. @returns their measures */
export function noteTheDoubted(
  index: FigureIndex,
  ledger: Ledger,
  { code, name }: { code: string; name: string },
  year: number,
): ReadonlySet<OpenDataMeasure> {
  const doubted = HELD_TOTALS.filter((measure) => {
    const doubts = totalDoubts(index, code, measure, year);
    if (doubts.length === 0) return false;
    const figure = index.figure(code, measure, 'all', year)!;
    ledger.doubt(figure, doubtSentence(name, measure, year, figure.value!, doubts));
    return true;
  });
  return new Set(doubted);
}

/** What the first year was fitted to and whether it was met. */
export function noteTheFit(
  { name, ledger }: Council,
  { wanted, turning18Working }: { wanted: FirstYear; turning18Working: string },
  { tuning, found, rounds }: FittedYear,
): void {
  const off = OPEN_REASONS.filter(
    (reason) =>
      Math.abs(found.exits[reason] - wanted.exits[reason]) > Math.max(0.5, 0.02 * wanted.exits[reason]),
  );
  if (off.length > 0) {
    ledger.note(
      `${name} has too few children for all its exits of a year: those for ${listWords(off.map((it) => it.replaceAll('-', ' ')))} come out at ${listWords(off.map((it) => `${rounded(found.exits[it], 1)} of ${rounded(wanted.exits[it], 1)}`))} in the first year.`,
    );
  }
  ledger.derived({
    id: 'level-turned-18',
    label: 'Turning 18 in care in the first year',
    value: rounded(found.turning18, 1),
    unit: 'children',
    strength: 'medium',
    working: `Children of 16 and 17 leave at 18 by their age; how many are 17 is fitted ("first-year-fit"). ${turning18Working}`,
  });
  const factors = OPEN_REASONS.map((reason) => `${reason}: ${rounded(tuning.reason[reason], 3)}`).join(', ');
  ledger.derived({
    id: 'first-year-fit',
    label: 'Rates brought to the exits of the first year',
    value: factors,
    unit: 'times the rate',
    strength: 'medium',
    working: `Counts over children give rates; ${rounds} runs of the expected engine over the first year then bring every reason to its exits (${OPEN_REASONS.map((reason) => `${reason} ${rounded(wanted.exits[reason], 1)}`).join(', ')}), those who turn 18 to ${rounded(wanted.turning18, 1)} by the share of 17 year olds among those of 16 and 17 (${rounded(tuning.share17, 3)}; they come to ${rounded(found.turning18, 1)}), and first placements to the opening mix.`,
  });
}
