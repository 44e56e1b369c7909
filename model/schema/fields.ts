import { z } from 'zod';
import { nearestWord } from './nearestWord.ts';

/** Separates the sentences for several unknown fields of one object; see `problemsFromIssues`. */
export const SENTENCE_BREAK = '\n';

/** An object that refuses fields it does not know, each with the nearest field it does know. */
export function fields<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined;
      return issue.keys
        .map((key) => {
          const nearest = nearestWord(key, known);
          return nearest
            ? `This field is not known here. Did you mean "${nearest}"?`
            : `This field is not known here. Known fields: ${known.join(', ')}.`;
        })
        .join(SENTENCE_BREAK);
    },
  });
}
