import type { Kysely } from 'kysely';
import type { Dialect } from '../tables.ts';
import { refuseReplacing } from './neverReplaced.ts';

/** What is never changed cannot be replaced either. */
export async function firmKeys(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  if (dialect === 'sqlite') {
    await refuseReplacing(db, 'versions', [['scenario_id', 'number']]);
    await refuseReplacing(db, 'runs', [['id']]);
    await refuseReplacing(db, 'audit', []);
  }
}
