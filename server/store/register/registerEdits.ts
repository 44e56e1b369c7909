import { editedEvidence } from '../../../model/register/editedEvidence.ts';
import type { Evidence } from '../../../model/schema/evidence.ts';
import type { FigureEditRequest, FigureFields, RegisterEdit } from '../../../model/schema/register.ts';
import type { Database, RegisterEditRow } from '../database/tables.ts';
import type { Library, Shelf } from '../library.ts';
import { Refused, type Kept } from '../own/refusal.ts';
import type { ScenarioStore } from '../own/scenarioStore.ts';
import { writing } from '../own/writing.ts';

/** The changes of an authority's register in the order they were made. */
export async function registerEdits(
  db: Pick<Database, 'selectFrom'>,
  authority: string,
): Promise<RegisterEdit[]> {
  const rows = await db
    .selectFrom('register_edits')
    .selectAll()
    .where('authority', '=', authority)
    .orderBy('at')
    .orderBy('figure')
    .orderBy('number')
    .execute();
  return rows.map(editOf);
}

const editOf = ({ figure, number, at, author, reason, changed }: RegisterEditRow): RegisterEdit => ({
  figure,
  number,
  at,
  author,
  reason,
  changed: JSON.parse(changed) as FigureFields,
});

/** Published registers with the changes made to them. */
export const editedRegisters = (db: Database, { evidence }: Pick<Library, 'evidence'>): Shelf<Evidence> => ({
  async find(authority) {
    const published = await evidence.find(authority);
    return published && editedEvidence(published, await registerEdits(db, authority));
  },
  async list() {
    const published = await evidence.list();
    return Promise.all(
      published.map(async (it) => editedEvidence(it, await registerEdits(db, it.authority))),
    );
  },
});

export interface FigureChange {
  authority: string;
  figure: string;
  /** How many changes of the figure had been made when it was read. */
  read: number;
  edit: FigureEditRequest;
  author: string;
}

/** Changes an entry; refused where somebody has changed it since it was read. */
export async function changeFigure(
  store: ScenarioStore,
  { authority, figure, read, edit: { reason, ...changed }, author }: FigureChange,
): Promise<Kept<RegisterEdit>> {
  const made = await writing(store, async ({ tx, at }) => {
    const last = await tx
      .selectFrom('register_edits')
      .select(({ fn }) => fn.max('number').as('number'))
      .where('authority', '=', authority)
      .where('figure', '=', figure)
      .executeTakeFirst();
    if ((last?.number ?? 0) !== read) throw new Refused({ why: 'figure-changed' });
    const row = { authority, figure, number: read + 1, at, author, reason, changed: JSON.stringify(changed) };
    await tx.insertInto('register_edits').values(row).execute();
    return editOf(row);
  });
  // Two people changed one figure at the same moment, and the database let one of them.
  return !made.ok && made.refusal.why === 'taken' ? { ok: false, refusal: { why: 'figure-changed' } } : made;
}
