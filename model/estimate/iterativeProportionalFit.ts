/** One published margin: the class each cell belongs to, and the total each class must come to. */
export interface Margin {
  classOfCell: readonly number[];
  totals: readonly number[];
}

export interface FitOptions {
  /** Largest difference from any total that still counts as settled; as a share of the grand total. */
  tolerance?: number;
  maximumRounds?: number;
}

/** The fitted cells, or why there are none. `furthestOff` is the largest difference from a total. */
export type Fit =
  | { kind: 'settled'; cells: number[]; rounds: number; furthestOff: number }
  | { kind: 'not-settled'; cells: number[]; rounds: number; furthestOff: number }
  | { kind: 'impossible'; reason: 'totals-differ' | 'nothing-to-scale'; margin: number };

/**
 * A table that has the given margins and is otherwise as near to a seed as can be (iterative proportional
 * fitting: Deming and Stephan, 1940).
 *
 * Each round scales the cells of every class to its total, margin after margin. What settles keeps the odds
 * ratios of the seed and its zeros: a cell that cannot be (a child of nine in supported accommodation) is 0
 * in the seed and stays 0. A table of any number of dimensions is a flat list of cells, and a margin says
 * which class each falls in, so that joint margins are margins like any other.
 *
 * Totals that differ between margins, and a class with a total but only zeros in the seed, have no answer.
 * Zeros can also make a table that only approaches its margins: that is `not-settled`, with the nearest cells.
 *
 * @param seed what is believed of the cells before the margins are known, in any common scale; none below 0
 */
export function iterativeProportionalFit(
  seed: readonly number[],
  margins: readonly Margin[],
  { tolerance = 1e-12, maximumRounds = 10_000 }: FitOptions = {},
): Fit {
  const grandTotal = sum(margins[0]?.totals ?? []);
  for (const [margin, { totals }] of margins.entries()) {
    if (Math.abs(sum(totals) - grandTotal) > 1e-9 * Math.max(1, grandTotal)) {
      return { kind: 'impossible', reason: 'totals-differ', margin };
    }
  }
  let cells = [...seed];
  for (let round = 1; round <= maximumRounds; round++) {
    for (const [index, margin] of margins.entries()) {
      const present = classSums(cells, margin);
      if (margin.totals.some((total, of) => total > 0 && present[of] === 0)) {
        return { kind: 'impossible', reason: 'nothing-to-scale', margin: index };
      }
      cells = cells.map((cell, i) => {
        const of = margin.classOfCell[i]!;
        return cell === 0 ? 0 : (cell * margin.totals[of]!) / present[of]!;
      });
    }
    const furthestOff = Math.max(0, ...margins.map((margin) => distance(cells, margin)));
    if (furthestOff <= tolerance * grandTotal) return { kind: 'settled', cells, rounds: round, furthestOff };
    if (round === maximumRounds) return { kind: 'not-settled', cells, rounds: round, furthestOff };
  }
  return { kind: 'not-settled', cells, rounds: 0, furthestOff: Infinity };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function classSums(cells: readonly number[], { classOfCell, totals }: Margin): number[] {
  const sums = totals.map(() => 0);
  cells.forEach((cell, i) => (sums[classOfCell[i]!]! += cell));
  return sums;
}

const distance = (cells: readonly number[], margin: Margin): number =>
  Math.max(0, ...classSums(cells, margin).map((present, of) => Math.abs(present - margin.totals[of]!)));
