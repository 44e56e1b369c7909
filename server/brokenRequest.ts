import type { z } from 'zod';
import type { Problem } from '../model/schema/problem.ts';
import { flatIssues, problemsFrom } from '../model/schema/problemsFromIssues.ts';

/** What a route's schema has refused, and in which part of the request. */
export interface BrokenRequest {
  target: string;
  error: z.ZodError;
}

/** All problems of that part, with their paths; the place of a header is its name. */
export function problemsOfRequest({ target, error }: BrokenRequest, body?: unknown): Problem[] {
  const problems = problemsFrom(flatIssues(error.issues, body));
  if (target !== 'header') return problems;
  return problems.map(({ path, message }) => ({ path: path.replace(/^\["(.+)"\]$/, '$1'), message }));
}
