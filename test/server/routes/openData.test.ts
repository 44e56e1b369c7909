import { beforeEach, describe, expect, test } from 'vitest';
import { longTable } from '../../../server/import/dfe/longTable.ts';
import { COUNCILS, smallNation } from '../../model/estimate/openData/smallNation.ts';
import { posted, testApp, type TestApp } from '../fixtures/app.ts';
import { scenarioFile } from '../fixtures/files.ts';

const jo = { 'X-Author': 'Jo%20Smith' };
const csv = [...longTable(smallNation())].join('');
const base64 = (text: string) => Buffer.from(text).toString('base64');
const file = (text: string, name = 'figures.csv') => ({ name, base64: base64(text) });

let app: TestApp['app'];
beforeEach(async () => {
  ({ app } = await testApp());
});

const bring = (...files: object[]) => app.request('/api/open-data', posted({ files }, jo));
const read = async (path: string) => {
  const answer = await app.request(path);
  return { status: answer.status, body: await answer.json() };
};
const keep = (more: object, headers: Record<string, string> = jo) =>
  app.request('/api/authorities/from-open-data', posted({ asOf: '2024-03-31', ...more }, headers));

describe('without published figures', () => {
  test('there are none in use, and what needs them says so', async () => {
    expect(await read('/api/open-data')).toEqual({ status: 200, body: { current: null } });
    expect((await read('/api/open-data/rates?but=Southampton')).body).toEqual({ today: null });
    expect((await read('/api/open-data/baseline?authority=Exampleshire')).status).toBe(404);
    expect((await read('/api/open-data/similar?authority=Exampleshire')).status).toBe(404);
    expect((await keep({ set: 'x', authority: 'Exampleshire' })).status).toBe(404);
  });
});

describe('bringing files', () => {
  test('takes in what can be read, tells the rest by row and reason, and lists the councils', async () => {
    const bad = '2024-03-31,E06000999,Nowhere,LA,cla-count,all,4,children,,0\n';
    const answer = await bring(file(csv + bad), file('a,b\n1,2\n', 'other.csv'));
    expect(answer.status).toBe(201);
    const set = await answer.json();
    expect(set).toMatchObject({ author: 'Jo Smith', lastYear: 2024 });
    expect(set.authorities).toHaveLength(COUNCILS.length);
    const lines = csv.split('\n').length;
    expect(set.files[0].problems).toMatchObject([{ rows: [lines], count: 1, leftOut: true }]);
    expect(set.files[1]).toMatchObject({ layout: null, figures: 0 });
    expect((await read('/api/open-data')).body.current).toEqual(set);
  });

  test('of which nothing can be read is refused with every reason, and nothing is kept', async () => {
    const answer = await bring(file('a,b\n1,2\n'), file(''));
    expect(answer.status).toBe(422);
    const { errors } = await answer.json();
    expect(errors.map(({ path }: { path: string }) => path)).toEqual(['files[0]', 'files[1]']);
    expect((await read('/api/open-data')).body.current).toBeNull();
  });

  test('that would lose councils is asked about first; earlier figures can be put back in use', async () => {
    const all = await (await bring(file(csv))).json();
    const few = csv
      .split('\n')
      .filter((line, i) => i === 0 || /E06000035|E92000001/.test(line))
      .join('\n');
    const asked = await bring(file(few, 'few.csv'));
    expect(asked.status).toBe(409);
    const { detail } = await asked.json();
    expect(detail).toContain(`The figures in use are of ${COUNCILS.length} councils, these of 1: Borough 1,`);
    expect(detail).toContain('Nothing has been changed yet.');
    expect((await read('/api/open-data')).body.current.id).toBe(all.id);

    const sent = { files: [file(few, 'few.csv')] };
    const wrong = await app.request('/api/open-data', posted({ ...sent, replaces: 'other' }, jo));
    expect(wrong.status).toBe(409);
    const taken = await app.request('/api/open-data', posted({ ...sent, replaces: all.id }, jo));
    expect([taken.status, (await taken.json()).authorities.length]).toEqual([201, 1]);

    const sets = (await read('/api/open-data/sets')).body;
    expect(sets).toMatchObject([{ inUse: true }, { id: all.id, inUse: false, author: 'Jo Smith' }]);
    const back = await app.request(`/api/open-data/sets/${all.id}/use`, { method: 'POST', headers: jo });
    expect([back.status, (await back.json()).authorities.length]).toEqual([201, COUNCILS.length]);
    expect((await read('/api/open-data')).body.current.authorities).toHaveLength(COUNCILS.length);
    expect((await read('/api/open-data/baseline?authority=Sampleton')).status).toBe(200);
    const none = await app.request('/api/open-data/sets/none/use', { method: 'POST', headers: jo });
    expect(none.status).toBe(404);
  });

  test('needs a name, files and their bytes', async () => {
    const wrong = await app.request('/api/open-data', posted({ files: [{ name: 'x', base64: '!' }] }));
    expect(wrong.status).toBe(422);
    const paths = (await wrong.json()).errors.map(({ path }: { path: string }) => path);
    expect(paths.sort()).toEqual(['files[0].base64', 'x-author']);
    expect((await app.request('/api/open-data', posted({ files: [] }, jo))).status).toBe(422);
  });
});

