import type { Context } from 'hono';
import type { Problem } from '../../model/schema/problem.ts';
import { problemsUnder } from '../projections/problemsUnder.ts';
import { problemResponse, refuse, refuseInvalid } from '../problem.ts';
import type { Refusal } from '../store/own/refusal.ts';

const NOT_THERE = {
  scenario: 'There is no such scenario.',
  version: 'This scenario has no such version.',
  draft: 'There is no working copy of yours.',
  simulation: 'There is no such finished simulation: run it first.',
  claims: 'There are no such claims.',
  figures: 'There are no such figures.',
} as const;

/** What every write of scenarios may be refused with, for the API description. */
export const writeRefusals = {
  400: problemResponse('The body is not JSON'),
  403: problemResponse('The scenario is published, and read-only'),
  404: problemResponse('There is no such scenario or version'),
  409: problemResponse('The name or the scenario is here already'),
  412: problemResponse('Somebody has changed it since it was read: `conflict` says who, what and when'),
  413: problemResponse('The body is too large'),
  415: problemResponse('The body is not application/json'),
  422: problemResponse('What was sent cannot be used; all its problems are listed'),
  428: problemResponse('If-Match is missing'),
  503: problemResponse(
    'Nothing was saved, as the database or the server is busy or away or it took too long; or it is not known, which `detail` says',
  ),
  507: problemResponse('The disk is full; nothing was saved'),
};

/**
 * Why a write was not made, as the answer to whoever asked for it.
 *
 * @param field where in the body the content stood whose problems these are
 */
export function answerRefusal(c: Context, refusal: Refusal, field?: string) {
  const inBody = (problems: Problem[]) => (field === undefined ? problems : problemsUnder(field, problems));
  switch (refusal.why) {
    case 'unknown':
      return refuse(c, 404, NOT_THERE[refusal.what]);
    case 'published':
      return refuse(c, 403, 'This scenario is published and read-only. Copy it, and change the copy.');
    case 'taken':
      return refuse(c, 409, 'This is here already. Nothing has been saved.', {
        errors: inBody(refusal.problems),
      });
    case 'changed':
      return refuse(
        c,
        412,
        'Somebody has changed this scenario since you opened it. Nothing has been saved, and nothing is lost.',
        { conflict: refusal.conflict },
      );
    case 'draft-changed':
      return refuse(c, 412, 'Your working copy has been saved elsewhere, perhaps in another tab.');
    case 'figure-changed':
      return refuse(c, 412, 'Somebody has changed this figure since you opened it. Nothing has been saved.');
    case 'claims-changed':
      return refuse(
        c,
        412,
        'Somebody has changed these claims since you opened them. Nothing has been saved, and nothing is lost.',
      );
    case 'invalid':
      return refuseInvalid(c, inBody(refusal.problems));
  }
}

export const refuseUnconditional = (c: Context) =>
  refuse(c, 428, 'Name what you have read in If-Match, so that you do not save over the work of others.');
