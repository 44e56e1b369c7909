import { createReadStream } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { FigureIndex } from '../../../model/opendata/figureIndex.ts';
import { readOpenDataFile, type FileRead } from './readOpenDataFile.ts';

/** All figures of some files, and what each file brought. */
export interface OpenData {
  index: FigureIndex;
  files: FileRead[];
}

export type ReadOpenData = { ok: true; value: OpenData } | { ok: false; problems: string[] };

/** Reads files given by path, in their order: of two figures for one thing the file named first is believed. */
export async function readOpenData(paths: readonly string[]): Promise<ReadOpenData> {
  const unreadable = (await Promise.all(paths.map(problemWith))).filter((it) => it !== undefined);
  if (unreadable.length > 0) return { ok: false, problems: unreadable };
  const index = new FigureIndex();
  const files: FileRead[] = [];
  for (const path of paths) {
    files.push(await readOpenDataFile({ name: basename(path), bytes: createReadStream(path) }, index));
  }
  if (index.size > 0) return { ok: true, value: { index, files } };
  const problems = files.flatMap((file) => file.problems.map(({ reason }) => `${file.file}: ${reason}`));
  return { ok: false, problems: [...problems, 'No figures could be read.'] };
}

const REASONS: Record<string, string> = {
  ENOENT: 'There is no such file.',
  EACCES: 'This file may not be read.',
};

async function problemWith(path: string): Promise<string | undefined> {
  try {
    await access(path);
    return (await stat(path)).isDirectory() ? `${path}: This is a folder, not a file.` : undefined;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    return `${path}: ${REASONS[code] ?? 'This file cannot be read.'}`;
  }
}
