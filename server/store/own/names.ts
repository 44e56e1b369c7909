import { nameKey } from '../../../model/schema/storedText.ts';
import type { Database } from '../database/tables.ts';
import type { Library } from '../library.ts';
import { Refused } from './refusal.ts';

export const nameTaken = (path: string): Refused =>
  new Refused({
    why: 'taken',
    problems: [{ path, message: 'Another scenario has this name already: choose another one.' }],
  });

interface Names {
  db: Pick<Database, 'selectFrom'>;
  published: Library;
}

/** Whether a name, but for case and spaces, is that of a published scenario or of another own one. */
export async function isNameTaken({ db, published }: Names, name: string, ownId?: string): Promise<boolean> {
  const key = nameKey(name);
  const inFiles = await published.scenarios.list();
  if (inFiles.some((it) => nameKey(it.name) === key)) return true;
  const row = await db.selectFrom('scenarios').select('id').where('name_key', '=', key).executeTakeFirst();
  return row !== undefined && row.id !== ownId;
}

const LONGEST_STEM = 280;

/** "Copy of ...", with a number where that name is taken. */
export async function nameOfCopy(names: Names, name: string): Promise<string> {
  const stem = `Copy of ${[...name].slice(0, LONGEST_STEM / 2).join('')}`;
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? stem : `${stem} (${number})`;
    if (!(await isNameTaken(names, candidate))) return candidate;
  }
}
