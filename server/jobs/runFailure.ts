import { randomUUID } from 'node:crypto';
import type { ProblemDetails } from '../../model/schema/problemDetails.ts';

/** Why a run ended without a result, in words for whoever asked. */
export type RunFailure = ProblemDetails;

const failure = (status: 500 | 503, detail: string, instance?: string): RunFailure => ({
  type: 'about:blank',
  title: status === 500 ? 'Internal Server Error' : 'Service Unavailable',
  status,
  detail,
  ...(instance && { instance }),
});

export const tookTooLong = (): RunFailure => failure(503, 'This simulation took too long and was given up.');

export const serverStopping = (): RunFailure => failure(503, 'The server is stopping.');

/** A thread that ended, or a promise the engine found broken; what happened stays in the log. */
export function brokeDown(error: unknown, log: (line: string) => void): RunFailure {
  const reference = randomUUID();
  log(`error ${reference}: ${error instanceof Error ? error.stack : String(error)}`);
  return failure(
    500,
    'A thread of this simulation failed; no other simulation is affected. Quote the reference when you report it.',
    `urn:uuid:${reference}`,
  );
}
