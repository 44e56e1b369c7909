import { reconcileClaim } from '../../../model/reconcile/reconcileClaim.ts';
import { registerOf, type Register } from '../../../model/reconcile/register.ts';
import { claimSchema, type Claim } from '../../../model/schema/claims.ts';
import type { EvidenceFigure } from '../../../model/schema/evidence.ts';

/** A published figure; a count, and exact, unless `printed` says otherwise. */
export const figure = (id: string, value: number, more: Partial<EvidenceFigure> = {}): EvidenceFigure => ({
  id,
  label: id,
  value,
  unit: 'children',
  kind: 'published',
  document: 'paper',
  heading: 'Table',
  locator: 'line 1',
  strength: 'strong',
  ...more,
});

/** Pounds as they are printed. */
export const gbp = (id: string, value: number, printed: string, more: Partial<EvidenceFigure> = {}) =>
  figure(id, value, { unit: '£', printed, ...more });

/** A claim of a kind with its own fields, through the schema. */
export const claimOf = (kind: Claim['kind'], own: object): Claim =>
  claimSchema.parse({ id: 'claim', kind, subject: 'Subject', says: 'Something.', ...own });

export const checked = (kind: Claim['kind'], own: object, figures: readonly EvidenceFigure[]) =>
  reconcileClaim(claimOf(kind, own), registerOf(figures));

/** The same register with some figures moved; what they leave open moves with them. */
export function movedBy(register: Register, changes: Readonly<Record<string, number>>): Register {
  return {
    figure: (id) => register.figure(id),
    interval: (id) => {
      const by = changes[id] ?? 0;
      const { value, low, high } = register.interval(id);
      return { value: value + by, low: low + by, high: high + by };
    },
  };
}
