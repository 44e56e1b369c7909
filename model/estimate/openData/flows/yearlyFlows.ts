import { entriesCalibratedToStock } from '../../../opendata/traps/countedOnce.ts';
import { ALL_REASONS, exitsBefore18 } from '../../../opendata/traps/exitsBefore18.ts';
import { transfersOf, unaccompaniedByAge } from '../../../opendata/traps/nationalTransfer.ts';
import { filledCounts } from '../../../opendata/traps/suppressed.ts';
import { byBand, type ByBand } from '../../ageBands.ts';
import { mapRecord, rounded, sum } from '../../arithmetic.ts';
import { filledSource, type Council } from '../council.ts';
import { flowsTowardsBalance } from './flowBalance.ts';
import { flowTotal, unaccompaniedOf } from './flowTotals.ts';
import { turningEighteen } from './turningEighteen.ts';
import { exitTable } from './exitTable.ts';
import type { OpenReason } from './exitSeed.ts';
import { byBandOf, STOCK_AGES } from '../parts.ts';
import type { People } from '../stock/people.ts';

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
  turning18Working: string;
  /** In words, how many are likely a year against how many were published, and why they differ. */
  told: { families: string; unaccompanied: string };
  sources: { families: string; unaccompanied: string; exits: string };
}

/** Transfers are told of where they are more than this share of entries. */
const TOLD_TRANSFERS = 0.1;

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

  if (transfers > TOLD_TRANSFERS * entriesTotal.value) {
    ledger.note(
      `Of ${rounded(entriesTotal.value, 0)} children who came into care, ${rounded(transfers, 0)} unaccompanied ones were moved on to another authority: they leave within weeks, and in the model any child new to care of 10 or more may be one of them.`,
    );
  }
  const turning18 = turningEighteen(council, people, table.at18);
  const ending = { before18: table.before18, turning18: turning18.children };
  const balanced = flowsTowardsBalance(council, entries.entries, ending);
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
  const told = {
    families: likelyAgainstPublished(families, familiesPublished, entries.missing, balanced.entriesTold),
    unaccompanied: likelyAgainstPublished(alonePerYear, unaccompanied, 0, balanced.entriesTold),
  };
  if (told.families !== '') ledger.note(`Entries from families: ${told.families}`);
  if (told.unaccompanied !== '') ledger.note(`Entries of unaccompanied children: ${told.unaccompanied}`);
  return {
    families,
    unaccompanied: alonePerYear,
    exits: table.cross(scaledExits),
    published: { families: familiesPublished, unaccompanied, exits: byReason },
    turning18: turning18.children,
    turning18Working: turning18.working,
    told,
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

/** "211.2 a year are likely, 198 were published in the last year: ...": a level above every published year is told why. */
function likelyAgainstPublished(likely: ByBand, published: number, missing: number, balance: string): string {
  const [level, before] = [sum(Object.values(likely)), published].map((count) => rounded(count, 1));
  // Less than half a child is the rounding of what is shown.
  if (Math.abs(level! - before!) < 0.5) return '';
  const again =
    missing > 0
      ? `${rounded(missing, 1)} who came in more than once within the year are counted again, as a child counts once a year in what is published`
      : `${rounded(-missing, 1)} are taken off, because entries less exits come to more than the change in the number looked after`;
  const why = [...(rounded(missing, 1) === 0 ? [] : [again]), ...(balance === '' ? [] : [balance])];
  return `${level} a year are likely, ${before} were published in the last year: ${why.join('; ')}.`;
}

const countedOnceWords = (missing: number): string =>
  missing === 0
    ? ''
    : missing > 0
      ? `A child counts once a year, so entries less exits miss the change in stock: ${rounded(missing, 1)} a year are added.`
      : `Entries less exits come to more than the change in stock: ${rounded(-missing, 1)} a year are taken off.`;
