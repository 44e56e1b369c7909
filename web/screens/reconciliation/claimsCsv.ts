import { plainLinkedText } from '../../../model/words/claims/linkedText.ts';
import type { ToldClaim } from '../../../model/schema/reconciliation.ts';
import type { Cell } from '../../charts/chartTable.ts';
import { csvOf } from '../../charts/csv.ts';

const COLUMNS = [
  'Verdict',
  'Finding',
  'Whose',
  'About',
  'Claim',
  'Row',
  'Unit',
  'As printed',
  'As printed, low',
  'As printed, high',
  'Recomputed',
  'Recomputed, low',
  'Recomputed, high',
  'Difference',
  'Missing',
  'Found',
  'Beside it in the model (expected values)',
].map((head) => ({ head }));

/** A line for each row of each claim, with its numbers as they are and what rounding leaves open of them. */
export function claimsCsv(claims: readonly ToldClaim[]): string {
  const rows = claims.flatMap((claim) => {
    const citations = claim.sources.map(({ label, citation }) => `${label}: ${citation}`);
    const from = citations.map((words) => ({ words, link: '', from: { list: 'in-use' } as const }));
    const beside = claim.beside.flatMap(({ answers }) => answers.map(({ told }) => plainLinkedText(told)));
    return claim.checks.map((check) => ({
      cells: [
        claim.verdict,
        claim.finding,
        claim.own === null ? 'published' : 'own, not published',
        claim.subject,
        claim.says,
        check.label ?? '',
        claim.unit,
        ...sideCells(check.stated),
        ...sideCells(check.worked),
        number(check.difference),
        check.missing.join('; '),
        claim.sentence,
        beside.join('; '),
      ],
      from,
    }));
  });
  return csvOf({ columns: COLUMNS, rows });
}

const number = (value: number | null): Cell => (value === null ? null : { value, words: '' });

const sideCells = (side: ToldClaim['checks'][number]['stated']): Cell[] =>
  side === null ? [null, null, null] : [number(side.value), number(side.low), number(side.high)];
