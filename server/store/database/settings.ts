import { join, resolve } from 'node:path';
import { StoreUnusable } from './unusable.ts';

export type DatabaseSettings = { kind: 'sqlite'; file: string } | { kind: 'postgres'; url: string };

const USUAL_FOLDER = resolve(import.meta.dirname, '../../../data');

/** DATABASE_URL names a PostgreSQL database; without it there is one file in DATA_DIR, or in data/. */
export function databaseSettings(env: NodeJS.ProcessEnv = process.env): DatabaseSettings {
  const { DATABASE_URL: url, DATA_DIR: folder } = env;
  if (!url) return { kind: 'sqlite', file: join(resolve(folder || USUAL_FOLDER), 'carecast.db') };
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new StoreUnusable('DATABASE_URL must be the address of a PostgreSQL database: postgres://...');
  }
  return { kind: 'postgres', url };
}
