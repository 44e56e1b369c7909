/** What is published of an age band in a year. */
export interface PublishedBand {
  fromYears: number;
  toYears: number;
  children: number;
  entriesPerYear: number;
  /** Before 18. */
  exitsPerYear: number;
}

/**
 * How many children grow from each band into the next in a year, the last number being those who turn 18. Counted
 * down from the published 18th birthdays: whoever grows out of a band has grown in, less those who entered, plus
 * those who left, and plus what the band grew by.
 *
 * @param bands in order of age, without gap
 * @param growth change of the stock in the year, as a share; every band is taken to grow alike
 */
export function growingOut(
  bands: readonly PublishedBand[],
  turned18PerYear: number,
  growth: number,
): number[] {
  const out = bands.map(() => turned18PerYear);
  for (let band = bands.length - 1; band > 0; band--) {
    const { children, entriesPerYear, exitsPerYear } = bands[band]!;
    const grown = (children * growth) / (1 + growth);
    out[band - 1] = Math.max(0, out[band]! + exitsPerYear - entriesPerYear + grown);
  }
  return out;
}

/**
 * Children by exact age: in each band the parabola that holds the band's children and meets the numbers growing in
 * and out at its ends. In the first band, which nobody grows into, they lie evenly; so they do where the parabola
 * would fall below zero.
 *
 * @returns the children of one band with `fromYears <= age < toYears`
 */
export function ageProfile(
  bands: readonly PublishedBand[],
  out: readonly number[],
): (band: number, fromYears: number, toYears: number) => number {
  const curves = bands.map(({ fromYears, toYears, children }, band) => {
    const mean = children / (toYears - fromYears);
    if (band === 0) return { low: mean, middle: mean, high: mean };
    const [low, high] = [out[band - 1]!, out[band]!];
    // Simpson's rule is exact for a parabola.
    const middle = (6 * mean - low - high) / 4;
    return middle >= 0 && lowest(low, middle, high) >= 0
      ? { low, middle, high }
      : { low: mean, middle: mean, high: mean };
  });
  return (band, fromYears, toYears) => {
    const { fromYears: start, toYears: end } = bands[band]!;
    const at = (years: number) => valueAt(curves[band]!, (years - start) / (end - start));
    const width = toYears - fromYears;
    return (width * (at(fromYears) + 4 * at(fromYears + width / 2) + at(toYears))) / 6;
  };
}

interface Curve {
  low: number;
  middle: number;
  high: number;
}

/** The parabola through a band's start (0), middle and end (1). */
const valueAt = ({ low, middle, high }: Curve, x: number): number =>
  low + (4 * middle - 3 * low - high) * x + 2 * (low + high - 2 * middle) * x * x;

function lowest(low: number, middle: number, high: number): number {
  const bend = 2 * (low + high - 2 * middle);
  const turn = bend > 0 ? -(4 * middle - 3 * low - high) / (2 * bend) : -1;
  const ends = Math.min(low, high);
  return turn > 0 && turn < 1 ? Math.min(ends, valueAt({ low, middle, high }, turn)) : ends;
}
