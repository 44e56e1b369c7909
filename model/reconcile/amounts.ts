import type { Amount, Term } from '../schema/claimAmount.ts';
import { exactly, plus, quotient, times, type Interval } from './interval.ts';
import type { Register } from './register.ts';

/** What an amount comes to and the figures it is made of, or everything that is missing for it. */
export type Evaluated = Known | { missing: string[] };

export interface Known {
  interval: Interval;
  figures: string[];
}

export const isKnown = (it: Evaluated): it is Known => 'interval' in it;

export function evaluate(amount: Amount, register: Register): Evaluated {
  if (typeof amount === 'string' || 'missing' in amount) return evaluateTerm(amount, register);
  if ('sum' in amount) {
    const { sum, over = 1, times: factor = 1 } = amount;
    return scaled(added(sum.map((term) => evaluateTerm(term, register))), factor / over);
  }
  const { of, to, times: factor = 1 } = amount;
  return scaled(divided(evaluate(of, register), evaluate(to, register)), factor);
}

export const evaluateParts = (parts: readonly Term[], register: Register): Evaluated =>
  added(parts.map((term) => evaluateTerm(term, register)));

function evaluateTerm(term: Term, register: Register): Evaluated {
  if (typeof term === 'string') return { interval: register.interval(term), figures: [term] };
  if ('missing' in term) return { missing: [term.missing] };
  return { interval: times(register.interval(term.figure), term.times), figures: [term.figure] };
}

/** A sum from left to right, as it is read. */
export const added = (all: readonly Evaluated[]): Evaluated =>
  together(all, (intervals) => intervals.reduce(plus, exactly(0)));

/** Where the divisor is nothing there is nothing to say. */
export function divided(of: Evaluated, to: Evaluated): Evaluated {
  if (isKnown(to) && to.interval.value === 0) return { missing: ['a figure above nothing to divide by'] };
  return together([of, to], ([a, b]) => quotient(a!, b!));
}

/** One number made of several, unless something is missing for one of them. */
export function together(
  all: readonly Evaluated[],
  make: (intervals: readonly Interval[]) => Interval,
): Evaluated {
  const missing = missingIn(all);
  if (missing.length > 0) return { missing };
  const known = all.filter(isKnown);
  return {
    interval: make(known.map(({ interval }) => interval)),
    figures: [...new Set(known.flatMap(({ figures }) => figures))],
  };
}

export const missingIn = (all: readonly Evaluated[]): string[] => [
  ...new Set(all.flatMap((it) => (isKnown(it) ? [] : it.missing))),
];

export const scaled = (it: Evaluated, factor: number): Evaluated =>
  isKnown(it) ? { ...it, interval: times(it.interval, factor) } : it;
