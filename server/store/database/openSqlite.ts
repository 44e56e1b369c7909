import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { databaseFailure, type DatabaseFailure } from './failures.ts';
import { StoreUnusable } from './unusable.ts';

/** How long a write waits for one of another process. Nothing else is answered in that time. */
const BUSY_MS = 2_000;

/** Opens the file and looks whether it can be used, before anything is written to it. */
export function openSqlite(file: string): BetterSqlite.Database {
  let database: BetterSqlite.Database | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    database = new BetterSqlite(file, { timeout: BUSY_MS });
    refuseForeign(database, file);
    // Writes can be tried without writing.
    database.exec('begin immediate; rollback');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = on');
    // So that a replaced row meets the trigger that keeps rows from being deleted.
    database.pragma('recursive_triggers = on');
    return database;
  } catch (error) {
    database?.close();
    throw error instanceof StoreUnusable ? error : unusableFile(file, error);
  }
}

function refuseForeign(database: BetterSqlite.Database, file: string): void {
  const tables = database.prepare(`select name from sqlite_master where type = 'table'`).pluck().all();
  if (tables.length > 0 && !tables.includes('carecast_migrations')) {
    throw new StoreUnusable(`${file} is a database of another program. ${UNCHANGED}`);
  }
  if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') {
    throw new StoreUnusable(`${file} is damaged. ${UNCHANGED} ${BRING_BACK}`);
  }
}

const UNCHANGED = 'Nothing in it has been changed.';
const BRING_BACK = 'Put it aside, and bring back a copy of it if there is one (docs/store.md).';

/** What to tell about a file that SQLite or the disk refuses. */
export function unusableFile(file: string, error: unknown): StoreUnusable {
  const words: Partial<Record<DatabaseFailure, string>> = {
    damaged: `${file} is damaged or no database. ${UNCHANGED} ${BRING_BACK}`,
    busy: `${file} is locked by another program. Close that program and start again.`,
    'read-only':
      `${file} cannot be written. Give the account that runs Carecast the right to write to the file and ` +
      `its folder, or name another folder, as in DATA_DIR=/path/to/folder npm start`,
    full: `${file} cannot be written: the disk is full. What was saved is still there. Make room and start again.`,
    unreachable: `${file} cannot be read or written: the disk reports an error.`,
  };
  const failure = databaseFailure(error);
  return new StoreUnusable((failure && words[failure]) ?? `${file} cannot be opened.`, error);
}
