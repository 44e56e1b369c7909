import { BAND_IDS, byBand, type ByBand } from '../../../model/estimate/ageBands.ts';
import { crossTable, settledCells } from '../../../model/estimate/crossTable.ts';
import { roundedToTotal, stockByPhase, type StockCell } from '../../../model/estimate/stockByPhase.ts';
import type { Register } from './register.ts';
import { PLACEMENT_IDS, PLACEMENTS, publishedBand, type PlacementId } from './shape.ts';

/** Children by placement and age band, on the day of the published margins. */
export type ByPlacementAndBand = Record<PlacementId, ByBand>;

/**
 * Ages by placement type on 31 March 2024, fitted to the published counts by placement and by age.
 *
 * No paper crosses the two. The seed is a stated judgement of which ages live where; fitting keeps its odds
 * ratios and its zeros and takes everything else from the margins.
 */
export function agesByPlacement(register: Register): ByPlacementAndBand {
  const seed = PLACEMENTS.map(({ id }) => {
    const weights = register.weights(`seed-ages-${id}`);
    return BAND_IDS.map((band) => weights[band] ?? 0);
  });
  const cells = settledCells(
    crossTable(
      seed,
      PLACEMENTS.map(({ count }) => register.number(count)),
      BAND_IDS.map((band) => register.number(`looked-after-2024-age-${publishedBand(band)}`)),
    ),
  );
  return Object.fromEntries(
    PLACEMENTS.map(({ id }, row) => [
      id,
      byBand((band) => cells[row * BAND_IDS.length + BAND_IDS.indexOf(band)]!),
    ]),
  ) as ByPlacementAndBand;
}

/**
 * The opening stock by placement, age band and phase of care: the fitted ages, split by phase so that each
 * age band has its share of children new to care, and scaled from the counted day to the opening one.
 *
 * @param newByBand children in the `new` phase by age band, on the counted day
 */
export function openingStock(
  register: Register,
  ages: ByPlacementAndBand,
  newByBand: ByBand,
): StockCell<PlacementId>[] {
  const newness = register.weights('seed-new-by-placement');
  const stock = stockByPhase(PLACEMENT_IDS, ages, newByBand, newness);
  return roundedToTotal(stock, register.number('stock-april-2024'));
}
