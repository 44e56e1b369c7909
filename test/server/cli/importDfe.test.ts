import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectionSchema } from '../../../model/schema/projection.ts';
import { carecast } from '../fixtures/carecast.ts';
import { temporaryFolder } from '../fixtures/libraryFolder.ts';
import { COUNCILS, smallNation } from '../../model/estimate/openData/smallNation.ts';
import { longTable } from '../../../server/import/dfe/longTable.ts';
import { sharedPath, skipWithoutShared } from '../../tools/sharedFolder.ts';

const [exampleshire, sampleton] = COUNCILS.map(({ code, name }) => ({ code, name }));

/** A folder with a nation's figures in one file, spoilt by the rows given. */
async function nationFile(...more: string[]) {
  const folder = await temporaryFolder();
  const path = join(folder, 'figures.csv');
  await writeFile(path, [...longTable(smallNation())].join('') + more.map((row) => `${row}\n`).join(''));
  return { folder, path };
}

describe('import-dfe', () => {
  test('writes a baseline, its evidence, history and an empty plan, which check and project accept', async () => {
    const { folder, path } = await nationFile('2024-03-31,E06000999,Nowhere,LA,cla-count,all,4,children,,0');
    const out = join(folder, 'baseline.json');
    const args = ['import-dfe', path, '--authority', exampleshire!.code, '--as-of', '2024-03-31'];
    const ended = await carecast([...args, '--out', out, '--json']);
    expect(ended.stderr).toBe('');
    const answer = JSON.parse(ended.stdout);
    expect(answer.baseline).toMatchObject({ name: 'Exampleshire', asOf: '2024-03-31' });
    expect(answer.files[0].problems).toEqual([
      expect.objectContaining({
        count: 1,
        leftOut: true,
        reason: expect.stringMatching(/authority is not known/),
      }),
    ]);
    expect(answer.notes.length).toBeGreaterThan(0);

    const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
    expect(files).toEqual([
      'baseline.evidence.json',
      'baseline.history.json',
      'baseline.json',
      'baseline.scenario.json',
    ]);
    expect(JSON.parse(await readFile(out, 'utf8'))).toEqual(answer.baseline);
    const checked = await carecast(['check', ...files.map((name) => join(folder, name))]);
    expect(checked).toMatchObject({ status: 0, stderr: '' });
    expect(checked.stdout.match(/no problems/g)).toHaveLength(4);

    const scenario = join(folder, 'baseline.scenario.json');
    const projected = await carecast(['project', '--baseline', out, '--scenario', scenario, '--json']);
    expect(projected.stderr).toBe('');
    const projection = projectionSchema.parse(JSON.parse(projected.stdout));
    expect(projection.financialYears.map(({ year }) => year)).toEqual(['2024-25', '2025-26', '2026-27']);
    expect(projection.warnings).toEqual([]);
    const placed = await carecast([
      'position',
      path,
      '--baseline',
      out,
      '--scenario',
      scenario,
      '--authority',
      'Exampleshire',
      '--json',
    ]);
    expect(placed.stderr).toBe('');
    // Three rates in each of three years, among the other seventeen.
    const { years } = JSON.parse(placed.stdout);
    expect(years).toHaveLength(9);
    for (const { position } of years) {
      expect(position.lower + position.same + position.higher + position.missing).toBe(COUNCILS.length - 1);
    }
  });

  test('writes over nothing, and where one file is in the way writes none', async () => {
    const { folder, path } = await nationFile();
    await writeFile(join(folder, 'b.history.json'), 'mine');
    const out = join(folder, 'b.json');
    const ended = await carecast(['import-dfe', path, '--authority', 'sampleton', '--out', out]);
    expect(ended.status).toBe(2);
    expect(ended.stderr).toMatch(/b\.history\.json: This file is there already, and is not written over/);
    expect((await readdir(folder)).sort()).toEqual(['b.history.json', 'figures.csv']);
    expect(await readFile(join(folder, 'b.history.json'), 'utf8')).toBe('mine');
  });

  test('prints the figures it rests on, the gaps and how each was filled', async () => {
    const { path } = await nationFile();
    const { stdout, stderr } = await carecast(['import-dfe', path, '--authority', sampleton!.code]);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Sampleton \(E06000032, East of England\) on 31 March 2024$/m);
    expect(stdout).toMatch(/^all +\d+/m);
    expect(stdout).toMatch(/^- Of the reasons for leaving care, 2 parts are withheld or missing/m);
  });

  test('lists the councils of the files', async () => {
    const { path } = await nationFile();
    const { stdout } = await carecast(['import-dfe', path, '--list', '--json']);
    expect(JSON.parse(stdout).authorities).toHaveLength(COUNCILS.length);
  });

  test.each<[string[], RegExp]>([
    [[], /--authority is needed/],
    [['--authority', 'Exampelshire'], /No council of that code or name.*Did you mean "Exampleshire"\?/],
    [['--authority', 'Exampleshire', '--as-of', '2024-12-31'], /--as-of: Figures are of a 31 March/],
    [['--authority', 'Exampleshire', '--as-of', '2015-03-31'], /they begin in 2018/],
    [['--authority', 'Exampleshire', '--shrinkage', '2'], /--shrinkage: Give a share from 0 to 1/],
  ])('%j is refused with what to do', async (more, reason) => {
    const { path } = await nationFile();
    const ended = await carecast(['import-dfe', path, ...more]);
    expect({ status: ended.status, stdout: ended.stdout }).toEqual({ status: 2, stdout: '' });
    expect(ended.stderr).toMatch(reason);
  });

  test('a file that is none of these, or is not there, is said to be', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'x.csv');
    await writeFile(path, 'a,b\n1,2\n');
    expect((await carecast(['import-dfe', path, '--list'])).stderr).toMatch(
      /x\.csv: The heading is of no layout/,
    );
    expect((await carecast(['import-dfe', `${path}x`, '--list'])).stderr).toMatch(/There is no such file/);
    expect((await carecast(['import-dfe', folder, '--list'])).stderr).toMatch(/This is a folder/);
  });
});

