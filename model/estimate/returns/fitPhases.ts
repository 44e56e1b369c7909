import { CLASSES } from './ages.ts';
import { phasePass, type PhaseExits, type PhasePass } from './phasePass.ts';
import { phaseRatio, type PhaseRatio, type RatioPrior } from './phaseRatio.ts';
import { everyNth, strataCount, type Pieces, type Strata } from './pieces.ts';

/** Rates of every stratum in two phases, as likely as they get for one rate of settling. */
interface Profile {
  settlePerYear: number;
  /** Log-likelihood of exits before 18, with the prior. */
  log: number;
  ratios: PhaseRatio[];
  /** Log of the rate over all cells by stratum, new and settled, to tell how they go with settling. */
  logNew: Float64Array;
  logSettled: Float64Array;
}

export interface FittedPhases {
  settlePerYear: number;
  /** Variance of the logarithm of settlePerYear. */
  logVariance: number;
  ratios: PhaseRatio[];
  /** How the log of a stratum's rates goes with the log of settling. */
  newSlope: Float64Array;
  settledSlope: Float64Array;
  pass: PhasePass;
  /** The rates of leaving that the pass was made with. */
  exits: PhaseExits;
}

/** Where nothing in the returns says how fast children settle: seven months, as in the open-data baseline, wide. */
const SETTLE_PRIOR = { centre: Math.log(1.7), spread: 0.7 };
/** Exits come sooner rather than later in care; moves a little sooner. Both wide. */
const EXIT_PRIOR: RatioPrior = { centre: Math.log(3), spread: 1.5 };
const MOVE_PRIOR: RatioPrior = { centre: Math.log(1.5), spread: 1 };
const SLOWEST = Math.log(0.2);
const FASTEST = Math.log(20);
/**
 * Settling is told from some of the children where there are more pieces than this, several times those of the largest
 * council: its error, which is told from them too, is a few per cent by then. Everything else is told from all.
 */
const ENOUGH_PIECES = 20_000;
/** Steps of log settling: first tries, and around the best to see how the likelihood bends there. */
const FIRST_STEP = 0.5;
const LAST_STEP = 0.25;

/**
 * How fast children settle, how much likelier each kind of event is before, and how settled every child is. The
 * likelihood of all exits, each cell having its own rates, is climbed by the rate of settling; for each such rate
 * the ratios and the passes that share out child-years between the phases take turns. Moves say nothing of settling:
 * it is the length of stay that has two phases.
 */
export function fitPhases(pieces: Pieces, strata: Strata): FittedPhases {
  const nth = Math.max(1, Math.floor(pieces.count / ENOUGH_PIECES));
  const fit = new PhaseFit(everyNth(pieces, nth), strata);
  let best = fit.at(SETTLE_PRIOR.centre, 3);
  let [low, high] = [fit.at(SETTLE_PRIOR.centre - FIRST_STEP), fit.at(SETTLE_PRIOR.centre + FIRST_STEP)];
  let step = FIRST_STEP;
  for (let round = 0; round < 12; round++) {
    const at = Math.log(best.settlePerYear);
    if (low.log > best.log && at - step > SLOWEST) {
      [high, best] = [best, low];
      low = fit.at(Math.log(best.settlePerYear) - step);
    } else if (high.log > best.log && at + step < FASTEST) {
      [low, best] = [best, high];
      high = fit.at(Math.log(best.settlePerYear) + step);
    } else {
      const top = at + vertex(low.log, best.log, high.log) * step;
      if (step <= LAST_STEP && Math.abs(top - at) < 0.03) break;
      step = LAST_STEP;
      best = fit.at(top);
      [low, high] = [fit.at(top - step), fit.at(top + step)];
    }
  }
  const bend = (2 * best.log - low.log - high.log) / step ** 2;
  const slope = (of: (it: Profile) => Float64Array) =>
    of(high).map((it, i) => (it - of(low)[i]!) / (2 * step));
  const all = nth === 1 ? fit : new PhaseFit(pieces, strata, fit);
  const last = all.at(Math.log(best.settlePerYear), nth === 1 ? 3 : 2);
  return {
    settlePerYear: last.settlePerYear,
    logVariance: 1 / Math.max(bend, 1 / SETTLE_PRIOR.spread ** 2),
    ratios: last.ratios,
    newSlope: slope((it) => it.logNew),
    settledSlope: slope((it) => it.logSettled),
    ...all.state,
  };
}

/** Where the parabola through three points a step apart is highest, in steps from the middle, at most one. */
function vertex(low: number, middle: number, high: number): number {
  const bend = low - 2 * middle + high;
  return bend < 0 ? Math.max(-1, Math.min(1, (low - high) / (2 * bend))) : 0;
}

class PhaseFit {
  readonly #pieces: Pieces;
  readonly #strata: Strata;
  /** By stratum: the pieces that end with it, and their cells. */
  readonly #at: number[][];
  readonly #events: Float64Array[];
  #pass: PhasePass | undefined;
  #exits: PhaseExits;
  #ratios: PhaseRatio[];
  /** By reason, the rates by cell of a settled child that `#exits` is made of. */
  #settledRates: Float64Array[] = [];

