import { BAND_IDS, byBand, type ByBand } from '../../../model/estimate/ageBands.ts';
import { crossTable, settledCells } from '../../../model/estimate/crossTable.ts';
import { exitsByBand, exitsByReason, REASONS, type Reason } from './flows.ts';
import type { Register } from './register.ts';

/**
 * Exits before 18, a year, by reason and age band: the published counts by reason and by age, crossed by
 * fitting a stated seed (adoption is for the young, the rest of the reasons mostly for the old).
 */
export function exitsByReasonAndBand(register: Register): Record<Reason, ByBand> {
  const reasons = exitsByReason(register);
  const bands = exitsByBand(register);
  const seed = REASONS.map((reason) => {
    const weights = register.weights(`seed-exit-ages-${reason}`);
    return BAND_IDS.map((band) => weights[band] ?? 0);
  });
  const cells = settledCells(
    crossTable(
      seed,
      REASONS.map((reason) => reasons[reason]),
      BAND_IDS.map((band) => bands[band]),
    ),
  );
  return Object.fromEntries(
    REASONS.map((reason, row) => [
      reason,
      byBand((band) => cells[row * BAND_IDS.length + BAND_IDS.indexOf(band)]!),
    ]),
  ) as Record<Reason, ByBand>;
}
