import { sql, type Kysely } from 'kysely';

/**
 * Has SQLite refuse a row that would take the place of another. `replace into` deletes the other one without a
 * delete that a trigger hears of, unless the connection has asked for that; other programs have not.
 *
 * @param keys the columns of each unique key, of which none is null
 */
export async function refuseReplacing(
  db: Kysely<unknown>,
  table: string,
  keys: readonly (readonly string[])[],
): Promise<void> {
  const same = (columns: readonly string[]) =>
    columns.map((column) => `${column} = new.${column}`).join(' and ');
  const isThere = [...keys.map(same), 'new.rowid > 0 and rowid = new.rowid'].map((it) => `(${it})`);
  const refusal = `rows of ${table} are never changed or deleted`;
  // A row that says nothing of its number has one below 1 here.
  await sql`create trigger ${sql.id(`${table}_no_replace`)} before insert on ${sql.id(table)}
    when exists (select 1 from ${sql.id(table)} where ${sql.raw(isThere.join(' or '))})
    begin select raise(abort, ${sql.lit(refusal)}); end`.execute(db);
}
