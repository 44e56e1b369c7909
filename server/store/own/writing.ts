import { OutcomeUnknown, RequestTime } from '../../requestTime.ts';
import { databaseFailure, keyIsTaken } from '../database/failures.ts';
import { nameTaken } from './names.ts';
import { Refused, type Kept } from './refusal.ts';
import type { ScenarioStore, Writing } from './scenarioStore.ts';

/** Makes one write whole or not at all; nothing of it stays where the request for it has been given up by its end. */
export async function writing<T>(
  { db, ...rest }: ScenarioStore,
  write: (writing: Writing) => Promise<T>,
): Promise<Kept<T>> {
  const at = rest.now().toISOString();
  const time = RequestTime.current;
  time?.beginWrite();
  let final = false;
  try {
    const value = await db.transaction().execute(async (tx) => {
      const value = await write({ ...rest, tx, at });
      time?.makeFinal();
      final = true;
      return value;
    });
    return { ok: true, value };
  } catch (error) {
    if (final && !isRefusedWrite(error)) throw new OutcomeUnknown(error);
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    // Two people took one name at the same moment, and the database let one have it.
    if (keyIsTaken(error)) return { ok: false, refusal: nameTaken('name').refusal };
    throw error;
  }
}

/** Of failures while a write is made final, those that say for certain that it was not. */
function isRefusedWrite(error: unknown): boolean {
  const failure = databaseFailure(error);
  return keyIsTaken(error) || failure === 'full' || failure === 'busy' || failure === 'read-only';
}
