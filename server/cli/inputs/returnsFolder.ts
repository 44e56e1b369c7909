import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { MOST_RETURN_FILES } from '../../../model/schema/returns.ts';
import type { Read } from './readFiles.ts';

/** A file of returns on this machine, by the name that problems give it. */
export interface FolderFile {
  name: string;
  bytes: AsyncIterable<Uint8Array>;
}

const MOST_LEVELS = 5;

/**
 * The files of a folder and the folders in it, or a single file, each by its path from there: folders say which
 * return a file is of. Names that begin with a dot are left out.
 *
 * @param except paths that are given apart, and not read twice where they lie in the folder
 */
export async function returnsFolder(
  path: string,
  except: readonly string[] = [],
): Promise<Read<FolderFile[]>> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return { ok: false, problems: [`${path}: There is no such folder.`] };
  const apart = new Set(except.map((it) => resolve(it)));
  const all = found.isDirectory() ? await filesIn(path, '', 0) : [''];
  const paths = all.filter((inside) => !apart.has(resolve(path, inside)));
  if (paths.length === 0) return { ok: false, problems: [`${path}: There is no file in this folder.`] };
  if (paths.length > MOST_RETURN_FILES) {
    return { ok: false, problems: [`${path}: At most ${MOST_RETURN_FILES} files can be read together.`] };
  }
  return {
    ok: true,
    value: paths.map((inside) => ({
      name: inside || path.split(/[\\/]/).at(-1)!,
      bytes: createReadStream(inside === '' ? path : join(path, inside)),
    })),
  };
}

async function filesIn(root: string, inside: string, level: number): Promise<string[]> {
  if (level > MOST_LEVELS) return [];
  const entries = await readdir(join(root, inside), { withFileTypes: true });
  const sorted = entries
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: string[] = [];
  for (const entry of sorted) {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await filesIn(root, path, level + 1)));
    else if (entry.isFile()) found.push(path);
    if (found.length > MOST_RETURN_FILES) return found;
  }
  return found;
}
