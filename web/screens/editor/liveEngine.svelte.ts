import type { Projection } from '../../../model/schema/projection.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import type { EngineAnswer, EngineGround, EngineQuestion } from './engineMessages.ts';
import { engineWorker } from './engineWorker.ts';

/** What is expected of one edit. */
export interface Outlook {
  edit: number;
  scenario: Scenario;
  projection: Projection;
}

/**
 * The answer to the edit made last. While one is worked out the newest question waits and older ones are
 * forgotten: what is on the screen is never more than one run behind.
 */
export class LiveEngine {
  /** The last answer, whole: replaced, never edited. */
  outlook = $state.raw<Outlook>();
  failed = $state(false);

  readonly #ground: EngineGround;
  #worker: Worker | undefined;
  #running: EngineQuestion | undefined;
  #waiting: EngineQuestion | undefined;

  constructor(ground: EngineGround) {
    this.#ground = ground;
  }

  ask(edit: number, input: EngineQuestion['input']): void {
    this.#worker ??= this.#start();
    const question = { edit, input };
    if (this.#running) this.#waiting = question;
    else this.#send(question);
  }

  end(): void {
    this.#worker?.terminate();
    this.#worker = this.#running = this.#waiting = undefined;
  }

  #start(): Worker {
    const worker = engineWorker();
    worker.onmessage = ({ data }: MessageEvent<EngineAnswer>) => this.#hear(data);
    worker.onerror = () => (this.failed = true);
    worker.postMessage({ ground: this.#ground });
    return worker;
  }

  #send(question: EngineQuestion): void {
    this.#running = question;
    this.#worker?.postMessage(question);
  }

  #hear({ edit, projection }: EngineAnswer): void {
    const asked = this.#running;
    this.#running = undefined;
    const next = this.#waiting;
    this.#waiting = undefined;
    if (next) this.#send(next);
    if (asked?.edit !== edit) return;
    this.failed = projection === null;
    if (projection) this.outlook = { edit, scenario: asked.input.scenario, projection };
  }
}
