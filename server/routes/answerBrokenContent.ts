import type { Context } from 'hono';
import { valueAt } from '../../model/schema/problemsFromIssues.ts';
import { problemsOfRequest, type BrokenRequest } from '../brokenRequest.ts';
import { refuseInvalid } from '../problem.ts';
import { problemsUnder } from '../projections/problemsUnder.ts';
import type { Library } from '../store/library.ts';
import { checkContent } from '../store/own/checkContent.ts';

/**
 * For bodies with a content in `scenario`: the schema alone stops at its shape, so it is read for all its
 * problems.
 */
export const answerBrokenContent = (published: Library) => async (c: Context, broken: BrokenRequest) => {
  const body: unknown = broken.target === 'json' ? await c.req.json() : undefined;
  const problems = problemsOfRequest(broken, body);
  const sent = valueAt(body, ['scenario']);
  const content = sent === undefined ? undefined : await checkContent(published, sent, 'any');
  if (!content || content.ok) return refuseInvalid(c, problems);
  const others = problems.filter(({ path }) => !/^scenario\b/.test(path));
  return refuseInvalid(c, [...problemsUnder('scenario', content.problems), ...others]);
};