  constructor(pieces: Pieces, strata: Strata, from?: PhaseFit) {
    this.#pieces = pieces;
    this.#strata = strata;
    const { cells } = pieces;
    const count = strataCount(strata);
    this.#at = Array.from({ length: count }, () => []);
    for (let i = 0; i < pieces.count; i++) if (pieces.event[i]! >= 0) this.#at[pieces.event[i]!]!.push(i);
    this.#events = this.#at.map((_, s) => pieces.events.subarray(s * cells, (s + 1) * cells));
    this.#ratios = this.#at.map((_, s) => ({
      ratio: Math.exp((s < strata.reasons.length ? EXIT_PRIOR : MOVE_PRIOR).centre),
      logVariance: 1,
    }));
    this.#exits = { settlePerYear: 1, new: new Float64Array(cells), settled: new Float64Array(cells) };
    if (from) {
      this.#exits = { ...from.#exits };
      this.#ratios = from.#ratios;
    } else this.#startRates();
  }

  get state() {
    return { pass: this.#pass!, exits: this.#exits };
  }

  /** The profile at a rate of settling, from the rates of the one before. */
  at(logSettle: number, rounds = 1): Profile {
    this.#exits.settlePerYear = Math.exp(logSettle);
    for (let round = 0; round < rounds; round++) {
      this.#pass = phasePass(this.#pieces, this.#exits, this.#pass);
      this.#fitRatios();
      this.#fitExits();
    }
    this.#pass = phasePass(this.#pieces, this.#exits, this.#pass);
    const log = this.#pass.logStayed + this.#logEvents();
    const { logNew, logSettled } = this.#levels();
    return {
      settlePerYear: this.#exits.settlePerYear,
      log: log - ((logSettle - SETTLE_PRIOR.centre) / SETTLE_PRIOR.spread) ** 2 / 2,
      ratios: [...this.#ratios],
      logNew,
      logSettled,
    };
  }

  /** Every cell at the rate of all, split as the priors have it. */
  #startRates(): void {
    const { atRisk, years, count } = this.#pieces;
    let atAll = 0;
    for (let i = 0; i < count; i++) if (atRisk[i] === 1) atAll += years[i]!;
    const exits = this.#events.slice(0, this.#strata.reasons.length).flatMap((it) => [...it]);
    const rate = exits.reduce((sum, it) => sum + it, 0) / Math.max(1, atAll);
    this.#exits.settled.fill(rate / 1.5);
    this.#exits.new.fill(2 * rate);
  }

  #fitRatios(): void {
    const { newYears, settledYears, settledAtEnd } = this.#pass!;
    this.#ratios = this.#at.map((pieces, s) =>
      phaseRatio(
        { settledAt: pieces.map((i) => settledAtEnd[i]!), events: this.#events[s]!, newYears, settledYears },
        s < this.#strata.reasons.length ? EXIT_PRIOR : MOVE_PRIOR,
      ),
    );
  }

  /** Rates by reason and cell, drawn a little towards those of the age so that a cell of days has none of its own. */
  #fitExits(): void {
    const { new: asNew, settled } = this.#exits;
    asNew.fill(0);
    settled.fill(0);
    for (let s = 0; s < this.#strata.reasons.length; s++) {
      const ratio = this.#ratios[s]!.ratio;
      const rates = (this.#settledRates[s] = this.#rates(s));
      for (let cell = 0; cell < rates.length; cell++) {
        settled[cell]! += rates[cell]!;
        asNew[cell]! += ratio * rates[cell]!;
      }
    }
  }

  #rates(s: number): Float64Array {
    const { newYears, settledYears } = this.#pass!;
    const { ratio } = this.#ratios[s]!;
    const events = this.#events[s]!;
    const byClass = CLASSES.map((_, c) => {
      let [count, exposed] = [0, 0];
      for (let cell = c; cell < events.length; cell += CLASSES.length) {
        count += events[cell]!;
        exposed += ratio * newYears[cell]! + settledYears[cell]!;
      }
      return exposed > 0 ? count / exposed : 0;
    });
    return events.map((count, cell) => {
      const margin = byClass[cell % CLASSES.length]!;
      if (margin === 0) return 0;
      const exposed = ratio * newYears[cell]! + settledYears[cell]!;
      return (count + 1) / (exposed + 1 / margin);
    });
  }

  #logEvents(): number {
    const { settledAtEnd } = this.#pass!;
    let log = 0;
    for (let s = 0; s < this.#strata.reasons.length; s++) {
      const { ratio } = this.#ratios[s]!;
      const rates = this.#settledRates[s]!;
      for (const i of this.#at[s]!) {
        const w = settledAtEnd[i]!;
        log += Math.log(rates[this.#pieces.cell[i]!]! * ((1 - w) * ratio + w));
      }
    }
    return log;
  }

  #levels() {
    const { newYears, settledYears } = this.#pass!;
    const logSettled = Float64Array.from(this.#events, (events, s) => {
      let [count, exposed] = [0, 0];
      events.forEach((it, cell) => {
        count += it;
        exposed += this.#ratios[s]!.ratio * newYears[cell]! + settledYears[cell]!;
      });
      return count > 0 && exposed > 0 ? Math.log(count / exposed) : 0;
    });
    return { logSettled, logNew: logSettled.map((it, s) => it + Math.log(this.#ratios[s]!.ratio)) };
  }
}
