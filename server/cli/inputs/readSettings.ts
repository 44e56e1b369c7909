import type { z } from 'zod';
import { parseShape } from '../../../model/schema/parse.ts';
import type { Problem } from '../../../model/schema/problem.ts';
import type { Read } from './readFiles.ts';

/** Options held to the rules of the API; what was not given is left out. */
export function readSettings<S>(schema: z.ZodType<S>, given: Record<string, unknown>): Read<S> {
  const there = Object.entries(given).filter(([, value]) => value !== undefined);
  const read = parseShape(schema, Object.fromEntries(there));
  return read.ok ? read : { ok: false, problems: optionProblems(read.problems) };
}

/** Problems of settings as lines that name the option. */
export const optionProblems = (problems: readonly Problem[]): string[] =>
  problems.map(({ path, message }) => `--${path}: ${message}`);