describe('similar', () => {
  test('sets a council beside those most like it, and says what they are not', async () => {
    const { path } = await nationFile();
    const args = ['similar', path, '--authority', 'Borough 5'];
    const { stdout } = await carecast([...args, '--count', '3', '--json']);
    const { basis, others } = JSON.parse(stdout);
    expect(basis).toMatch(/not the department's statistical neighbours/);
    expect(others).toHaveLength(3);
    expect((await carecast(args)).stdout).toMatch(/not the department's statistical neighbours/);
  });

  test("shows a list of the user's own instead, and refuses one with lines that are no council", async () => {
    const { folder, path } = await nationFile();
    const list = join(folder, 'neighbours.csv');
    const args = ['similar', path, '--authority', 'Borough 5', '--neighbours', list];
    await writeFile(list, 'code,name\n');
    expect((await carecast(args)).stderr).toMatch(/lines are councils of the files: 1\./);
    await writeFile(list, 'Borough 7\nE08000003\n');
    const { others, basis } = JSON.parse((await carecast([...args, '--json'])).stdout);
    expect(basis).toBe('list given');
    expect(others.map((it: { authority: { name: string } }) => it.authority.name)).toEqual([
      'Borough 7',
      'Borough 3',
    ]);
  });
});

test('the extract itself: Southampton, written and projected', async (context) => {
  skipWithoutShared(context);
  const folder = await temporaryFolder();
  const out = join(folder, 'baseline.json');
  const file = sharedPath('dfe', 'published-to-2024.csv');
  const args = ['import-dfe', file, '--authority', 'E06000045', '--as-of', '2024-03-31', '--out', out];
  expect(await carecast([...args, '--json'])).toMatchObject({ status: 0 });
  const scenario = join(folder, 'baseline.scenario.json');
  const { stdout, stderr } = await carecast(['project', '--baseline', out, '--scenario', scenario, '--json']);
  expect(stderr).toBe('');
  expect(projectionSchema.parse(JSON.parse(stdout)).childrenByWeek[0]).toBeCloseTo(489, 6);
});
