import type { Aimed } from '../../../model/schema/whatif.ts';
import type { Query } from '../../route/address.ts';

/** The saving that the bars are of, from the address. */
export function savingChosen(query: Query): { year?: string; cumulative?: boolean; line?: string } {
  const { year, basis, line } = query;
  return {
    ...(year && { year }),
    ...(basis === 'cumulative' && { cumulative: true }),
    ...(line && { line }),
  };
}

/** Names a figure of a target in the address: its target, when, and how it is read. */
export const aimKey = ({ target, when, basis }: Aimed): string =>
  [target, when ?? '', basis ?? ''].join('~').replace(/~+$/, '');

/** The figure that an address names, as a request takes it; nothing for one that is no figure. */
export function aimChosen(
  key: string | undefined,
): { target: string; when?: string; basis?: string } | undefined {
  const [target, when, basis] = (key ?? '').split('~');
  if (!target) return undefined;
  return { target, ...(when && { when }), ...(basis && { basis }) };
}

/** The figure a goal seek is of: a target's, or one typed in pounds or children; nothing until it is complete. */
export function goalChosen(query: Query): object | undefined {
  const { lever, goal, chance } = query;
  if (!lever) return undefined;
  const sure = chance ? { chance: Number(chance) / 100 } : {};
  if (goal !== TYPED) {
    const aim = aimChosen(goal);
    return aim && { lever, ...aim, ...sure };
  }
  const value = Number(query.figure);
  if (!query.figure || !Number.isFinite(value)) return undefined;
  const kind = query.of === 'children' || query.of === 'cp-plans' ? query.of : 'saving';
  const saving = kind === 'saving' ? { basis: query.read === 'cumulative' ? 'cumulative' : 'in-year' } : {};
  return { lever, figure: { kind, value, ...(query.when && { when: query.when }), ...saving }, ...sure };
}

/** The address's word for a figure somebody types. */
export const TYPED = 'typed';
