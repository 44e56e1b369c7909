import { nelderMead } from './nelderMead.ts';
import { openPlans, type PlanPhases } from './planLengths.ts';

/** Open plans whose length so far lies in a stretch of years; several lengths that are told together are one. */
export interface OpenPlans {
  stretches: readonly { fromYears: number; toYears: number }[];
  plans: number;
}

export interface PlanLengthsTold {
  open: readonly OpenPlans[];
  /** Plans started in the year just past, in the one before, and so on. */
  startsByYearAgo: readonly number[];
  /** Plans ended in the year just past, where that is published. */
  ends: number | undefined;
}

/**
 * The rates of the two phases under which the open plans, by length so far, and the plans ended are likeliest.
 *
 * Counts are taken for Poisson around what the rates give; the logs of the rates for normal around those of a wider
 * area, so that few or withheld counts leave them there.
 *
 * @param around the rates of the wider area
 * @param spread how far, as a standard deviation of the log, a council's rates lie off them
 */
export function fitPlanLengths(
  { open, startsByYearAgo, ends }: PlanLengthsTold,
  around: PlanPhases,
  spread: number,
): PlanPhases {
  const centre = [around.endInitial, around.establish, around.endEstablished].map(Math.log);
  const misfit = (place: readonly number[]): number => {
    const rates = ratesAt(place);
    const off = place.reduce((sum, x, i) => sum + ((x - centre[i]!) / spread) ** 2, 0);
    const lengths = open.reduce((sum, { stretches, plans }) => {
      const expected = stretches.reduce((total, { fromYears, toYears }) => {
        const { initial, established } = openPlans(rates, startsByYearAgo, fromYears, toYears);
        return total + initial + established;
      }, 0);
      return sum + deviance(plans, expected);
    }, 0);
    return off + lengths + (ends === undefined ? 0 : deviance(ends, endsPerYear(rates, startsByYearAgo)));
  };
  return ratesAt(nelderMead(misfit, centre).place);
}

const ratesAt = (place: readonly number[]): PlanPhases => {
  const [endInitial, establish, endEstablished] = place.map((x) => Math.exp(Math.min(5, x))) as [
    number,
    number,
    number,
  ];
  return { endInitial, establish, endEstablished };
};

/** Plans that end in the year just past: those open a year ago and those started since, less those open now. */
function endsPerYear(rates: PlanPhases, startsByYearAgo: readonly number[]): number {
  const [lastYear, ...before] = startsByYearAgo as [number, ...number[]];
  const now = openPlans(rates, startsByYearAgo, 0, LONGEST_YEARS);
  const aYearAgo = openPlans(rates, before.length > 0 ? before : [lastYear], 0, LONGEST_YEARS);
  return lastYear + aYearAgo.initial + aYearAgo.established - now.initial - now.established;
}

/** Hardly a plan lasts longer. */
export const LONGEST_YEARS = 8;

/** Twice how much less likely a count is than it could be. */
function deviance(count: number, expected: number): number {
  const safe = Math.max(expected, 1e-9);
  return 2 * (safe - count + (count > 0 ? count * Math.log(count / safe) : 0));
}
