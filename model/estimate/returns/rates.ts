import { CLASSES } from './ages.ts';
import type { EnglandRates } from './england.ts';
import type { FittedPhases } from './fitPhases.ts';
import { gammaInterval } from './gammaDistribution.ts';
import { strataCount, type Pieces, type Strata } from './pieces.ts';
import { shrunkRates } from './shrink.ts';

/** One rate of the baseline: of one kind of event, for children of a group, an age and a phase, and what it rests on. */
export interface CellRate {
  stratum: number;
  group: number;
  ageClass: number;
  phase: 'new' | 'settled';
  /** A child and year. */
  perYear: number;
  /** Variance over the square of the mean. */
  relativeVariance: number;
  /** Middle 90% of what the rate may be. */
  low: number;
  high: number;
  /** Events of both phases: which phase a child is in is never seen. */
  events: number;
  /** Different children that these happened to. */
  eventChildren: number;
  /** Different children of the group and age at risk. */
  children: number;
  /** Child-years at risk, both phases. */
  childYears: number;
  /** Of these, how many are expected to be in this row's phase. */
  phaseYears: number;
  /** 0: told by its own events alone; 1: by those of other groups and ages of the authority alone. */
  fromMargin: number;
  /** The part of that which is England's. */
  fromEngland: number;
}

/** A row with no event is left out where fewer than so many were to be expected in the whole period. */
const LEAST_EXPECTED = 0.3;
/** Fewer events of a kind than this, and England's part in their number is left as it is. */
const OWN_TOTAL = 5;
const MOST_SLOPE = 2;

/**
 * Rates of every kind of event by cell and phase: occurrence over exposure, thin ones drawn to the margin. What is
 * drawn from one cell to another is scaled so that the events of a kind in the period are those that were counted.
 *
 * @param stock children by cell on the day of the stock, so that none is without the rates of its cell
 * @param allowed whether an event may happen in a cell at all
 */
export function cellRates(
  pieces: Pieces,
  strata: Strata,
  fitted: FittedPhases,
  england: EnglandRates,
  stock: Float64Array,
  allowed: (stratum: number, cell: number) => boolean,
): CellRate[] {
  const { cells } = pieces;
  const { newYears, settledYears } = fitted.pass;
  const rows: CellRate[] = [];
  for (let s = 0; s < strataCount(strata); s++) {
    const { ratio, logVariance } = fitted.ratios[s]!;
    const own = pieces.events.subarray(s * cells, (s + 1) * cells);
    const events = own.map((count, cell) => (allowed(s, cell) ? count : 0));
    const exposure = newYears.map((it, cell) => (allowed(s, cell) ? ratio * it + settledYears[cell]! : 0));
    const reason = strata.reasons[s];
    const shrunk = shrunkRates({
      events,
      exposure,
      england: reason === undefined ? undefined : england.exits[reason],
    });
    const hasEngland = reason !== undefined && england.exits[reason] !== undefined;
    const count = sum(events);
    if (count === 0 && !hasEngland) continue;
    const kept = [...shrunk.mean.keys()].filter(
      (cell) =>
        allowed(s, cell) &&
        shrunk.mean[cell]! > 0 &&
        (events[cell]! > 0 || shrunk.mean[cell]! * (exposure[cell]! + stock[cell]!) >= LEAST_EXPECTED),
    );
    const expected = kept.reduce((total, cell) => total + shrunk.mean[cell]! * exposure[cell]!, 0);
    const scale = count >= OWN_TOTAL && expected > 0 ? count / expected : 1;
    for (const cell of kept) {
      const partNew = exposure[cell]! > 0 ? (ratio * newYears[cell]!) / exposure[cell]! : 0.5;
      for (const phase of ['new', 'settled'] as const) {
        const sensitivity = phase === 'new' ? 1 - partNew : partNew;
        const slope = (phase === 'new' ? fitted.newSlope : fitted.settledSlope)[s]!;
        const relativeVariance =
          1 / shrunk.shape[cell]! +
          sensitivity ** 2 * logVariance +
          Math.min(MOST_SLOPE, Math.abs(slope)) ** 2 * fitted.logVariance;
        const perYear = scale * shrunk.mean[cell]! * (phase === 'new' ? ratio : 1);
        rows.push({
          stratum: s,
          group: Math.floor(cell / CLASSES.length),
          ageClass: cell % CLASSES.length,
          phase,
          perYear,
          relativeVariance,
          ...gammaInterval(perYear, relativeVariance),
          events: events[cell]!,
          eventChildren: pieces.eventChildren[s * cells + cell]!,
          children: pieces.children[cell]!,
          childYears: newYears[cell]! + settledYears[cell]!,
          phaseYears: (phase === 'new' ? newYears : settledYears)[cell]!,
          fromMargin: shrunk.fromMargin[cell]!,
          fromEngland: hasEngland ? shrunk.fromEngland[cell % CLASSES.length]! : 0,
        });
      }
    }
  }
  return rows;
}

const sum = (values: Float64Array): number => values.reduce((total, it) => total + it, 0);