describe('a council', () => {
  let set: string;
  beforeEach(async () => {
    set = (await (await bring(file(csv))).json()).id;
  });

  test('is looked at without being kept, then kept, and is a baseline like any other', async () => {
    const looked = await read('/api/open-data/baseline?authority=exampleshire&asOf=2024-03-31');
    expect(looked.status).toBe(200);
    expect(looked.body).toMatchObject({ set, kept: null, authority: { name: 'Exampleshire' } });
    expect(looked.body.notes.length).toBeGreaterThan(0);
    expect((await read('/api/authorities')).body).toEqual([]);

    const kept = await keep({ set, authority: 'Exampleshire' });
    expect(kept.status).toBe(201);
    const { id, version } = await kept.json();
    expect(version).toMatchObject({ number: 1, author: 'Jo Smith', origin: { kind: 'open-data', set } });
    expect((await read(`/api/baselines/${id}`)).body).toEqual(looked.body.baseline);
    expect((await read(`/api/evidence/${id}`)).body).toEqual(looked.body.evidence);
    expect((await read(`/api/history/${id}`)).body).toEqual(looked.body.history);
    expect((await read(`/api/authorities/${id}/versions/1`)).body.files.baseline).toEqual(
      looked.body.baseline,
    );

    // Its register is one like any other, too.
    expect((await read(`/api/evidence/${id}/edits`)).body).toEqual([]);
    const again = await keep({ set, authority: 'E06000035' });
    expect([again.status, (await again.json()).version.number]).toEqual([200, 1]);

    const horizon = { from: '2024-04-01', to: '2026-03-31' };
    const scenario = scenarioFile('any', { name: 'New', baseline: id, horizon, measures: [] });
    const created = await app.request('/api/scenarios', posted({ scenario }, jo));
    expect(created.status).toBe(201);
    const { id: own } = await created.json();
    const projected = await app.request('/api/projections', posted({ scenarioId: own, compareWith: null }));
    expect(projected.status).toBe(200);
    expect((await projected.json()).childrenByWeek[0]).toBeGreaterThan(400);
  });

  test('has no baseline where its figures allow none, and the reason is told', async () => {
    const missing = await read('/api/open-data/baseline?authority=Exampleshire&asOf=2015-03-31');
    expect(missing.status).toBe(422);
    expect(missing.body.errors).toMatchObject([
      { path: 'authority', message: expect.stringMatching(/begin in 2018/) },
    ]);
    const unknown = await read('/api/open-data/baseline?authority=Nowhere&asOf=2024-01-01');
    expect(unknown.body.errors).toMatchObject([{ path: 'authority' }, { path: 'asOf' }]);
    expect((await keep({ set, authority: 'Nowhere' })).status).toBe(422);
  });

  test('is kept only as it was looked at: other figures brought since refuse it', async () => {
    await bring(file(csv));
    expect((await keep({ set, authority: 'Exampleshire' })).status).toBe(409);
    expect((await read('/api/authorities')).body).toEqual([]);
  });

  test('takes the place of another version only when it says so', async () => {
    await keep({ set, authority: 'Exampleshire' });
    const other = csv.replace(/(2024-03-31,E06000035,Exampleshire,LA,cla-entries,all),\d+/, '$1,230');
    expect(other).not.toBe(csv);
    const next = (await (await bring(file(other))).json()).id;
    const refused = await keep({ set: next, authority: 'Exampleshire' });
    expect(refused.status).toBe(409);
    const looked = await read('/api/open-data/baseline?authority=Exampleshire');
    expect(looked.body.kept).toBe(1);
    const taken = await keep({ set: next, authority: 'Exampleshire', replaces: 1, why: 'Revised' });
    expect([taken.status, (await taken.json()).version]).toMatchObject([201, { number: 2, why: 'Revised' }]);
    const [{ id }] = (await read('/api/authorities')).body;
    expect((await read(`/api/authorities/${id}/versions`)).body).toHaveLength(2);
    expect((await read(`/api/authorities/${id}/versions/3`)).status).toBe(404);
    expect((await read('/api/authorities/none/versions')).status).toBe(404);
  });

  test('stands beside those most like it, or those of a list that was brought', async () => {
    const similar = await read('/api/open-data/similar?authority=Exampleshire&count=3');
    expect(similar.body).toMatchObject({ year: 2024, brought: false });
    expect(similar.body.basis).toMatch(/not the department's statistical neighbours/);
    expect(similar.body.others).toHaveLength(3);
    const list = encodeURIComponent('Borough 2\nAtlantis\nE08000003');
    const brought = await read(`/api/open-data/similar?authority=Exampleshire&list=${list}`);
    expect(brought.body).toMatchObject({ brought: true, unknownLines: [2] });
    expect(brought.body.others.map((it: { authority: { name: string } }) => it.authority.name)).toEqual([
      'Borough 2',
      'Borough 3',
    ]);
  });

  test('is left out of the rates it is placed among; a name that no council has leaves nobody out', async () => {
    const { today } = (await read('/api/open-data/rates?but=Exampleshire')).body;
    expect(today).toMatchObject({
      year: 2024,
      council: { code: 'E06000035' },
      source: { files: ['figures.csv'] },
    });
    expect(today.rates.children).toHaveLength(COUNCILS.length - 1);
    const all = (await read('/api/open-data/rates?but=Smallshire')).body.today;
    expect(all.council).toBeNull();
    expect(all.nobodyLeftOut).toMatch(/^No council of that code or name .* Nobody is left out\.$/);
    expect(today.nobodyLeftOut).toBeNull();
    expect(all.rates.children).toHaveLength(COUNCILS.length);
  });

  test('comes as files too, as the command line writes them', async () => {
    const { baseline, evidence, history } = (await read('/api/open-data/baseline?authority=Sampleton')).body;
    const answer = await app.request('/api/authorities', posted({ baseline, evidence, history }, jo));
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ name: 'Sampleton', version: { origin: { kind: 'files' } } });
    const broken = await app.request(
      '/api/authorities',
      posted({ baseline: { ...baseline, stock: 1 }, evidence: {}, history }, jo),
    );
    expect(broken.status).toBe(422);
    const files = (await broken.json()).errors.map(({ path }: { path: string }) => path.split('.')[0]);
    expect(new Set(files)).toEqual(new Set(['baseline', 'evidence']));
  });
});
