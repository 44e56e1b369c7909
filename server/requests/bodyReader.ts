import type { Context } from 'hono';
import type { Parsed, Problem } from '../../model/schema/problem.ts';

/**
 * Reads a body that has files in it, which a route's schema alone could not judge. What is read is kept for the
 * handler, so that nothing is looked at twice.
 */
export class BodyReader<T> {
  readonly read: (body: unknown) => Promise<Parsed<T>> | Parsed<T>;
  readonly alsoWrong: (body: unknown) => Promise<readonly Problem[]>;
  readonly #values = new WeakMap<Context, T>();

  /**
   * @param alsoWrong what is wrong with a body that is refused anyway; where nothing else is, it is for the handler
   *   to find, which may have more important things to say first
   */
  constructor(
    read: BodyReader<T>['read'],
    alsoWrong: BodyReader<T>['alsoWrong'] = () => Promise.resolve([]),
  ) {
    this.read = read;
    this.alsoWrong = alsoWrong;
  }

  keep(c: Context, value: T): void {
    this.#values.set(c, value);
  }

  /** What was read of the body of a request. */
  of(c: Context): T {
    return this.#values.get(c) as T;
  }

  /** Stands in the place of a hook, the third argument of `openapi`; see `routes`. */
  get hook(): never {
    return this as never;
  }
}
