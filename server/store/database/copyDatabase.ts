import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs';
import type BetterSqlite from 'better-sqlite3';

/** Puts a copy of the database beside its file, named for the step that follows; an earlier copy stays. */
export function copyDatabase(database: BetterSqlite.Database, step: string): void {
  const copy = freeName(`${database.name.replace(/\.db$/, '')}.before-${step}`);
  try {
    database.prepare('vacuum into ?').run(copy);
    // On the disk before the step begins.
    const file = openSync(copy, 'r+');
    fsyncSync(file);
    closeSync(file);
  } catch (error) {
    rmSync(copy, { force: true });
    throw error;
  }
}

function freeName(stem: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${stem}.db` : `${stem}-${number}.db`;
    if (!existsSync(name)) return name;
  }
}
