import { CLASSES } from './ages.ts';
import { logGamma } from './gammaDistribution.ts';

/** Events and exposure of one kind of event by cell, `[group * CLASSES.length + class]`. */
export interface Occurrence {
  events: Float64Array;
  /** Child-years, those while new to care counted as often as the event is likelier then. */
  exposure: Float64Array;
  /** What a rate by class is drawn towards last, or nothing. */
  england: readonly number[] | undefined;
}

/** The gamma posterior of a rate, by cell: its mean, its shape, and how much of it is not the cell's own. */
export interface ShrunkRates {
  mean: Float64Array;
  shape: Float64Array;
  /** 0: all the cell's own; 1: nothing but the margin. */
  fromMargin: Float64Array;
  /** By class: the part of the margin that is not the authority's own. */
  fromEngland: number[];
}

const CLASS_COUNT = CLASSES.length;
/** England's rate counts as one event does: nothing where the authority has some, all where it has none. */
const ENGLAND_EVENTS = 1;
/** A group's distance from the rest of its authority is believed half at this many events. */
const GROUP_EVENTS = 2;
/** The margin counts as two events at most: what has ten of its own is told by these. */
const SHAPES = [0.25, 0.35, 0.5, 0.7, 1, 1.4, 2];

/**
 * Rates by cell, thin ones drawn towards the margin: the authority's rate of that age times how far the group is from
 * the rest. Counts are Poisson, rates gamma around the margin with a shape that makes the authority's own counts
 * likeliest (negative binomial; empirical Bayes), so that what is alike is drawn together and what differs is not. The
 * rate of an age is itself drawn towards England's.
 */
export function shrunkRates({ events, exposure, england }: Occurrence): ShrunkRates {
  const cells = events.length;
  const { margin, fromEngland } = marginOf(events, exposure, england);
  const shape = likeliestShape(events, exposure, margin);
  const rates: ShrunkRates = {
    mean: new Float64Array(cells),
    shape: new Float64Array(cells),
    fromMargin: new Float64Array(cells),
    fromEngland,
  };
  for (let cell = 0; cell < cells; cell++) {
    const at = margin[cell]!;
    const pull = at > 0 ? shape / at : 0;
    const weight = exposure[cell]! + pull;
    rates.shape[cell] = events[cell]! + shape;
    rates.mean[cell] = at > 0 && weight > 0 ? rates.shape[cell]! / weight : 0;
    rates.fromMargin[cell] = weight > 0 ? pull / weight : 1;
  }
  return rates;
}

function marginOf(events: Float64Array, exposure: Float64Array, england: Occurrence['england']) {
  const cells = events.length;
  const groups = cells / CLASS_COUNT;
  const level = total(events) / Math.max(1e-9, total(exposure));
  const groupFactor = new Float64Array(groups).fill(1);
  const classRate = new Float64Array(CLASS_COUNT);
  const fromEngland = new Array<number>(CLASS_COUNT).fill(0);
  for (let round = 0; round < 4; round++) {
    for (let c = 0; c < CLASS_COUNT; c++) {
      let count = 0;
      let exposed = 0;
      for (let g = 0; g < groups; g++) {
        count += events[g * CLASS_COUNT + c]!;
        exposed += exposure[g * CLASS_COUNT + c]! * groupFactor[g]!;
      }
      const towards = england?.[c] ?? level;
      const pull = towards > 0 ? ENGLAND_EVENTS / towards : 0;
      classRate[c] =
        pull > 0 ? (count + ENGLAND_EVENTS) / (exposed + pull) : exposed > 0 ? count / exposed : 0;
      fromEngland[c] = pull + exposed > 0 ? pull / (exposed + pull) : 0;
    }
    for (let g = 0; g < groups; g++) {
      let count = 0;
      let expected = 0;
      for (let c = 0; c < CLASS_COUNT; c++) {
        count += events[g * CLASS_COUNT + c]!;
        expected += exposure[g * CLASS_COUNT + c]! * classRate[c]!;
      }
      groupFactor[g] = (count + GROUP_EVENTS) / (expected + GROUP_EVENTS);
    }
  }
  const margin = Float64Array.from(
    { length: cells },
    (_, cell) => groupFactor[Math.floor(cell / CLASS_COUNT)]! * classRate[cell % CLASS_COUNT]!,
  );
  return { margin, fromEngland };
}

function likeliestShape(events: Float64Array, exposure: Float64Array, margin: Float64Array): number {
  let best = SHAPES[0]!;
  let most = -Infinity;
  for (const shape of SHAPES) {
    const constant = logGamma(shape);
    let log = 0;
    for (let cell = 0; cell < events.length; cell++) {
      const expected = margin[cell]! * exposure[cell]!;
      if (expected <= 0) continue;
      const count = events[cell]!;
      if (count > 0)
        log += logGamma(count + shape) - constant + count * Math.log(expected / (shape + expected));
      log += shape * Math.log(shape / (shape + expected));
    }
    if (log > most) [most, best] = [log, shape];
  }
  return best;
}

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
