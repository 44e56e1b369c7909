import type { SimulationRecord } from '../../model/schema/simulation.ts';
import type { ResultText } from './simulationMessages.ts';
import type { RunFailure } from './runFailure.ts';
import { stopsOf, type WantedRun } from './wantedRun.ts';

export type RunState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** How a run ended. */
export type RunEnd =
  { state: 'done'; result: ResultText } | { state: 'failed'; failure: RunFailure } | { state: 'cancelled' };

/** One simulation as others see it: how far it is, and what has come of it. `DrivenRun` moves it on. */
export class SimulationRun {
  readonly id: string;
  readonly wanted: WantedRun;
  readonly record: SimulationRecord;
  /** Served after all others. */
  behind: boolean;
  state: RunState = 'waiting';
  /** Replications run, and to be run. */
  done = 0;
  of: number;
  quick: ResultText | null = null;
  result: ResultText | null = null;
  failure: RunFailure | null = null;
  #asked = 0;
  #listeners = 0;
  #tell: () => void = () => undefined;
  #change!: Promise<void>;

  constructor(id: string, wanted: WantedRun, record: SimulationRecord, behind: boolean) {
    this.id = id;
    this.wanted = wanted;
    this.record = record;
    this.behind = behind;
    this.of = stopsOf(wanted).ends[0]!;
    this.#renew();
  }

  get ended(): boolean {
    return this.state === 'done' || this.state === 'failed' || this.state === 'cancelled';
  }

  /** Resolves at the next change. Nothing has to be let go of, so nothing can be forgotten. */
  changed(): Promise<void> {
    return this.#change;
  }

  async finished(): Promise<void> {
    while (!this.ended) await this.changed();
  }

  /** Notes a change and tells everybody. After the end nothing changes any more. */
  update(change: Partial<Pick<SimulationRun, 'state' | 'done' | 'of' | 'quick'>>): void {
    if (this.ended) return;
    Object.assign(this, change);
    this.#announce();
  }

  end(how: RunEnd): void {
    if (this.ended) return;
    this.state = how.state;
    if (how.state === 'done') {
      this.result = how.result;
      this.done = this.of = how.result.replications;
    }
    if (how.state === 'failed') this.failure = how.failure;
    this.quick = null;
    this.#announce();
  }

  /** Somebody wants it, and may come to listen. */
  ask(): void {
    this.#asked++;
  }

  listen(): void {
    this.#listeners++;
  }

  /** Somebody who asked or listened has gone; when all have, a run that is still going is cancelled. */
  leave(how: { listened: boolean }): void {
    if (how.listened) this.#listeners--;
    this.#asked--;
    if (this.#asked <= 0 && this.#listeners <= 0) this.end({ state: 'cancelled' });
  }

  #announce(): void {
    const tell = this.#tell;
    this.#renew();
    tell();
  }

  #renew(): void {
    this.#change = new Promise((resolve) => (this.#tell = resolve));
  }
}
