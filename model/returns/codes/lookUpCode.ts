import type { Code } from './code.ts';
import { PLACES, PROVIDERS } from './places.ts';
import { WHY_CEASED, WHY_MOVED, WHY_STARTED } from './reasons.ts';
import { LEGAL_STATUSES, NEEDS } from './statuses.ts';

/** The code lists by the column that they are of. */
export const CODE_LISTS = {
  PLACE: PLACES,
  PLACE_PROVIDER: PROVIDERS,
  LS: LEGAL_STATUSES,
  CIN: NEEDS,
  RNE: WHY_STARTED,
  REC: WHY_CEASED,
  REASON_PLACE_CHANGE: WHY_MOVED,
} as const satisfies Record<string, readonly Code[]>;

export type CodeList = keyof typeof CODE_LISTS;

/** What a list says of a code in a return: it holds, held earlier, holds only later, or is not of the list at all. */
export type LookedUp<List extends CodeList> =
  { state: 'holds' | 'ended' | 'not-yet'; code: (typeof CODE_LISTS)[List][number] } | { state: 'unknown' };

const byCode = new Map(
  Object.entries(CODE_LISTS).map(([list, codes]) => [
    list,
    new Map<string, Code>(codes.map((it) => [it.code, it])),
  ]),
);

/**
 * Looks up a code, in upper case, in the list of a column, for the return that ends on 31 March of `returnYear`.
 * Where it is not known which return it is (null), a code of any year holds.
 */
export function lookUpCode<List extends CodeList>(
  list: List,
  code: string,
  returnYear: number | null,
): LookedUp<List> {
  const found = byCode.get(list)?.get(code) as (typeof CODE_LISTS)[List][number] | undefined;
  if (found === undefined) return { state: 'unknown' };
  const { from, to }: Code = found;
  if (returnYear !== null && to !== undefined && returnYear > to) return { state: 'ended', code: found };
  if (returnYear !== null && from !== undefined && returnYear < from)
    return { state: 'not-yet', code: found };
  return { state: 'holds', code: found };
}
