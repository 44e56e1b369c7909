import type { DecisionsInput } from '../../../../model/decisions/optionPlan.ts';
import type { DecisionsAnswer } from '../../../../model/schema/decisions.ts';
import type { LiveAnswer } from './liveMessages.ts';

const worker = (): Worker =>
  new Worker(new URL('./decisions.worker.ts', import.meta.url), { type: 'module' });

/** The expected values of the supply as it was last edited; what is on the screen is at most one question behind. */
export class LiveDecisionsAsked {
  /** The last answer, whole: replaced, never edited. */
  answer = $state.raw<DecisionsAnswer>();
  /** Of which question it is. */
  key = $state<string>();
  failed = $state(false);

  #worker: Worker | undefined;
  #asked: string | undefined;
  #running = false;
  #waiting: { key: string; input: DecisionsInput } | undefined;

  /** @param input the plan, with the baseline as its scenario holds it, and supply; plain data */
  ask(key: string, input: DecisionsInput): void {
    if (key === this.#asked) return;
    this.#asked = key;
    this.#worker ??= this.#start();
    if (this.#running) this.#waiting = { key, input };
    else this.#send({ key, input });
  }

  end(): void {
    this.#worker?.terminate();
    this.#worker = this.#waiting = this.#asked = undefined;
    this.#running = false;
  }

  #start(): Worker {
    const started = worker();
    started.onmessage = ({ data }: MessageEvent<LiveAnswer>) => this.#hear(data);
    started.onerror = () => (this.failed = true);
    return started;
  }

  #send(question: { key: string; input: DecisionsInput }): void {
    this.#running = true;
    this.#worker?.postMessage(question);
  }

  #hear({ key, answer }: LiveAnswer): void {
    this.#running = false;
    const next = this.#waiting;
    this.#waiting = undefined;
    if (next) this.#send(next);
    this.failed = answer === null;
    if (answer === null) return;
    this.answer = answer;
    this.key = key;
  }
}
