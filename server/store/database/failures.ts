import { codeOf } from './unusable.ts';

/** What kept a database from doing its work, whichever it is; nothing for a fault of ours. */
export type DatabaseFailure = 'full' | 'busy' | 'damaged' | 'read-only' | 'unreachable' | 'refused';

/** Codes of SQLite, of the system and of PostgreSQL. SHMSIZE is no room for the file beside the database. */
const FAILURES: readonly [code: RegExp, failure: DatabaseFailure][] = [
  [/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT|53100)$/, 'full'],
  [/^(SQLITE_BUSY|SQLITE_LOCKED|40001$|40P01$|55P03$|57014$)/, 'busy'],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB|XX001$|XX002$)/, 'damaged'],
  [/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EPERM|EROFS|ENOTDIR|EEXIST|25006$)/, 'read-only'],
  [/^(SQLITE_IOERR|ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|08|57P|53300$)/, 'unreachable'],
  [/^(28|3D000$|42501$)/, 'refused'],
];

export function databaseFailure(error: unknown): DatabaseFailure | undefined {
  const code = codeOf(error);
  const known = FAILURES.find(([pattern]) => pattern.test(code))?.[1];
  // The pool of connections says by words only that none came in time.
  const waited = error instanceof Error && /timeout.*connect|Connection terminated/i.test(error.message);
  return known ?? (waited ? 'unreachable' : undefined);
}

const UNIQUE = /^(SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)|23505)$/;

/** Whether a row was refused because another one has its key already. */
export const keyIsTaken = (error: unknown): boolean => UNIQUE.test(codeOf(error));
