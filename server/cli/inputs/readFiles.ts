import { problemLines, type Parsed } from '../../../model/schema/problem.ts';
import { readJsonFile } from '../../store/readJsonFile.ts';

/** What a command needs, or the lines to print instead, each with its file. */
export type Read<T> = { ok: true; value: T } | { ok: false; problems: string[] };

/** A file given by path, checked whole. */
export async function readFileAs<T>(path: string, parse: (input: unknown) => Parsed<T>): Promise<Read<T>> {
  const json = await readJsonFile(path);
  const parsed = json.ok ? parse(json.value) : json;
  return parsed.ok ? parsed : { ok: false, problems: problemLines(parsed.problems, path) };
}

/** The lines of all that failed. */
export const problemsOf = (reads: readonly Read<unknown>[]): string[] =>
  reads.flatMap((read) => (read.ok ? [] : read.problems));
