import { z } from 'zod';
import { wholeNumber } from './paging.ts';

/** Versions are counted from 1. */
const NUMBERS = { least: 1, most: 1_000_000 };

export const versionQuery = z.object({
  version: wholeNumber('A version of an own scenario; left out: the current one', NUMBERS),
});

export const versionNumberText = (description: string) => wholeNumber(description, NUMBERS).nonoptional();
