import type { NamedReason } from '../../../opendata/traps/exitsBefore18.ts';
import { BAND_IDS, byBand, type ByBand } from '../../ageBands.ts';

/** The reasons of leaving before 18 that a first baseline has. */
export type OpenReason = NamedReason | 'other';

export const OPEN_REASONS = [
  'returned-home',
  'special-guardianship',
  'adoption',
  'moved-to-another-authority',
  'other',
] as const satisfies readonly OpenReason[];

const weights = (...of: readonly [number, number, number, number, number]): ByBand =>
  byBand((band) => of[BAND_IDS.indexOf(band)]!);

/** Relative weights of ages within a reason, by band from the youngest: judgement, replaced by both margins. */
export const EXIT_SEED: Readonly<Record<OpenReason, ByBand>> = {
  'returned-home': weights(1, 3, 3, 4, 2),
  'special-guardianship': weights(1.5, 4, 3, 1.5, 0.2),
  adoption: weights(1.5, 6, 1.5, 0, 0),
  'moved-to-another-authority': weights(0.1, 0.1, 0.2, 1, 6),
  other: weights(0.3, 0.7, 1, 3, 5),
};
