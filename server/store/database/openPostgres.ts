import { PostgresDialect } from 'kysely';
import pg from 'pg';
import { databaseFailure, type DatabaseFailure } from './failures.ts';
import { codeOf, StoreUnusable } from './unusable.ts';

const LONGEST_WAIT_MS = 5_000;
const LONGEST_STATEMENT_MS = 30_000;
const MOST_CONNECTIONS = 10;

export function postgresDialect(url: string): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: LONGEST_WAIT_MS,
    statement_timeout: LONGEST_STATEMENT_MS,
  });
  // A connection lost while idle is no reason to end: the next query opens another.
  pool.on('error', () => undefined);
  // Nor one lost while at work: whoever waits for an answer is told.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return new PostgresDialect({ pool });
}

/** What to tell about a PostgreSQL database that cannot be used; never its address, which holds a password. */
export function unusableServer(error: unknown): StoreUnusable {
  const words: Partial<Record<DatabaseFailure, string>> = {
    refused: 'refuses the user, the password or the name of the database',
    full: 'has no room left on its disk',
    'read-only': 'does not take writes',
    damaged: 'reports that its data is damaged',
    busy: 'is busy: start again in a moment',
    unreachable: 'cannot be reached',
  };
  const failure = databaseFailure(error);
  const code = codeOf(error);
  const what = (failure && words[failure]) ?? 'cannot be used';
  return new StoreUnusable(`The PostgreSQL database of DATABASE_URL ${what}${code && ` (${code})`}.`, error);
}
