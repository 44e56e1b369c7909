import { PHASES } from '../rates/context.ts';
import type { Phase } from '../schema/baseline.ts';
import { BAND_IDS, type BandId, type ByBand } from './ageBands.ts';
import { rounded, sum } from './arithmetic.ts';
import { settledCells } from './crossTable.ts';
import { iterativeProportionalFit } from './iterativeProportionalFit.ts';

export interface StockCell<Placement extends string = string> {
  placement: Placement;
  ageBand: BandId;
  phase: Phase;
  children: number;
}

/**
 * Children by placement and age band, split by phase of care so that each age band has its share of children new
 * to care.
 *
 * @param ages children by placement and age band
 * @param newByBand children in the `new` phase by age band; fewer than are in the band
 * @param newness odds of being new to care by placement, against a placement of 1
 */
export function stockByPhase<Placement extends string>(
  placements: readonly Placement[],
  ages: Readonly<Record<Placement, ByBand>>,
  newByBand: ByBand,
  newness: Readonly<Record<string, number>>,
): StockCell<Placement>[] {
  const keys = placements.flatMap((placement) =>
    BAND_IDS.flatMap((ageBand) => PHASES.map((phase) => ({ placement, ageBand, phase }))),
  );
  const bandTotal = (band: BandId) => sum(placements.map((id) => ages[id][band]));
  const seed = keys.map(({ placement, ageBand, phase }) => {
    if (ages[placement][ageBand] === 0) return 0;
    const odds = newByBand[ageBand] / (bandTotal(ageBand) - newByBand[ageBand]);
    return phase === 'new' ? odds * newness[placement]! : 1;
  });
  const cells = settledCells(
    iterativeProportionalFit(seed, [
      {
        classOfCell: keys.map((_, i) => Math.floor(i / PHASES.length)),
        totals: placements.flatMap((id) => BAND_IDS.map((band) => ages[id][band])),
      },
      {
        classOfCell: keys.map(({ ageBand, phase }) => BAND_IDS.indexOf(ageBand) * 2 + PHASES.indexOf(phase)),
        totals: BAND_IDS.flatMap((band) => [newByBand[band], bandTotal(band) - newByBand[band]]),
      },
    ]),
  );
  return keys.map((key, i) => ({ ...key, children: cells[i]! }));
}

/** Cells rounded for a file, scaled to a total, with what rounding left over put on the largest: nobody is lost. */
export function roundedToTotal<Cell extends { children: number }>(
  stock: readonly Cell[],
  total: number,
): Cell[] {
  const scale = total / sum(stock.map(({ children }) => children));
  const cells = stock.map((cell) => ({ ...cell, children: rounded(cell.children * scale, 3) }));
  const left = total - sum(cells.map(({ children }) => children));
  const largest = cells.reduce((best, cell) => (cell.children > best.children ? cell : best));
  return cells
    .map((cell) => (cell === largest ? { ...cell, children: rounded(cell.children + left, 3) } : cell))
    .filter(({ children }) => children > 0);
}
