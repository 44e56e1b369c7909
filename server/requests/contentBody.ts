import { z } from 'zod';
import { MESSAGE_BOUNDS } from '../../model/schema/bounds.ts';
import { parseShape } from '../../model/schema/parse.ts';
import { valueAt } from '../../model/schema/flatIssues.ts';
import { problemsUnder } from '../projections/problemsUnder.ts';
import type { Library } from '../store/library.ts';
import { checkContent } from '../store/own/checkContent.ts';
import { BodyReader } from './bodyReader.ts';

/** In the place of a content that the store reads for all its problems. */
export const unread = { scenario: z.unknown() };

/** Reads a body with a content in `scenario`, which is left as it is. */
export const contentBody = <T>(published: Library, schema: z.ZodType<T>): BodyReader<T> =>
  new BodyReader(
    (body) => parseShape(schema, body, MESSAGE_BOUNDS),
    async (body) => {
      const sent = valueAt(body, ['scenario']);
      const content = sent === undefined ? undefined : await checkContent(published, sent, 'any');
      return !content || content.ok ? [] : problemsUnder('scenario', content.problems);
    },
  );
