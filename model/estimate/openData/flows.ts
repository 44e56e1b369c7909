import { yearOf } from '../../opendata/figureIndex.ts';
import { entriesCalibratedToStock } from '../../opendata/traps/countedOnce.ts';
import { ALL_REASONS, exitsBefore18 } from '../../opendata/traps/exitsBefore18.ts';
import { lastReturned } from '../../opendata/traps/missingReturn.ts';
import { transfersOf, unaccompaniedByAge } from '../../opendata/traps/nationalTransfer.ts';
import { filledCounts } from '../../opendata/traps/suppressed.ts';
import { englandFigure } from '../../opendata/widerArea.ts';
import type { OpenDataMeasure } from '../../schema/openData.ts';
import { byBand, type ByBand } from '../ageBands.ts';
import { mapRecord, rounded, sum } from '../arithmetic.ts';
import { filledSource, type Council } from './council.ts';
import { exitTable } from './exitTable.ts';
import type { OpenReason } from './nation.ts';
import { byBandOf, STOCK_AGES, UNACCOMPANIED } from './parts.ts';
import type { People } from './people.ts';

/** What a baseline's entries and exits of its first year come to, and what that rests on. */
export interface YearlyFlows {
  /** Children of families, and unaccompanied children, by age. */
  families: ByBand;
  unaccompanied: ByBand;
  /** Exits before 18 by reason and age; `moved-to-another-authority` holds transfers alone. */
  exits: Record<OpenReason, ByBand>;
  /** Exits of the year before, unscaled, by reason: how firm their level is. */
  published: { families: number; unaccompanied: number; exits: Record<OpenReason, number> };
  /** Children who are to reach 18 in the first year. */
  turning18: number;
  sources: { families: string; unaccompanied: string; exits: string };
}

/** How the next year's share of 16 and 17 year olds that reach 18 is told: three parts England, one the council. */
const ENGLAND_WEIGHT = 0.75;
/** Neither side of a return towards balance gives way by more than this share. */
const MOST_RETURN = 0.6;

/** Entries and exits of the first year; nothing where the council has published none to start from. */
export function yearlyFlows(council: Council, people: People): YearlyFlows {
  const { nation, index, code, year, ledger } = council;
  const entriesTotal = flowTotal(council, 'cla-entries', people.total);
  const exitsTotal = flowTotal(council, 'cla-exits', people.total);

  const entries = entriesCalibratedToStock(
    entriesTotal.value,
    exitsTotal.value,
    entriesTotal.own && exitsTotal.own ? index.total(code, 'cla-count', year - 1) : undefined,
    people.total,
  );
  const ages = filledCounts(index, code, 'cla-entries', STOCK_AGES, year, entriesTotal.value);
  const apart = unaccompaniedOf(council, entriesTotal.value);
  const alone = unaccompaniedByAge(apart.children, {
    '10-15': ages.counts['age:10-15'],
    '16-17': ages.counts['age:16+'],
  });
  const allByBand = byBandOf(ages.counts);
  const aloneByBand = byBand((band) => (band === '10-15' || band === '16-17' ? alone[band] : 0));
  const familiesByBand = byBand((band) => Math.max(0, allByBand[band] - aloneByBand[band]));
  const familiesPublished = sum(Object.values(familiesByBand));
  const unaccompanied = sum(Object.values(aloneByBand));

  const table = exitTable(index, code, year, exitsTotal.value, nation.exits);
  const reasons = filledCounts(index, code, 'cla-exits', ALL_REASONS, year, exitsTotal.value);
  const before18 = exitsBefore18(reasons.counts, table.before18);
  const transfers = transfersOf(before18['moved-to-another-authority'], unaccompanied);
  const byReason = {
    ...before18,
    'moved-to-another-authority': transfers,
    // Children whose family moved leave at any age.
    other: before18.other + before18['moved-to-another-authority'] - transfers,
  };

  const turning18 = turningEighteen(council, people, table.at18);
  const ending = { before18: table.before18, turning18: turning18.children };
  const balanced = towardsBalance(council, entries.entries, ending);
  const missing = familiesPublished > 0 ? 1 + entries.missing / familiesPublished : 1;
  const scaledExits = mapRecord(byReason, (exits) => exits * balanced.exitFactor);

  const agesSource = filledSource(
    council,
    { id: `entries-by-age-${year}`, label: 'Entries by age', words: 'ages of children who came into care' },
    ages,
  );
  const exitAgesSource = filledSource(
    council,
    { id: `exits-by-age-${year}`, label: 'Exits by age', words: 'ages of children who left care' },
    table.ages,
  );
  const reasonsSource = filledSource(
    council,
    { id: `exits-by-reason-${year}`, label: 'Exits by reason', words: 'reasons for leaving care' },
    reasons,
  );
  ledger.assumption('exit-ages');
  ledger.assumption('unaccompanied-ages');
  ledger.assumption('shrinkage-split');

  const families = mapRecord(familiesByBand, (count) => count * missing * balanced.entryFactor);
  const alonePerYear = mapRecord(aloneByBand, (count) => count * balanced.entryFactor);
  return {
    families,
    unaccompanied: alonePerYear,
    exits: table.cross(scaledExits),
    published: { families: familiesPublished, unaccompanied, exits: byReason },
    turning18: turning18.children,
    sources: {
      families: ledger.derived({
        id: 'entry-ages-families',
        label: 'Ages at entry, children of families',
        value: words(families),
        unit: 'children a year',
        strength: ages.published.length === 0 ? 'weak' : 'medium',
        working: `Entries by age ("${agesSource}") less unaccompanied children at their stated ages ("${apart.source}"). ${countedOnceWords(entries.missing)} ${balanced.entriesWorking}`,
      }),
      unaccompanied: ledger.derived({
        id: 'entry-ages-unaccompanied',
        label: 'Ages at entry, unaccompanied children',
        value: words(alonePerYear),
        unit: 'children a year',
        strength: 'weak',
        working: `Unaccompanied children ("${apart.source}") by the stated shares of their ages, never more than came at that age in all. ${balanced.entriesWorking}`,
      }),
      exits: ledger.derived({
        id: 'exits-by-reason-and-age',
        label: 'Exits before 18, a year, by reason and age',
        value: Object.entries(scaledExits)
          .map(([reason, exits]) => `${reason}: ${rounded(exits, 1)}`)
          .join(', '),
        unit: 'children a year',
        strength: reasons.published.length === 0 ? 'weak' : 'medium',
        working: `Reasons ("${reasonsSource}") crossed with ages before 18 ("${exitAgesSource}") by iterative proportional fitting, with England's cross table as the seed. Who leaves at 18 is told by age, so every reason but the named ones is one, other. Of ${rounded(before18['moved-to-another-authority'], 0)} who moved to another authority, ${rounded(transfers, 0)} are taken for transfers of unaccompanied children, the rest for other. ${balanced.exitsWorking} ${turning18.working}`,
      }),
    },
  };
}

