import type { Figure } from '../actuals/figures.ts';
import type { ActualsEntry } from '../schema/actuals.ts';
import { monthWords } from './dates.ts';
import { gbp, gbpInFull } from './money.ts';
import { upToDecimals } from './numbers.ts';

/** The names of placement types by their ids. */
export type Labels = ReadonlyMap<string, string>;

const WORDS = {
  children: 'children looked after',
  entries: 'entries',
  exits: 'exits',
  cpPlans: 'child protection plans',
  spendGbp: 'spend',
} as const;

export function figureName(
  { measure, placement }: Pick<Figure, 'measure' | 'placement'>,
  labels: Labels,
): string {
  if (placement === undefined) return WORDS[measure];
  const label = labels.get(placement) ?? placement;
  return measure === 'spendGbp' ? `spend, ${label}` : `children on average, ${label}`;
}

/** In full: what was there must be readable again. */
function valueWords(measure: Figure['measure'], value: number | null): string {
  if (value === null) return 'none';
  if (measure !== 'spendGbp') return upToDecimals(value, 4);
  return Number.isInteger(value) ? gbp(value) : gbpInFull(value);
}

/** What emptied fields would take away, before they do. */
export function takesAwayWords(figures: readonly Figure[], labels: Labels): string {
  const each = figures.map((it) => `${figureName(it, labels)} (${valueWords(it.measure, it.value)})`);
  return `Keeping this takes away ${each.join('; ')}.`;
}

/** What one act did to a month, with the values before and after: "May 2024: entries 14, before 12". */
export function entryWords({ month, changes, removed }: ActualsEntry, labels: Labels): string {
  const each = changes.map(({ before, after, ...figure }) => {
    const [was, is] = [valueWords(figure.measure, before), valueWords(figure.measure, after)];
    const name = figureName(figure, labels);
    if (after === null) return `${name} taken away, before ${was}`;
    return before === null ? `${name} ${is}` : `${name} ${is}, before ${was}`;
  });
  return `${monthWords(month)}${removed === null ? '' : ', taken away whole'}: ${each.join('; ')}`;
}
