import type { RowPlace, RowProblem } from '../tables.ts';

/** What a week of one placement costs, as a finance system has it. In memory only: nothing here is kept or sent. */
export interface PriceRow {
  child: string;
  /** First day of the price, a day number; null: of whatever placement the child is in. */
  from: number | null;
  /** The day the price ended, counted out like `DEC`; null: as long as the placement lasts. */
  to: number | null;
  /** Codes as in the return; '' where the extract does not say. */
  place: string;
  provider: string;
  weeklyPence: number;
  at: RowPlace;
}

/** What a week in a placement group costs, where finance has no price by child. Pence are whole. */
export interface GroupPrice {
  group: string;
  weeklyPence: number;
  /** What a range is told by; null where it is not. */
  lowPence: number | null;
  highPence: number | null;
  children: number | null;
  /** The rise a year as a share: 0.04 is 4%. */
  annualUplift: number | null;
  at: RowPlace;
}

/** What files of prices gave: rows by child, rows by group, or neither. Problems never hold a child's number. */
export interface ReadPrices {
  files: { name: string; kind: 'children' | 'groups' | 'none'; rows: number }[];
  children: PriceRow[];
  groups: GroupPrice[];
  problems: RowProblem[];
}

/** Dearer than this a week is no price but a mistake: the most that a baseline can hold. */
export const BEYOND_ANY_PENCE = 10_000_000;
/** Few placements cost more; the dearest known in England cost £63,000 (2022-23). */
export const VERY_HIGH_PENCE = 2_500_000;
