import type { Amount } from '../../schema/claimAmount.ts';
import type { ClaimOf } from '../../schema/claims.ts';
import type { Check, ClaimResult, Side } from '../../schema/reconciliation.ts';
import { joined, type Sentence } from '../sentence.ts';
import type { ClaimPapers } from './claimPapers.ts';
import { numberWord, withinRounding } from './rows.ts';

/** "539 in the plan and 505 in the report: 34 children apart, so not both can be right". */
export function sameQuantityWords(
  { rows }: ClaimOf<'same-quantity'>,
  { checks }: ClaimResult,
  papers: ClaimPapers,
): Sentence {
  if (rows.length > 1 && checks.every(({ verdict }) => verdict === 'holds')) {
    const figures = checks.flatMap(({ stated, worked }) => [
      ...(stated?.figures ?? []),
      ...(worked?.figures ?? []),
    ]);
    return [
      `all ${numberWord(rows.length)} are the same in ${papers.papers(figures)} (${papers.place(figures)})`,
    ];
  }
  const told = rows.map((row, i): Sentence => {
    const ofRow = checks.filter((check) => check.row === i);
    const label: Sentence = row.label && rows.length > 1 ? [`${row.label}: `] : [];
    return [...label, ...statementsWords(row.statements, ofRow, papers), ...apartWords(ofRow, papers)];
  });
  return told.flatMap((row, i) => (i === 0 ? row : ['; ', ...row]));
}

function statementsWords(
  statements: readonly Amount[],
  checks: readonly Check[],
  papers: ClaimPapers,
): Sentence {
  // The first is claimed in the checks with each of the others.
  const sides = statements.flatMap((_, i) => (i === 0 ? checks[0]?.stated : checks[i - 1]?.worked) ?? []);
  const all = sides.flatMap((side) => side.figures);
  const onePaper = papers.samePaper(all, all.slice(0, 1));
  const items = sides.map((side): Sentence => {
    const worked = side.figures.length > 1 ? `, worked out` : '';
    return [
      papers.side(side),
      ` (${onePaper ? papers.place(placed(side)) : papers.papers(side.figures)}${worked})`,
    ];
  });
  return [...joined(items), ...(onePaper ? [` in ${papers.papers(all)}`] : [])];
}

/** A sum of a table's many figures is found where the first of them is. */
const placed = ({ figures }: Side): string[] => figures.slice(0, 3);

function apartWords(checks: readonly Check[], papers: ClaimPapers): Sentence {
  const widest = [...checks].sort((a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0))[0];
  if (widest === undefined || widest.difference === null) return [];
  if (checks.every(({ verdict }) => verdict === 'holds')) {
    return [checks.some(withinRounding) ? ': the same within rounding' : ': the same'];
  }
  const upTo = checks.length > 1 ? 'up to ' : '';
  const cannot = checks.some(({ verdict }) => verdict === 'contradicts');
  const together = checks.length > 1 ? 'so not all can be right' : 'so not both can be right';
  return [`: ${upTo}${papers.difference(widest)} apart${cannot ? `, ${together}` : ''}`];
}

/** "as each year's own figure, £5.0m against £4.2m in 2025-26 (contradicts); as the sum so far, …". */
export function inYearOrCumulativeWords(
  _: ClaimOf<'in-year-or-cumulative'>,
  { checks }: ClaimResult,
  papers: ClaimPapers,
): Sentence {
  const readings = [
    ['in-year', 'read as each year’s own figure'],
    ['cumulative', 'read as the sum so far'],
  ] as const;
  return readings.flatMap(([reading, words], i): Sentence => {
    const failing = checks.filter((it) => it.reading === reading && it.verdict !== 'holds');
    const gaps = failing.flatMap(({ label, stated, worked }): Sentence[] =>
      stated && worked
        ? [[papers.side(stated), ' against ', papers.side(worked), label === null ? '' : ` in ${label}`]]
        : [],
    );
    const told: Sentence =
      gaps.length === 0 ? [' it holds'] : [', ', ...joined(gaps), verdictOfReading(failing, papers)];
    return [i === 0 ? words : `; ${words}`, ...told];
  });
}

function verdictOfReading(failing: readonly Check[], papers: ClaimPapers): string {
  if (failing.some(({ verdict }) => verdict === 'contradicts')) return ', which do not fit';
  return `: off by ${failing.map((check) => papers.difference(check)).join(' and ')}`;
}
