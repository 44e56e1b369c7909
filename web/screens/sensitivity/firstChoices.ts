import type { Levers, TornadoBarResult } from '../../../model/schema/whatif.ts';
import { aimKey } from './choices.ts';

/** What holds while the address names nothing: the figure most likely to be asked about, and what moves it. */
export interface FirstChoices {
  /** The two widest bars, once all are known. */
  rows: string;
  columns: string;
  lever: string;
  goal: string;
}

export function firstChoices(
  levers: Levers | undefined,
  bars: readonly TornadoBarResult[],
  waiting: boolean,
): FirstChoices {
  const [rows = '', columns = ''] = waiting ? [] : bars.map(({ key }) => key);
  const own = levers?.levers.filter(({ part }) => part === 'scenario') ?? [];
  // The plan's last word on entries, if it has one: the number most plans turn on.
  const entries = own.findLast(({ key }) => /:(childrenPerYear|change)$/.test(key));
  const lever = (entries ?? own[0] ?? levers?.levers[0])?.key ?? '';
  const aims = levers?.aims ?? [];
  const saving = aims.findLast(
    (aim) => aim.kind === 'saving' && aim.line === null && aim.basis === 'in-year',
  );
  const goal = saving ?? aims.findLast(({ kind }) => kind === 'saving') ?? aims[0];
  return { rows, columns, lever, goal: goal ? aimKey(goal) : '' };
}