const words = (counts: ByBand): string =>
  Object.entries(counts)
    .map(([band, count]) => `${band}: ${rounded(count, 1)}`)
    .join(', ');

const countedOnceWords = (missing: number): string =>
  missing === 0
    ? ''
    : `A child counts once a year, so entries less exits miss the change in stock: ${rounded(missing, 1)} a year are added.`;

/** A council's flow in a year, or the best there is: its last one, else England's a child looked after. */
function flowTotal(
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
function unaccompaniedOf(council: Council, entries: number): { children: number; source: string } {
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

/**
 * Children to reach 18 in the first year: those of 16 and 17 now, by the share that did so in the last one. Of past
 * years this was nearer than the last count of them, at the median by 9% against 14%.
 */
function turningEighteen({ nation, index, code, year }: Council, people: People, at18: number) {
  const before = index.value(code, 'cla-count', 'age:16+', year - 1);
  const told = index.value(code, 'cla-exits', 'age:18+', year) !== undefined;
  const own = told && before ? at18 / before : undefined;
  const share =
    own === undefined
      ? nation.turned18Share
      : ENGLAND_WEIGHT * nation.turned18Share + (1 - ENGLAND_WEIGHT) * Math.min(1, own);
  const older = people.byBand['16-17'];
  return {
    children: share * older,
    working: `Of ${rounded(older, 0)} aged 16 and 17, ${rounded(share * older, 0)} are to reach 18 in the first year: England's share of ${rounded(nation.turned18Share, 3)}${own === undefined ? '' : `, and a quarter of the way to the council's own, ${rounded(own, 3)}`}.`,
  };
}

/** Entries and exits with a part of what sets them apart taken off, half from each side. */
function towardsBalance(
  { imbalanceShrinkage: shrinkage }: Council,
  entries: number,
  { before18, turning18 }: { before18: number; turning18: number },
) {
  const imbalance = entries - before18 - turning18;
  const half = 0.5 * shrinkage * imbalance;
  const held = (count: number, change: number) =>
    count > 0 ? 1 + Math.max(-MOST_RETURN, Math.min(MOST_RETURN, change / count)) : 1;
  const entryFactor = held(entries, -half);
  const exitFactor = held(before18, half);
  const percent = (factor: number) => `${rounded(100 * (factor - 1), 1)}%`;
  const why = `Entries and exits of one year differ by ${rounded(imbalance, 0)}; ${rounded(100 * shrinkage, 0)}% of that is taken not to go on, half of it on each side:`;
  return {
    entryFactor,
    exitFactor,
    entriesWorking: `${why} entries ${percent(entryFactor)}.`,
    exitsWorking: `${why} exits before 18 ${percent(exitFactor)}.`,
  };
}
