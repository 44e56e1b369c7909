import { keyIsTaken } from '../database/failures.ts';
import { nameTaken } from './names.ts';
import { Refused, type Kept } from './refusal.ts';
import type { ScenarioStore, Writing } from './scenarioStore.ts';

/** Makes one write whole or not at all. */
export async function writing<T>(
  { db, ...rest }: ScenarioStore,
  write: (writing: Writing) => Promise<T>,
): Promise<Kept<T>> {
  const at = rest.now().toISOString();
  try {
    const value = await db.transaction().execute((tx) => write({ ...rest, tx, at }));
    return { ok: true, value };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    // Two people took one name at the same moment, and the database let one have it.
    if (keyIsTaken(error)) return { ok: false, refusal: nameTaken('name').refusal };
    throw error;
  }
}
