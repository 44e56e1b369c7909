import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { baselineSchema } from '../../../model/schema/baseline.ts';
import { carecast } from '../fixtures/carecast.ts';
import { temporaryFolder } from '../fixtures/libraryFolder.ts';
import { generatedFiles, pricesOf } from '../returns/generatedFiles.ts';

async function folder(): Promise<{ root: string; returns: string; prices: string }> {
  const root = await temporaryFolder();
  const { files, sets } = generatedFiles(7);
  for (const { name, text } of files) {
    await mkdir(dirname(join(root, 'returns', name)), { recursive: true });
    await writeFile(join(root, 'returns', name), text);
  }
  const { name, text } = pricesOf(sets);
  await writeFile(join(root, name), text);
  return { root, returns: join(root, 'returns'), prices: join(root, name) };
}

test('returns become a baseline on disk that check, project and simulate take', async () => {
  const { root, returns, prices } = await folder();
  const out = join(root, 'b.json');
  const named = ['--name', 'Sampleshire', '--population', '60000'];
  const ended = await carecast([
    'import-ssda903',
    returns,
    '--costs',
    prices,
    ...named,
    '--out',
    out,
    '--json',
  ]);
  expect(ended.stderr).toBe('');
  expect(ended.stdout).not.toMatch(/QX\d/);
  const answer = JSON.parse(ended.stdout);
  expect(Object.keys(answer)).toEqual(expect.arrayContaining(['stock', 'rows', 'problems', 'history']));
  expect(answer.stock).toMatchObject({ date: '2023-03-31', children: expect.any(Number) });
  expect(Object.keys(answer.stock.byGroup)).toEqual([
    ...['own-foster', 'agency-foster', 'kinship-foster', 'residential', 'secure', 'supported'],
    ...['with-parents', 'adoption', 'other'],
  ]);
  const baseline = baselineSchema.parse(JSON.parse(await readFile(out, 'utf8')));
  expect(baseline.name).toBe('Sampleshire');
  expect(baseline.note).toMatch(/small counts/);
  const scenario = join(root, 'b.scenario.json');
  for (const command of [['project'], ['simulate', '--replications', '50']]) {
    const ran = await carecast([...command, '--baseline', out, '--scenario', scenario, '--json']);
    expect(ran.stderr).toBe('');
    expect(ran.status).toBe(0);
  }
});

test('children are named only where it is asked for, and decisions come from a file too', async () => {
  const { root, returns } = await folder();
  const choices = join(root, 'choices.json');
  await writeFile(choices, JSON.stringify({ asOf: '2022-03-31', authority: { name: 'Ours' } }));
  const plain = await carecast(['import-ssda903', returns, '--choices', choices]);
  expect(plain.stdout).toContain('children on 31 March 2022');
  expect(plain.stdout).not.toMatch(/QX\d/);
  const shown = await carecast(['import-ssda903', returns, '--choices', choices, '--show-children']);
  expect(shown.stdout).toMatch(/QX\d/);
});

test('what is wrong is told by its option or file, before anything is read', async () => {
  const { root, returns } = await folder();
  const wrong = ['--as-of', 'soon', '--population', 'many', '--agency-wanted', '3'];
  const refused = await carecast(['import-ssda903', returns, ...wrong]);
  expect(refused.status).toBe(2);
  for (const option of ['--as-of', '--population', '--agency-wanted'])
    expect(refused.stderr).toContain(option);
  const nowhere = await carecast(['import-ssda903', join(root, 'nowhere')]);
  expect(nowhere.stderr).toMatch(/There is no such folder/);
  const noPrices = await carecast(['import-ssda903', returns, '--costs', join(root, 'no.csv')]);
  expect(noPrices.stderr).toMatch(/There is no such file/);
});
