import { link, rename, rm, stat, writeFile } from 'node:fs/promises';
import { randomId } from '../store/randomId.ts';
import type { Read } from './inputs/readFiles.ts';

/** A file to be written, by its path. */
export interface NewFile {
  path: string;
  text: string;
}

/**
 * Writes files that must not be there yet, each whole or not at all: where one cannot be written, none is there
 * afterwards.
 */
export async function writeNewFiles(files: readonly NewFile[]): Promise<Read<string[]>> {
  const written: string[] = [];
  for (const { path, text } of files) {
    const beside = `${path}.${randomId()}`;
    try {
      if (await isThere(path)) throw Object.assign(new Error(), { code: 'EEXIST' });
      await writeFile(beside, text, { flag: 'wx' });
      await putInPlace(beside, path);
      written.push(path);
    } catch (error) {
      await Promise.all([beside, ...written].map((it) => rm(it, { force: true })));
      return { ok: false, problems: [`${path}: ${reasonNotWritten(error)}`] };
    }
  }
  return { ok: true, value: written };
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** A link refuses a name that is taken meanwhile; where a disk has no links, a move has to do. */
async function putInPlace(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    return rename(from, to);
  }
  await rm(from);
}

const REASONS: Record<string, string> = {
  EEXIST: 'This file is there already, and is not written over.',
  ENOENT: 'There is no such folder.',
  EACCES: 'This may not be written.',
  ENOSPC: 'The disk is full.',
};

const reasonNotWritten = (error: unknown): string =>
  REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'Cannot be written.';
