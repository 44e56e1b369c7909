import type { Baseline, EntryStream } from '../../../schema/baseline.ts';
import type { BandId, ByBand } from '../../ageBands.ts';
import type { StockCell } from '../../stockByPhase.ts';
import type { RateRow } from '../flows/exitRates.ts';
import type { OpenReason } from '../flows/exitSeed.ts';
import type { TypeId } from '../stock/placements.ts';
import type { AssumedMove } from './assumedMoves.ts';
import type { MixByBand } from './firstPlacements.ts';

/** A baseline but for the numbers that its first year is fitted by. */
export interface Draft {
  /** What is final already. */
  fixed: Omit<Baseline, 'schemaVersion' | 'ageBands' | 'stock' | 'entries' | 'exits' | 'moves'>;
  total: number;
  cells: readonly StockCell<TypeId>[];
  stockSource: string;
  streams: readonly DraftStream[];
  rates: readonly RateRow[];
  reasons: Readonly<Record<OpenReason, DraftReason>>;
  ratesSource: string;
  /** Children under five placed for adoption a year, per child in foster care. */
  placedForAdoption: { from: readonly TypeId[]; bands: readonly BandId[]; perYear: number };
  /** Moves between types, before they are brought to the mix, and by whose evidence. */
  moves: readonly DraftMove[];
}

export interface DraftMove extends AssumedMove {
  /** Times how often placements change here against England. */
  localFactor: number;
}

export interface DraftStream {
  id: 'family' | 'unaccompanied';
  label: string;
  perYear: ByBand;
  halfWidth: number;
  mix: MixByBand;
  variation: Pick<EntryStream, 'yearlyVariation' | 'drift'>;
  levelSource: string;
  agesSource: string;
  mixSource: string;
}

export interface DraftReason {
  label: string;
  halfWidth: number;
  levelSource: string;
  yearlyVariation: number;
  drift: number;
  variationSource: string;
}

/** The numbers that a first year is fitted by. */
export interface Tuning {
  /** Times the rates of a reason. */
  reason: Record<OpenReason, number>;
  /** Times the rate of being placed for adoption. */
  placedForAdoption: number;
  /** Times the weight of a type among first placements. */
  mix: Record<TypeId, number>;
  /** The share of 17 among those of 16 and 17. */
  share17: number;
}
