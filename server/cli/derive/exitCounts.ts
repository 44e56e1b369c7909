import { iterativeProportionalFit } from '../../../model/estimate/iterativeProportionalFit.ts';
import { byBand, exitsByBand, exitsByReason, REASONS, type ByBand, type Reason } from './flows.ts';
import type { Register } from './register.ts';
import { BAND_IDS } from './shape.ts';

/**
 * Exits before 18, a year, by reason and age band: the published counts by reason and by age, crossed by
 * fitting a stated seed (adoption is for the young, the rest of the reasons mostly for the old).
 */
export function exitsByReasonAndBand(register: Register): Record<Reason, ByBand> {
  const reasons = exitsByReason(register);
  const bands = exitsByBand(register);
  const seed = REASONS.flatMap((reason) => {
    const weights = register.weights(`seed-exit-ages-${reason}`);
    return BAND_IDS.map((band) => weights[band] ?? 0);
  });
  const fit = iterativeProportionalFit(seed, [
    {
      classOfCell: seed.map((_, i) => Math.floor(i / BAND_IDS.length)),
      totals: REASONS.map((reason) => reasons[reason]),
    },
    { classOfCell: seed.map((_, i) => i % BAND_IDS.length), totals: BAND_IDS.map((band) => bands[band]) },
  ]);
  if (fit.kind !== 'settled') throw new Error(`exits by reason and age did not settle: ${fit.kind}`);
  return Object.fromEntries(
    REASONS.map((reason, row) => [
      reason,
      byBand((band) => fit.cells[row * BAND_IDS.length + BAND_IDS.indexOf(band)]!),
    ]),
  ) as Record<Reason, ByBand>;
}
