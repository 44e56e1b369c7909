import type { Check } from '../../schema/reconciliation.ts';
import { listWords, type Sentence } from '../sentence.ts';
import type { ClaimPapers } from './claimPapers.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export const numberWord = (count: number): string => NUMBERS[count] ?? String(count);

/** Holds, but not to the last printed digit. */
export const withinRounding = ({ verdict, difference, stated }: Check): boolean =>
  verdict === 'holds' &&
  stated !== null &&
  Math.abs(difference ?? 0) > 1e-9 * Math.max(1, Math.abs(stated.value));

/** ", £1.34m less", "£0.10m more, which rounding explains", "as printed": the claimed figure beside the sum. */
export function besideSum(check: Check, papers: ClaimPapers): Sentence {
  const { difference, stated, verdict } = check;
  if (stated === null) return [];
  if (verdict === 'holds' && !withinRounding(check)) return [', as printed'];
  const way = (difference ?? 0) > 0 ? 'less' : 'more';
  const end = verdict === 'holds' ? ', which rounding explains' : '';
  return ['; ', papers.side(stated), ` is printed, ${papers.difference(check)} ${way}${end}`];
}

/**
 * A claim of several rows: those that fail in full, and what there is to say of the others; one that holds
 * throughout in short.
 *
 * @param tell what one row has to say, without its label
 * @param rounds whether holding by rounding alone is worth a word
 */
export function rowsWords(
  checks: readonly Check[],
  tell: (check: Check) => Sentence,
  rounds = true,
): Sentence {
  const [only, ...more] = checks;
  if (only !== undefined && more.length === 0) return tell(only);
  const failing = checks.filter(({ verdict }) => verdict !== 'holds');
  const holding = checks.filter(({ verdict }) => verdict === 'holds');
  const rounded = rounds && holding.some(withinRounding) ? ' within rounding' : '';
  if (failing.length === 0) return [`all ${numberWord(holding.length)} hold${rounded}`];
  const told = failing.flatMap((check, i): Sentence => [
    ...(i > 0 ? ['; '] : []),
    ...(check.label === null ? [] : [`${check.label}: `]),
    ...tell(check),
  ]);
  return [...told, ...othersHold(holding, rounded)];
}

function othersHold(holding: readonly Check[], rounded: string): Sentence {
  if (holding.length === 0) return [];
  const labels = holding.flatMap(({ label }) => label ?? []);
  const who =
    labels.length === holding.length && labels.length <= 3
      ? listWords(labels)
      : `the other ${numberWord(holding.length)}`;
  return [`; ${who} hold${holding.length === 1 ? 's' : ''}${rounded}`];
}
