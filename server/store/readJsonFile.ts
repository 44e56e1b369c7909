import { readFile } from 'node:fs/promises';
import type { Parsed } from '../../model/schema/problem.ts';
import { jsonErrorPlace } from './jsonErrorPlace.ts';

/** A JSON file as data that nobody has checked yet. Problems are those of the file as a whole. */
export async function readJsonFile(path: string): Promise<Parsed<unknown>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return { ok: false, problems: [{ path: '', message: reasonOf(error) }] };
  }
  // Some editors on Windows put a byte order mark in front.
  return parseJson(text.replace(/^\uFEFF/, ''));
}

function parseJson(text: string): Parsed<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    const place = jsonErrorPlace(text);
    const where = place ? ` at line ${place.line}, column ${place.column}` : '';
    return { ok: false, problems: [{ path: '', message: `This is not valid JSON${where}.` }] };
  }
}

const REASONS: Record<string, string> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'This is a folder, not a file.',
  EACCES: 'This file may not be read.',
};

const reasonOf = (error: unknown): string =>
  REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'This file cannot be read.';
