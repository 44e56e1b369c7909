import type { Context } from 'hono';
import type { Conflict } from '../model/schema/conflict.ts';
import { told, type Problem } from '../model/schema/problem.ts';
import { problemSchema, type ProblemDetails } from '../model/schema/problemDetails.ts';

const TITLES = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  421: 'Misdirected Request',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
  507: 'Insufficient Storage',
} as const;
export type ProblemStatus = keyof typeof TITLES;

const MEDIA_TYPE = 'application/problem+json';

/** Answers with a problem; typed by its status, so that the client knows what it may meet. */
export function refuse<Status extends ProblemStatus>(
  c: Context,
  status: Status,
  detail: string,
  more: { errors?: readonly Problem[]; conflict?: Conflict; instance?: string } = {},
) {
  const problem: ProblemDetails = {
    type: 'about:blank',
    title: TITLES[status],
    status,
    detail,
    ...(more.instance && { instance: more.instance }),
    ...(more.conflict && { conflict: more.conflict }),
    ...(more.errors && { errors: more.errors.map(({ path, message }) => ({ path, message })) }),
  };
  return c.json(problem, status, { 'Content-Type': MEDIA_TYPE });
}

export const refuseInvalid = (c: Context, errors: readonly Problem[]) =>
  refuse(c, 422, 'What was sent cannot be used. Each problem is listed with its path.', {
    errors: told(errors),
  });

/** One failure of a route, for the API description. */
export const problemResponse = (description: string) => ({
  description,
  content: { [MEDIA_TYPE]: { schema: problemSchema } } as {
    'application/problem+json': { schema: typeof problemSchema };
  },
});
