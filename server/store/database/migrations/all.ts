import type { Kysely } from 'kysely';
import type { Dialect } from '../tables.ts';
import { createScenarioTables } from './0001-scenarios.ts';
import { firmKeys } from './0002-firm-keys.ts';
import { createRegisterEdits } from './0003-register-edits.ts';
import { createOwnClaimTables } from './0004-own-claims.ts';
import { createAuthorityTables } from './0005-authorities.ts';
import { createActualsTable } from './0006-actuals.ts';

/**
 * One step of the database's shape. It knows nothing of today's tables, which it may be older than. A step
 * that has been in a release never changes: a new one is added after it.
 */
export interface Migration {
  name: string;
  up(db: Kysely<unknown>, dialect: Dialect): Promise<void>;
}

/** Every step, in order. */
export const migrations: readonly Migration[] = [
  { name: '0001-scenarios', up: createScenarioTables },
  { name: '0002-firm-keys', up: firmKeys },
  { name: '0003-register-edits', up: createRegisterEdits },
  { name: '0004-own-claims', up: createOwnClaimTables },
  { name: '0005-authorities', up: createAuthorityTables },
  { name: '0006-actuals', up: createActualsTable },
];
