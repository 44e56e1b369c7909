import type { Block } from '../../model/simulate/block.ts';
import { Collector } from '../../model/simulate/collector.ts';
import { simulationResult, tableRows } from '../../model/simulate/result.ts';
import type { Simulation } from '../../model/simulate/simulation.ts';
import { needsMoreReplications, targetChances, targetPairs } from '../../model/simulate/targetChances.ts';
import type { SimulationRecord, SimulationResult } from '../../model/schema/simulation.ts';
import { BlockParts, release } from './blockParts.ts';
import type { JoinNews, ResultText, Stops } from './simulationMessages.ts';

/** What came of a piece: news on the way, or the end. */
export type JoinStep = Exclude<JoinNews, { type: 'ready' }> | ({ type: 'done' } & ResultText);

/**
 * Joins the pieces of one run in the order of their replications, whatever order they come in, and makes the
 * results. Blocks past a stop wait, so that a result rests on exactly the replications it says.
 */
export class Joiner {
  readonly #simulation: Simulation;
  readonly #record: SimulationRecord;
  readonly #quick: number | null;
  readonly #ends: number[];
  readonly #parts: BlockParts;
  readonly #waiting = new Map<number, Block>();
  readonly #collector: Collector;

  constructor(simulation: Simulation, record: SimulationRecord, { quick, ends }: Stops) {
    const replications = ends.at(-1)!;
    this.#simulation = simulation;
    this.#record = record;
    this.#quick = quick;
    this.#ends = [...ends];
    this.#parts = new BlockParts(replications);
    this.#collector = new Collector({ ...tableRows(simulation), replications });
  }

  *take(piece: Block): Generator<JoinStep> {
    const whole = this.#parts.add(piece);
    if (!whole) return;
    this.#waiting.set(whole.from, whole);
    const collector = this.#collector;
    for (let next = this.#next(); next; next = this.#next()) {
      this.#waiting.delete(next.from);
      collector.add(next);
      // Added up and copied; the collector holds on to the rest.
      release(next.counts.buffer as ArrayBuffer);
      release(next.money.buffer as ArrayBuffer);
      if (collector.replications === this.#quick) yield { type: 'quick', ...this.#result() };
      if (collector.replications === this.#ends[0]) yield this.#atAnEnd();
    }
  }

  #next = () => this.#waiting.get(this.#collector.replications);

  #atAnEnd(): JoinStep {
    this.#ends.shift();
    const further = this.#ends[0];
    if (further !== undefined && this.#chancesNeedMore()) return { type: 'more', replications: further };
    return { type: 'done', ...this.#result() };
  }

  #chancesNeedMore(): boolean {
    const targets = targetChances(this.#simulation, this.#collector);
    const pairs = targetPairs(this.#simulation, this.#collector);
    // All that is looked at; the rest of a result takes far longer to make.
    return needsMoreReplications({ targets, targetPairs: pairs } as SimulationResult);
  }

  #result(): ResultText {
    const { replications } = this.#collector;
    const record = { ...this.#record, replications };
    return {
      text: JSON.stringify(simulationResult(this.#simulation, this.#collector, record)),
      replications,
    };
  }
}
