import { iterativeProportionalFit, type Margin } from '../../../model/estimate/iterativeProportionalFit.ts';
import { rounded, sum } from './arithmetic.ts';
import type { Register } from './register.ts';
import { BAND_IDS, PHASES, PLACEMENTS, publishedBand, type BandId, type PlacementId } from './shape.ts';

/** Children by placement and age band, on the day of the published margins. */
export type ByPlacementAndBand = Record<PlacementId, Record<BandId, number>>;

/**
 * Ages by placement type on 31 March 2024, fitted to the published counts by placement and by age.
 *
 * No paper crosses the two. The seed is a stated judgement of which ages live where; fitting keeps its odds
 * ratios and its zeros and takes everything else from the margins.
 */
export function agesByPlacement(register: Register): ByPlacementAndBand {
  const seed = PLACEMENTS.flatMap(({ id }) => {
    const weights = register.weights(`seed-ages-${id}`);
    return BAND_IDS.map((band) => weights[band] ?? 0);
  });
  const cells = settled(seed, [
    {
      classOfCell: seed.map((_, i) => Math.floor(i / BAND_IDS.length)),
      totals: PLACEMENTS.map(({ count }) => register.number(count)),
    },
    {
      classOfCell: seed.map((_, i) => i % BAND_IDS.length),
      totals: BAND_IDS.map((band) => register.number(`looked-after-2024-age-${publishedBand(band)}`)),
    },
  ]);
  return Object.fromEntries(
    PLACEMENTS.map(({ id }, row) => [
      id,
      Object.fromEntries(BAND_IDS.map((band, column) => [band, cells[row * BAND_IDS.length + column]!])),
    ]),
  ) as ByPlacementAndBand;
}

export interface StockCell {
  placement: PlacementId;
  ageBand: BandId;
  phase: (typeof PHASES)[number];
  children: number;
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
  newByBand: Record<BandId, number>,
): StockCell[] {
  const newness = register.weights('seed-new-by-placement');
  const keys = PLACEMENTS.flatMap(({ id }) =>
    BAND_IDS.flatMap((ageBand) => PHASES.map((phase) => ({ placement: id, ageBand, phase }))),
  );
  const bandTotal = (band: BandId) => sum(PLACEMENTS.map(({ id }) => ages[id][band]));
  const seed = keys.map(({ placement, ageBand, phase }) => {
    if (ages[placement][ageBand] === 0) return 0;
    const odds = newByBand[ageBand] / (bandTotal(ageBand) - newByBand[ageBand]);
    return phase === 'new' ? odds * newness[placement]! : 1;
  });
  const cells = settled(seed, [
    {
      classOfCell: keys.map((_, i) => Math.floor(i / PHASES.length)),
      totals: PLACEMENTS.flatMap(({ id }) => BAND_IDS.map((band) => ages[id][band])),
    },
    {
      classOfCell: keys.map(({ ageBand, phase }) => BAND_IDS.indexOf(ageBand) * 2 + PHASES.indexOf(phase)),
      totals: BAND_IDS.flatMap((band) => [newByBand[band], bandTotal(band) - newByBand[band]]),
    },
  ]);
  const scale = register.number('stock-april-2024') / sum(cells);
  const stock = keys.map((key, i) => ({ ...key, children: rounded(cells[i]! * scale, 3) }));
  return withTotal(stock, register.number('stock-april-2024')).filter(({ children }) => children > 0);
}

/** Rounded children with what rounding left over put on the largest cell, so that all are still there. */
function withTotal(stock: StockCell[], total: number): StockCell[] {
  const left = total - sum(stock.map(({ children }) => children));
  const largest = stock.reduce((best, cell) => (cell.children > best.children ? cell : best));
  return stock.map((cell) =>
    cell === largest ? { ...cell, children: rounded(cell.children + left, 3) } : cell,
  );
}

function settled(seed: number[], margins: Margin[]): number[] {
  const fit = iterativeProportionalFit(seed, margins);
  if (fit.kind === 'impossible') throw new Error(`the margins have no common table: ${fit.reason}`);
  if (fit.kind === 'not-settled') throw new Error(`the fit stopped ${fit.furthestOff} children off`);
  return fit.cells;
}
