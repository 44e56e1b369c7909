/** What one kind of event tells of how much likelier it is while new to care. */
export interface RatioInput {
  /** By event: the chance that the child was settled. */
  settledAt: readonly number[];
  /** By cell. */
  events: Float64Array;
  newYears: Float64Array;
  settledYears: Float64Array;
}

export interface PhaseRatio {
  /** The rate while new over the rate once settled. */
  ratio: number;
  /** Variance of its logarithm. */
  logVariance: number;
}

/** A judgement that holds where events say nothing: centre and standard deviation of the logarithm of the ratio. */
export interface RatioPrior {
  centre: number;
  spread: number;
}

const LEAST_LOG = Math.log(1e-3);
const MOST_LOG = Math.log(1e3);

/**
 * The ratio that makes the events likeliest, every cell having a rate of its own: with r the ratio and w how settled
 * the child of an event was, the sum of log((1 - w) r + w) over events less the sum of events x log(r new years +
 * settled years) over cells, and the prior. Newton's method on the logarithm of r.
 */
export function phaseRatio(input: RatioInput, prior: RatioPrior): PhaseRatio {
  const weight = 1 / prior.spread ** 2;
  let log = prior.centre;
  let curvature = weight;
  for (let round = 0; round < 40; round++) {
    const { slope, bend } = slopes(input, Math.exp(log));
    const total = slope - weight * (log - prior.centre);
    curvature = Math.max(weight, bend + weight);
    const step = Math.max(-1, Math.min(1, total / curvature));
    log = Math.min(MOST_LOG, Math.max(LEAST_LOG, log + step));
    if (Math.abs(step) < 1e-7) break;
  }
  return { ratio: Math.exp(log), logVariance: 1 / curvature };
}

/** First and minus second derivative of the log-likelihood by the logarithm of the ratio. */
function slopes({ settledAt, events, newYears, settledYears }: RatioInput, ratio: number) {
  let slope = 0;
  let bend = 0;
  for (const w of settledAt) {
    const asNew = ((1 - w) * ratio) / ((1 - w) * ratio + w);
    slope += asNew;
    bend -= asNew * (1 - asNew);
  }
  for (let cell = 0; cell < events.length; cell++) {
    const count = events[cell]!;
    if (count === 0) continue;
    const exposed = ratio * newYears[cell]! + settledYears[cell]!;
    const part = exposed > 0 ? (ratio * newYears[cell]!) / exposed : 0.5;
    slope -= count * part;
    bend += count * part * (1 - part);
  }
  return { slope, bend };
}
