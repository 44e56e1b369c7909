export interface SimplexOptions {
  /** The first step away from the start, in every direction. */
  step?: number;
  /** Stops when values at the corners differ by no more. */
  tolerance?: number;
  mostRounds?: number;
}

/**
 * The place near a start where a function is least, by a simplex that walks downhill (Nelder and Mead, 1965, with
 * their coefficients). Needs no slope; finds the nearest valley, not the deepest.
 */
export function nelderMead(
  of: (place: readonly number[]) => number,
  start: readonly number[],
  { step = 0.25, tolerance = 1e-9, mostRounds = 500 }: SimplexOptions = {},
): { place: number[]; value: number } {
  const corner = (place: number[]) => ({ place, value: of(place) });
  let corners = [
    corner([...start]),
    ...start.map((_, i) => corner(start.map((x, j) => (i === j ? x + step : x)))),
  ];
  for (let round = 0; round < mostRounds; round++) {
    corners.sort((a, b) => a.value - b.value);
    const best = corners[0]!;
    const worst = corners.at(-1)!;
    if (worst.value - best.value <= tolerance) break;
    const rest = corners.slice(0, -1);
    const centre = start.map((_, i) => rest.reduce((sum, { place }) => sum + place[i]!, 0) / rest.length);
    const along = (factor: number) => corner(centre.map((x, i) => x + factor * (worst.place[i]! - x)));
    const reflected = along(-1);
    if (reflected.value < best.value) {
      const further = along(-2);
      corners = [...rest, further.value < reflected.value ? further : reflected];
      continue;
    }
    if (reflected.value < rest.at(-1)!.value) {
      corners = [...rest, reflected];
      continue;
    }
    const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
    corners =
      contracted.value < Math.min(worst.value, reflected.value)
        ? [...rest, contracted]
        : corners.map(({ place }, i) =>
            i === 0 ? best : corner(place.map((x, j) => (x + best.place[j]!) / 2)),
          );
  }
  corners.sort((a, b) => a.value - b.value);
  return corners[0]!;
}
