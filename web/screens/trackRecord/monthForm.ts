import { figureKey, figuresOf, type Figure } from '../../../model/actuals/figures.ts';
import { COUNTED, type MonthActuals, type SentMonth } from '../../../model/schema/actuals.ts';
import { isMonth } from '../../../model/time/isMonth.ts';

/** What stands in the fields of a month, by `figureKey`. */
export type Typed = Readonly<Record<string, string>>;

type Kept = MonthActuals | undefined;

/** What is kept of a month, as its fields show it. */
export const typedOf = (kept: Kept): Typed =>
  Object.fromEntries([...figuresOf(kept)].map(([key, { value }]) => [key, String(value)]));

/** The fields after another month was chosen: what was typed stays, all else is what is kept of that month. */
export function refilled(typed: Typed, before: Kept, after: Kept): Typed {
  const [was, is] = [typedOf(before), typedOf(after)];
  const keys = new Set([...Object.keys(typed), ...Object.keys(is)]);
  const fields = [...keys].map((key): [string, string] => {
    const text = typed[key] ?? '';
    return [key, text === (was[key] ?? '') ? (is[key] ?? '') : text];
  });
  return Object.fromEntries(fields);
}

/** Figures that are kept and whose fields are empty now: keeping the month takes them away. */
export const takenAway = (typed: Typed, kept: Kept): Figure[] =>
  [...figuresOf(kept)].flatMap(([key, figure]) => ((typed[key] ?? '').trim() === '' ? [figure] : []));

/** "488", "61,200" and "£61,200"; nothing for an empty field, NaN for what is no number. */
function numberIn(text: string | undefined): number | undefined {
  const plain = (text ?? '').replaceAll(/[£,\s]/g, '');
  if (plain === '') return undefined;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
}

/** What differs from what is kept, to be sent, or what is wrong with the fields. */
export function monthTyped(
  month: string,
  typed: Typed,
  { kept, placementTypes }: { kept: Kept; placementTypes: readonly { id: string; label: string }[] },
): { ok: true; sent: SentMonth } | { ok: false; problems: string[] } {
  const number = (measure: Figure['measure'], placement?: string) =>
    numberIn(typed[figureKey({ measure, ...(placement !== undefined && { placement }) })]);
  const problems = [
    ...(isMonth(month) ? [] : ['Choose the month, as 2024-04.']),
    ...(Object.values(typed).some((text) => Number.isNaN(numberIn(text)))
      ? ['Write numbers in digits: 488, or 61,200.']
      : []),
    ...placementTypes.flatMap(({ id, label }) =>
      (number('children', id) === undefined) === (number('spendGbp', id) === undefined)
        ? []
        : [`${label}: give both children and spend, or neither.`],
    ),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const held = figuresOf(kept);
  const changed = (measure: Figure['measure'], placement?: string) => {
    const key = figureKey({ measure, ...(placement !== undefined && { placement }) });
    const value = number(measure, placement) ?? null;
    return value === (held.get(key)?.value ?? null) ? {} : { [measure]: value };
  };
  const placements = placementTypes
    .map(({ id }) => ({ placement: id, ...changed('children', id), ...changed('spendGbp', id) }))
    .filter((it) => Object.keys(it).length > 1);
  const counts = Object.assign({}, ...COUNTED.map((measure) => changed(measure))) as Partial<SentMonth>;
  if (Object.keys(counts).length + placements.length === 0)
    return { ok: false, problems: ['No figure differs from what is kept of this month.'] };
  return { ok: true, sent: { month, ...counts, ...(placements.length > 0 && { placements }) } };
}
