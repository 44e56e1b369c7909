import { randomUUID } from 'node:crypto';
import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { TookTooLong } from './jobs/projectInThread.ts';
import { refuse, type ProblemStatus } from './problem.ts';
import { GivenUp, OutcomeUnknown } from './requestTime.ts';
import { databaseFailure, type DatabaseFailure } from './store/database/failures.ts';
import { TOO_BUSY, TooBusyForMore } from './whatif/whatIfThreads.ts';

/** What a person is told when the database cannot do its work; nothing of the request has been kept then. */
const DATABASE_ANSWERS: Partial<Record<DatabaseFailure, [status: ProblemStatus, detail: string]>> = {
  full: [507, 'The disk is full, so this was not saved. Make room on it and save again.'],
  busy: [503, 'The database is busy, so this was not done. Try again in a moment.'],
  unreachable: [503, 'The database cannot be reached, so this was not done. Try again in a moment.'],
  'read-only': [503, 'The database cannot be written, so this was not saved. The log has the reason.'],
};

export type Log = (line: string) => void;

/** What the framework throws becomes a problem of ours; anything else is a plain 500 with a reference. */
export const answerError =
  (log: Log): ErrorHandler =>
  (error, c) => {
    if (error instanceof HTTPException && error.status === 400) {
      return refuse(c, 400, 'The body is not valid JSON.');
    }
    if (error instanceof HTTPException && error.status === 415) {
      return refuse(c, 415, 'Send JSON, as application/json.');
    }
    if (error instanceof TookTooLong || error instanceof GivenUp) {
      const kept = error instanceof GivenUp && error.wrote ? ' Nothing has been saved.' : '';
      return refuse(c, 503, `This took too long and was given up.${kept}`);
    }
    if (error instanceof OutcomeUnknown) {
      log(`database: outcome unknown: ${String(error.cause ?? error.message)}`);
      return refuse(
        c,
        503,
        'The database did not say whether this was saved. Look at what is there before you save it again.',
      );
    }
    if (error instanceof TooBusyForMore) return refuse(c, 503, TOO_BUSY);
    // One with a path comes from reading a file of ours.
    const failure = 'path' in error ? undefined : databaseFailure(error);
    const known = failure && DATABASE_ANSWERS[failure];
    if (known) log(`database: ${failure}: ${error.message}`);
    if (known) return refuse(c, ...known);
    const reference = randomUUID();
    log(`error ${reference}: ${error.stack ?? String(error)}`);
    return refuse(c, 500, 'Something went wrong here. Quote the reference when you report it.', {
      instance: `urn:uuid:${reference}`,
    });
  };

export const answerUnknownAddress = (c: Context) => refuse(c, 404, 'There is nothing at this address.');

export const answerWrongMethod = (c: Context, allowed: readonly string[]) => {
  c.header('Allow', allowed.join(', '));
  return refuse(c, 405, 'This address does not take this method.');
};
