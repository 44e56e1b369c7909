import { z } from 'zod';
import { nearestWord } from './nearestWord.ts';

const BETWEEN = '\n';

/**
 * An object that refuses fields it does not know. The message of such an issue is the list of the known ones;
 * `unknownField` makes a sentence of it, for those that are told.
 */
export function fields<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape).join(BETWEEN);
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? known : undefined),
  });
}

/** What is said of a field that is not known, with the nearest one that is. */
export function unknownField(name: string, issueMessage: string): string {
  const known = issueMessage.split(BETWEEN).filter(Boolean);
  const nearest = nearestWord(name, known);
  if (nearest) return `This field is not known here. Did you mean "${nearest}"?`;
  return `This field is not known here. Known fields: ${known.join(', ') || 'none'}.`;
}
