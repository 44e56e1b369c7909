import { createReadStream, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { TEMPORARY_PLACES } from '../../../../model/returns/codes/places.ts';
import { isoDateOf } from '../../../../model/time/calendar.ts';
import { readReturns } from '../../../../server/import/returns/readReturns.ts';
import { sharedPath, skipWithoutShared } from '../../../tools/sharedFolder.ts';
import { found, readAll, tables } from './given.ts';
import { zip } from './zip.ts';

const YEARS = ['2021', '2022', '2023', '2024'];
const TABLES = ['header', 'episodes', 'uasc'];
const names = YEARS.flatMap((year) => TABLES.map((table) => `${year}/${table}.csv`));
const path = (name: string) => sharedPath('ssda903-sample', name);
const linesOf = (name: string) => readFileSync(path(name), 'utf8').trimEnd().split('\n').length - 1;

describe('four returns of a council', () => {
  beforeEach(skipWithoutShared);

  test('are read to the last row', async () => {
    const read = await readReturns(names.map((name) => ({ name, bytes: createReadStream(path(name)) })));
    const kind = { header: 'header', episodes: 'episodes', uasc: 'unaccompanied' } as Record<string, string>;
    expect(tables(read)).toEqual(
      names.map((name) => {
        const [year, table] = name.split(/[/.]/) as [string, string];
        return `${name}: ${kind[table]}, ${year}, ${linesOf(name)}`;
      }),
    );
    const rows = (table: string) => YEARS.reduce((sum, year) => sum + linesOf(`${year}/${table}.csv`), 0);
    expect(read.headers).toHaveLength(rows('header'));
    expect(read.episodes).toHaveLength(rows('episodes'));
    expect(read.unaccompanied).toHaveLength(rows('uasc'));
    // The one thing to be said of them: a P2 that went on after October 2023.
    expect(read.problems.map(({ rule }) => rule)).toEqual(['place-after-last-day']);
  });

  test('a cell of a row here and there is what the file says', async () => {
    const name = '2022/episodes.csv';
    const rows = readFileSync(path(name), 'utf8').trimEnd().split('\n');
    const read = await readReturns([{ name, bytes: createReadStream(path(name), { highWaterMark: 777 }) }]);
    const written = (day: number | null) =>
      day === null ? '' : isoDateOf(day).replace(/(\d+)-(\d+)-(\d+)/, '$3/$2/$1');
    for (const it of read.episodes) {
      const cells = rows[it.at.row - 1]!.trimEnd().split(',');
      const { child, from, whyStarted, legalStatus, need, place, provider, to, whyCeased, whyMoved, urn } =
        it;
      const again = [
        child,
        written(from),
        whyStarted,
        legalStatus,
        need,
        place,
        provider,
        written(to),
        whyCeased,
        whyMoved,
      ];
      expect([...again, cells[10], cells[11], urn]).toEqual(cells);
    }
    expect(read.episodes.some(({ place }) => TEMPORARY_PLACES.has(place))).toBe(true);
  });

  test('say the same from one archive, and with a copy of one beside them', async () => {
    const contents = Object.fromEntries(
      names.map((name) => [name, new Uint8Array(readFileSync(path(name)))]),
    );
    const plain = await readAll(contents);
    const packed = await readAll({
      'all.zip': zip(...names.map((name) => ({ name, content: contents[name]! }))),
    });
    expect(packed.episodes).toEqual(plain.episodes);
    const more = { 'old/copy.csv': contents['2022/episodes.csv']! };
    const copied = await readAll({ ...contents, ...more });
    expect(copied.episodes).toEqual(plain.episodes);
    expect(found(copied)).toContain('old/copy.csv 0: return-twice other=2022/episodes.csv');
  });

  test('prices beside them are named and not read as episodes', async () => {
    const read = await readAll({ 'placement-costs.csv': readFileSync(path('placement-costs.csv'), 'utf8') });
    expect(found(read)).toEqual(['0: table-ignored table=a table of prices']);
  });
});
