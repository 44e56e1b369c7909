import { randomInt } from 'node:crypto';

/** Without letters and digits that are taken for one another when read aloud or copied by hand. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 12;

/** An id that nothing has had: one of 31^12. */
export const randomId = (): string =>
  `own-${Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`;
