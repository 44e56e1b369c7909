/** Rates of child protection plans in two phases, per plan and year; docs/model.md, section 6. */
export interface PlanPhases {
  endInitial: number;
  establish: number;
  endEstablished: number;
}

/** The part of plans still open so many years after their start, by phase. */
export function openAfter(rates: PlanPhases, years: number): { initial: number; established: number } {
  const leaving = rates.endInitial + rates.establish;
  const initial = Math.exp(-leaving * years);
  const gap = leaving - rates.endEstablished;
  // Where both phases end alike the quotient has no value, and this is what it comes to.
  const established =
    Math.abs(gap) < 1e-9
      ? rates.establish * years * initial
      : (rates.establish / gap) * (Math.exp(-rates.endEstablished * years) - initial);
  return { initial, established };
}

/**
 * Mean length of a plan in years: the wait in the first phase until it ends or is established, and, for those that are,
 * the wait in the second until it ends; infinite where they never end.
 */
export function meanLengthYears({ endInitial, establish, endEstablished }: PlanPhases): number {
  const inFirst = 1 / (establish + endInitial);
  return establish === 0 ? inFirst : inFirst + (establish * inFirst) / endEstablished;
}

/** The part of plans that last between so many years: of plans started together, or of those ended once all is steady. */
export function endedBetween(rates: PlanPhases, fromYears: number, toYears: number): number {
  const open = (years: number) => {
    if (years === Infinity) return 0;
    const { initial, established } = openAfter(rates, years);
    return initial + established;
  };
  return open(fromYears) - open(toYears);
}

/** The integral of `openAfter` from one age of plans to another: plan-years per start a year. */
export function openBetween(
  rates: PlanPhases,
  from: number,
  to: number,
): { initial: number; established: number } {
  const leaving = rates.endInitial + rates.establish;
  const gap = leaving - rates.endEstablished;
  // A hair's breadth beside the pole is the same to many digits.
  if (Math.abs(gap) < 1e-6) {
    return openBetween({ ...rates, endEstablished: rates.endEstablished + 2e-6 }, from, to);
  }
  const initial = decayBetween(leaving, from, to);
  const established = (rates.establish / gap) * (decayBetween(rates.endEstablished, from, to) - initial);
  return { initial, established };
}

const decayBetween = (rate: number, from: number, to: number): number =>
  rate < 1e-12 ? to - from : (Math.exp(-rate * from) - Math.exp(-rate * to)) / rate;

/**
 * Plans open now of those started between so many years ago.
 *
 * @param startsByYearAgo plans started in the year just past, in the one before, and so on; the last holds before
 */
export function openPlans(
  rates: PlanPhases,
  startsByYearAgo: readonly number[],
  from: number,
  to: number,
): { initial: number; established: number } {
  let initial = 0;
  let established = 0;
  for (let year = Math.floor(from); year < to; year++) {
    const starts = startsByYearAgo[Math.min(year, startsByYearAgo.length - 1)]!;
    const open = openBetween(rates, Math.max(from, year), Math.min(to, year + 1));
    initial += starts * open.initial;
    established += starts * open.established;
  }
  return { initial, established };
}

/** Plans a year from now, with the open ones and even starts through the year. */
export function plansInAYear(
  rates: PlanPhases,
  open: { initial: number; established: number },
  startsPerYear: number,
): number {
  const after = openAfter(rates, 1);
  const started = openBetween(rates, 0, 1);
  return (
    open.initial * (after.initial + after.established) +
    open.established * Math.exp(-rates.endEstablished) +
    startsPerYear * (started.initial + started.established)
  );
}
