import { z } from 'zod';
import { authorName } from '../../model/schema/storedText.ts';

/** A header holds plain letters only, so names come percent-encoded. */
const decoded = z.string().transform((text, context) => {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    context.addIssue({
      code: 'custom',
      message: 'Write the name percent-encoded, as encodeURIComponent does.',
    });
    return z.NEVER;
  }
});

const NO_AUTHOR = 'Say who you are: every change is kept with a name.';

/** Who writes, as typed once in the header of the page. Shown as not verified until there is a sign-in. */
export const authorHeader = z.object({
  'x-author': z
    .string({ error: NO_AUTHOR })
    .pipe(decoded)
    .pipe(authorName)
    .meta({ description: 'Name of the person who writes, percent-encoded; not verified' }),
});

/** The same with what was read, which a write names so that it goes over nothing else. */
export const authorAndState = authorHeader.extend({
  'if-match': z
    .string()
    .optional()
    .meta({ description: 'The ETag that was read; without it the answer is 428' }),
});
