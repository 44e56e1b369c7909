import type { PlacementGroup } from '../../returns/groups.ts';
import type { Ledger } from '../openData/ledger.ts';
import type { CareTime } from './careTimes.ts';
import type { FittedPhases } from './fitPhases.ts';
import type { Settled } from './input.ts';
import type { Pieces, Strata } from './pieces.ts';
import type { Stock } from './stock.ts';
import type { Window } from './windows.ts';

/** What the rows of a baseline are made from. */
export interface Estimates {
  settled: Settled;
  groups: readonly PlacementGroup[];
  times: readonly CareTime[];
  windows: readonly Window[];
  strata: Strata;
  pieces: Pieces;
  fitted: FittedPhases;
  stock: Stock;
  ledger: Ledger;
}

/** By group: the age in years from which children may live there. */
export type AgesOf = (group: number) => number;

export const yearsOf = (windows: readonly Window[]): number =>
  windows.reduce((days, { after, upTo }) => days + upTo - after, 0) / 365.25;
