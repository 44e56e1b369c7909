import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { nationOn, type Nation } from '../../../model/estimate/openData/nation.ts';
import { authoritiesIn, type Authority } from '../../../model/opendata/authorities.ts';
import { FigureIndex } from '../../../model/opendata/figureIndex.ts';
import type { FileRead, KeptOpenData, OpenDataSet } from '../../../model/schema/openDataSet.ts';
import { longTable } from '../../import/dfe/longTable.ts';
import { readOpenDataFile } from '../../import/dfe/readOpenDataFile.ts';
import { Pauses } from '../../pauses.ts';
import type { OpenDataRow } from '../database/tables.ts';
import { Refused, type Kept } from '../own/refusal.ts';
import type { ScenarioStore } from '../own/scenarioStore.ts';
import { writing } from '../own/writing.ts';

/** Published figures as they were brought, ready to be asked. */
export interface LoadedOpenData {
  set: OpenDataSet;
  index: FigureIndex;
  /** What all councils share on a 31 March, worked out once for each. */
  nationOn(year: number): Nation;
}

/** Earlier ones than so many are found in the database alone. */
const MOST_LISTED = 50;
const PIECE_BYTES = 64 * 1024;

/**
 * The published figures that people brought. All of them are kept, so that the baseline of any council can be built
 * from what another's was built from; the latest are the ones in use, and are held ready once they are asked for.
 */
export class OpenDataSets {
  readonly #store: ScenarioStore;
  #loaded: { id: string; data: Promise<LoadedOpenData> } | undefined;

  constructor(store: ScenarioStore) {
    this.#store = store;
  }

  /** Keeps figures with what was found in their files, whole or not at all. */
  async keep(index: FigureIndex, files: readonly FileRead[], author: string): Promise<Kept<LoadedOpenData>> {
    const figures = await packed(index);
    const id = this.#store.newId();
    const kept = await writing(this.#store, async ({ tx, at }) => {
      const row = { id, author, at, files: JSON.stringify(files), figures };
      await tx.insertInto('open_data').values(row).execute();
      return row;
    });
    if (!kept.ok) return kept;
    const data = loadedOf(kept.value, index);
    this.#loaded = { id, data: Promise.resolve(data) };
    return { ok: true, value: data };
  }

  /** The latest, or nothing where none has been brought. */
  async current(): Promise<LoadedOpenData | undefined> {
    const latest = await this.#store.db
      .selectFrom('open_data')
      .select('id')
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (latest === undefined) return undefined;
    if (this.#loaded?.id !== latest.id) {
      const data = this.#load(latest.id);
      this.#loaded = { id: latest.id, data };
      // What could not be read now may be next time.
      data.catch(() => (this.#loaded = undefined));
    }
    return this.#loaded.data;
  }

  /** All that were brought, the latest and so the one in use first. */
  async list(): Promise<KeptOpenData[]> {
    const rows = await this.#store.db
      .selectFrom('open_data')
      .select(['id', 'author', 'at', 'files'])
      .orderBy('number', 'desc')
      .limit(MOST_LISTED)
      .execute();
    return rows.map(({ id, author, at, files }, i) => ({
      id,
      author,
      at,
      files: (JSON.parse(files) as FileRead[]).map(({ file, figures }) => ({ file, figures })),
      inUse: i === 0,
    }));
  }

  /** Puts figures that were brought earlier back in use: kept anew, as what is kept is never changed. */
  async useAgain(id: string, author: string): Promise<Kept<LoadedOpenData>> {
    const newId = this.#store.newId();
    const kept = await writing(this.#store, async ({ tx, at }) => {
      const there = await tx.selectFrom('open_data').selectAll().where('id', '=', id).executeTakeFirst();
      if (!there) throw new Refused({ why: 'unknown', what: 'figures' });
      const { files, figures } = there;
      await tx.insertInto('open_data').values({ id: newId, author, at, files, figures }).execute();
    });
    return kept.ok ? { ok: true, value: (await this.current())! } : kept;
  }

  async #load(id: string): Promise<LoadedOpenData> {
    const row = await this.#store.db
      .selectFrom('open_data')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const index = new FigureIndex();
    const bytes = await promisify(gunzip)(row.figures);
    await readOpenDataFile({ name: id, bytes: piecesOf(bytes) }, index);
    return loadedOf(row, index);
  }
}

function loadedOf(row: Omit<OpenDataRow, 'number' | 'figures'>, index: FigureIndex): LoadedOpenData {
  const { id, author, at, files } = row;
  const authorities: Authority[] = authoritiesIn(index);
  const years = authorities.flatMap(({ lastYear }) => lastYear ?? []);
  const nations = new Map<number, Nation>();
  return {
    set: {
      id,
      author,
      at,
      files: JSON.parse(files) as FileRead[],
      authorities,
      lastYear: years.length === 0 ? null : Math.max(...years),
    },
    index,
    nationOn(year) {
      const nation = nations.get(year) ?? nationOn(index, year);
      nations.set(year, nation);
      return nation;
    },
  };
}

async function packed(index: FigureIndex): Promise<Buffer> {
  const pauses = new Pauses();
  const parts: string[] = [];
  for (const part of longTable(index)) {
    parts.push(part);
    await pauses.pause();
  }
  return promisify(gzip)(parts.join(''));
}

/** Bytes piece by piece, between which others are answered. */
export async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const pauses = new Pauses();
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    await pauses.pause();
    yield bytes.subarray(at, at + PIECE_BYTES);
  }
}
