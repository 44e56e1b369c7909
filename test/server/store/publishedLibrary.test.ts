import { describe, expect, test } from 'vitest';
import { loadPublishedLibrary } from '../../../server/store/publishedLibrary.ts';
import { baselineFile, evidenceFile, libraryFiles, scenarioFile, targetsFile } from '../fixtures/files.ts';
import { temporaryFolder, writeLibrary } from '../fixtures/libraryFolder.ts';

const load = async (changed: Record<string, unknown> = {}) =>
  loadPublishedLibrary(await writeLibrary({ ...libraryFiles(), ...changed }));

const problems = async (changed: Record<string, unknown>) => {
  const loaded = await load(changed);
  return loaded.ok ? [] : loaded.problems;
};

describe('a library without problems', () => {
  test('has every file on its shelf', async () => {
    const loaded = await load();
    if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
    const { baselines, scenarios, targets, evidence, history } = loaded.library;
    expect((await baselines.list()).map((it) => [it.authority, it.baseline.id])).toEqual([
      ['smallshire', 'smallshire'],
    ]);
    expect((await scenarios.list()).map(({ id }) => id)).toEqual(['committed', 'fewer-still', 'fewer']);
    expect((await targets.find('smallshire'))?.targets).toHaveLength(2);
    expect((await evidence.find('smallshire'))?.figures).toHaveLength(2);
    expect((await history.find('smallshire'))?.series).toHaveLength(1);
    expect(await scenarios.find('nowhere')).toBeUndefined();
  });

  test('may hold a baseline alone, and more than one authority', async () => {
    const root = await writeLibrary({ 'baseline.json': baselineFile() });
    await writeLibrary({ 'baseline.json': { ...baselineFile(), id: 'other' } }, root, 'othershire');
    const loaded = await loadPublishedLibrary(root);
    expect(loaded.ok && (await loaded.library.baselines.list()).length).toBe(2);
  });
});

describe('problems are all named with file and path', () => {
  test('of several broken files at once', async () => {
    const lines = await problems({
      'fewer.json': scenarioFile('fewer', { horizon: { from: '2024-04-01', to: 'soon' }, purpos: 'x' }),
      'evidence.json': { ...evidenceFile(), figures: 'none' },
      'history.json': '{"schemaVersion": 1,\n "series": [,]}',
    });
    expect(lines.some((line) => line.startsWith('smallshire/fewer.json: horizon.to: '))).toBe(true);
    expect(lines.some((line) => /fewer\.json: purpos: .*"purpose"/.test(line))).toBe(true);
    expect(lines.some((line) => line.startsWith('smallshire/evidence.json: figures: '))).toBe(true);
    expect(lines).toContain('smallshire/history.json: This is not valid JSON at line 2, column 13.');
    expect(lines.join()).not.toContain('soon');
  });

  test('of a baseline, without what follows from it', async () => {
    const lines = await problems({ 'baseline.json': { ...baselineFile(), settlePerYear: -1 } });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^smallshire\/baseline\.json: settlePerYear: /);
  });

  test('of a folder without a baseline', async () => {
    const root = await writeLibrary({ 'fewer.json': scenarioFile() });
    expect(await loadPublishedLibrary(root)).toEqual({
      ok: false,
      problems: ['smallshire/baseline.json: There is no such file.'],
    });
  });

  test('of a scenario id given twice', async () => {
    expect(await problems({ 'again.json': scenarioFile('fewer') })).toEqual([
      'smallshire/fewer.json: id: The file smallshire/again.json has this id already.',
    ]);
  });

  test('of a scenario that takes the word for no comparator', async () => {
    expect((await problems({ 'none.json': scenarioFile('none') }))[0]).toMatch(/none\.json: id: /);
  });

  test('of a comparator that is not there, with the nearest one that is', async () => {
    expect(await problems({ 'b.json': scenarioFile('b', { compareWith: 'comitted' }) })).toEqual([
      'smallshire/b.json: compareWith: There is no such scenario. Did you mean "committed"?',
    ]);
    expect(await problems({ 'b.json': scenarioFile('b', { targetsOf: 'fever' }) })).toEqual([
      'smallshire/b.json: targetsOf: There is no such scenario. Did you mean "fewer"?',
    ]);
  });

  test('of a comparator with another baseline', async () => {
    const root = await writeLibrary();
    const other = { ...baselineFile(), id: 'other' };
    const scenario = scenarioFile('elsewhere', { baseline: 'other', compareWith: 'fewer' });
    await writeLibrary({ 'baseline.json': other, 'elsewhere.json': scenario }, root, 'othershire');
    expect(await loadPublishedLibrary(root)).toEqual({
      ok: false,
      problems: ['othershire/elsewhere.json: compareWith: This scenario has another baseline.'],
    });
  });

  test('of a target for a scenario that is not there', async () => {
    const targets = targetsFile();
    targets.targets[1]!.scenarios = ['fewr'];
    expect(await problems({ 'targets.json': targets })).toEqual([
      'smallshire/targets.json: targets[1].scenarios[0]: There is no such scenario. Did you mean "fewer"?',
    ]);
  });

  test('of evidence that names another authority than its folder', async () => {
    const evidence = { ...evidenceFile(), authority: 'elsewhere' };
    expect(await problems({ 'evidence.json': evidence })).toEqual([
      'smallshire/evidence.json: authority: Must be the name of the folder the file is in.',
    ]);
  });

  test('of two authorities with one baseline id', async () => {
    const root = await writeLibrary();
    await writeLibrary({ 'baseline.json': baselineFile() }, root, 'zshire');
    expect(await loadPublishedLibrary(root)).toEqual({
      ok: false,
      problems: ['zshire/baseline.json: id: The file smallshire/baseline.json has this id already.'],
    });
  });
});

test('an empty folder is an empty library', async () => {
  const loaded = await loadPublishedLibrary(await temporaryFolder());
  expect(loaded.ok && (await loaded.library.scenarios.list())).toEqual([]);
});
