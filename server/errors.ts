import { randomUUID } from 'node:crypto';
import type { Hook } from '@hono/zod-openapi';
import type { Context, Env, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { flatIssues, problemsFrom } from '../model/schema/problemsFromIssues.ts';
import { TookTooLong } from './jobs/projectInThread.ts';
import { refuse, refuseInvalid } from './problem.ts';

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
    if (error instanceof TookTooLong || (error instanceof HTTPException && error.status === 503)) {
      return refuse(c, 503, 'This took too long and was given up.');
    }
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

/** For parameters and queries that the route's schema refuses. */
export const answerInvalid: Hook<unknown, Env, string, Response | undefined> = (result, c) =>
  result.success ? undefined : refuseInvalid(c, problemsFrom(flatIssues(result.error.issues, undefined)));
