import type { PlacementGroup } from '../../returns/groups.ts';
import type { Histories } from '../../returns/history.ts';
import type { WeeklyCostSpread } from '../../schema/baseline.ts';
import type { EnglandRates } from './england.ts';

/** Days of care that rates are told from, first and last day; both are within what the returns cover. */
export interface Period {
  from: number;
  to: number;
}

/** What a week in a group costs, and where that is from. */
export interface GivenCost {
  low: number;
  mode: number;
  high: number;
  /** A sentence: where the price is from and what it rests on. */
  source: string;
  /** Different children whose prices it rests on; left out: a table of finance has it and does not say. */
  children?: number | undefined;
  /** How many prices hold on the day; left out: a table of finance has it. */
  prices?: number | undefined;
  /** A sentence where the group mixes places of very different prices. */
  mixed?: string | undefined;
  /** How prices spread around it, where there are enough of them. */
  spread?: WeeklyCostSpread | undefined;
  /** What it rises by a year; left out: the assumption of the country. */
  annualUplift?:
    { low: number; mode: number; high: number; source: string; children?: number | undefined } | undefined;
}

/** What a baseline is estimated from. Days are day numbers, as in `Histories`. */
export interface ReturnsInput {
  histories: Histories;
  authority: {
    id: string;
    name: string;
    code?: string | undefined;
    under18Population: number;
    /** A sentence on what stands in for the population where nobody gave it; it is then marked as weak. */
    populationAssumed?: string | undefined;
  };
  groups: readonly PlacementGroup[];
  /** Left out: the last three years that were observed, up to `asOf`. */
  period?: Period | undefined;
  /** The day of the stock. Left out: the last day that was observed. */
  asOf?: number | undefined;
  /** The outcome group of a `REC`. */
  outcomeOf?: ((whyCeased: string) => string) | undefined;
  /** Whether entries start from the end of their trend and not from their mean in the period. */
  followTrend?: boolean | undefined;
  /**
   * The share of agency foster starts that would have been with the council's own carers, had there been room: an
   * assumption of the user, as no return holds what was wanted. 0 to 1.
   */
  agencyStartsWantedInOwnFoster?: number | undefined;
  /** Rates that thin ones are drawn towards last. */
  england?: EnglandRates | undefined;
  /** By id of a group. A group that has none takes an assumption of the country, marked as weak. */
  weeklyCosts?: Readonly<Record<string, GivenCost>> | undefined;
}

/** The same with everything filled in. */
export interface Settled extends Required<Omit<ReturnsInput, 'authority'>> {
  authority: ReturnsInput['authority'];
}
