import { Kysely } from 'kysely';
import { copyDatabase } from './copyDatabase.ts';
import { migrate } from './migrate.ts';
import { migrations, type Migration } from './migrations/all.ts';
import { postgresDialect, unusableServer } from './openPostgres.ts';
import { openSqlite, unusableFile } from './openSqlite.ts';
import type { DatabaseSettings } from './settings.ts';
import { WritingSqliteDialect } from './sqliteDialect.ts';
import type { Database, Tables } from './tables.ts';
import { StoreUnusable } from './unusable.ts';

interface Options {
  now: () => Date;
  /** Tests give their own. */
  steps?: readonly Migration[];
}

/** Opens the database and brings it to the newest shape, or throws `StoreUnusable` and leaves it as it was. */
export const openDatabase = (settings: DatabaseSettings, options: Options): Promise<Database> =>
  settings.kind === 'sqlite' ? openFile(settings.file, options) : openServer(settings.url, options);

async function openFile(file: string, { now, steps = migrations }: Options): Promise<Database> {
  const database = openSqlite(file);
  const db = new Kysely<Tables>({ dialect: new WritingSqliteDialect(database) });
  const copyBefore = (step: string) => copyDatabase(database, step);
  try {
    await migrate(db, 'sqlite', steps, { now, copyBefore });
    return db;
  } catch (error) {
    await db.destroy();
    // Destroying one that was never used closes nothing.
    database.close();
    throw error instanceof StoreUnusable ? error : unusableFile(file, error);
  }
}

async function openServer(url: string, { now, steps = migrations }: Options): Promise<Database> {
  const db = new Kysely<Tables>({ dialect: postgresDialect(url) });
  try {
    // Copies of a server's database are made by whoever runs it: docs/store.md.
    const copyBefore = () => undefined;
    await migrate(db, 'postgres', steps, { now, copyBefore });
    return db;
  } catch (error) {
    await db.destroy();
    throw error instanceof StoreUnusable ? error : unusableServer(error);
  }
}
