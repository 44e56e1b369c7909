import { AsyncLocalStorage } from 'node:async_hooks';

/** A request was given up, and nothing of it has been kept. */
export class GivenUp extends Error {
  /** Whether something was to be kept. */
  readonly wrote: boolean;

  constructor(wrote: boolean) {
    super('a request took longer than it may');
    this.wrote = wrote;
  }
}

/** The database went away, or took too long, while it was making a write final. */
export class OutcomeUnknown extends Error {
  constructor(cause?: unknown) {
    super('it is not known whether a write was kept', { cause });
  }
}

const current = new AsyncLocalStorage<RequestTime>();

/** The time a request has, known to all that is done for it: what is answered as given up must not be kept later. */
export class RequestTime {
  #write: 'none' | 'begun' | 'being made final' = 'none';
  #over = false;

  /** That of the request that this is done for; none on the command line. */
  static get current(): RequestTime | undefined {
    return current.getStore();
  }

  /** Does some work, and gives it up after a while. */
  static async within<T>(longestMs: number, work: () => Promise<T>): Promise<T> {
    const time = new RequestTime();
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(time.#end()), longestMs);
    });
    try {
      return await Promise.race([current.run(time, work), over]);
    } finally {
      clearTimeout(timer);
    }
  }

  beginWrite(): void {
    this.#write = 'begun';
  }

  /** From here on a write can no longer be taken back. Throws if the request has been given up by now. */
  makeFinal(): void {
    if (this.#over) throw new GivenUp(true);
    this.#write = 'being made final';
  }

  #end(): Error {
    this.#over = true;
    return this.#write === 'being made final' ? new OutcomeUnknown() : new GivenUp(this.#write === 'begun');
  }
}
