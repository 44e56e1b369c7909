import type { MiddlewareHandler } from 'hono';
import { answerUnknownAddress } from '../errors.ts';
import { refuseInvalid } from '../problem.ts';

const NULL_CHARACTER = '\0';
const RULE = 'No text here holds a null character.';

/**
 * No id and no text that is kept holds a null character. PostgreSQL fails to look for one, and SQLite looks for
 * what stands before it, so nothing is asked with it.
 */
export const storableAddress: MiddlewareHandler = async (c, next) => {
  const { pathname, searchParams } = new URL(c.req.url);
  if (pathname.includes('%00')) return answerUnknownAddress(c);
  const holding = [...searchParams].filter(([, value]) => value.includes(NULL_CHARACTER));
  if (holding.length > 0) {
    return refuseInvalid(
      c,
      holding.map(([path]) => ({ path, message: RULE })),
    );
  }
  await next();
};
