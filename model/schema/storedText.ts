import { z } from 'zod';
import { label, prose } from './primitives.ts';

/** What neither database keeps as it was sent: a null character, and half of a pair that makes one character. */
const cannotBeStored = (text: string): boolean => text.includes('\0') || /\p{Cs}/u.test(text);

const STORABLE = 'This holds a character that cannot be stored.';
const ONE_LINE = 'Write it on one line, without control characters.';
const VISIBLE = 'Give it a name that can be seen.';

/** Text of a person, kept and shown as it was typed. Any script and any direction of writing is welcome. */
export const storedProse = prose.refine((text) => !cannotBeStored(text), STORABLE);

const oneLine = label
  .refine((text) => !cannotBeStored(text), STORABLE)
  .refine((text) => !/\p{Cc}/u.test(text), ONE_LINE);

/** A name or a tag: one line with something to be seen in it. */
export const storedLabel = oneLine.refine((text) => text === '' || nameKey(text) !== '', VISIBLE);

/** Who writes, as typed once in the header of the page. */
export const authorName = z
  .string()
  .max(100, 'At most 100 characters.')
  .pipe(storedLabel)
  .meta({ description: 'Name of the person who writes; not verified' });

/**
 * What two names are compared by: neither case, nor the number of spaces, nor marks that show nothing make
 * another name.
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();

/** The code of a council with children's services: E06000045. */
export const councilCode = z
  .string()
  .refine((it) => /^E\d{8}$/.test(it), 'The code of a council is E and eight digits.');
