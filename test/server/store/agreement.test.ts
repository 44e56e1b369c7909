import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../model/schema/evidence.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { assumptionsOf, problemsBeforeAgreement } from '../../../server/store/own/agreement.ts';
import { changeDetails } from '../../../server/store/own/changeDetails.ts';
import { createScenario } from '../../../server/store/own/createScenario.ts';
import { contentOf } from '../../../server/store/own/readScenario.ts';
import { saveVersion } from '../../../server/store/own/saveVersion.ts';
import { evidenceFile, scenarioFile } from '../fixtures/files.ts';
import { onBothDatabases } from './fixtures/bothDatabases.ts';
import { created, kept, refusal, testStore } from './fixtures/testStore.ts';

describe('the rule', () => {
  test('wants reasons for what is weak and matters, and for nothing else', () => {
    const problems = problemsBeforeAgreement([
      { path: 'a', strength: 'weak', impact: 'high', rationale: undefined },
      { path: 'b', strength: 'none', impact: 'high', rationale: '  ' },
      { path: 'c', strength: 'weak', impact: 'high', rationale: 'We counted.' },
      { path: 'd', strength: 'weak', impact: 'low', rationale: undefined },
      { path: 'e', strength: 'medium', impact: 'high', rationale: undefined },
    ]);
    expect(problems.map(({ path }) => path)).toEqual(['a', 'b']);
  });

  const measure = (more: object) => ({ ...scenarioFile().measures[0], ...more });
  const pathsFor = (...measures: object[]) => {
    const scenario = scenarioFile('mine', { measures }) as unknown as Scenario;
    const assumptions = assumptionsOf(scenario, evidenceFile() as unknown as Evidence);
    return problemsBeforeAgreement(assumptions).map(({ path }) => path);
  };
  const range = (source?: string) => ({ low: -6, mode: -4, high: -2, source });

  test('measures of high risk or low confidence', () => {
    expect(pathsFor(measure({ risk: 'high' }))).toEqual(['measures[0]']);
    expect(pathsFor(measure({}), measure({ confidence: 'low' }))).toEqual(['measures[1]']);
    expect(pathsFor(measure({ risk: 'high', rationale: 'Tried in Hertfordshire.' }))).toEqual([]);
    expect(pathsFor(measure({ risk: 'high', kind: 'cash', amountsGbp: {} }))).toEqual([]);
    expect(pathsFor(measure({ risk: 'medium', confidence: 'medium' }))).toEqual([]);
  });

  test('ranges on weak evidence or none, unless the register or the measure gives reasons', () => {
    expect(pathsFor(measure({ childrenPerYear: range() }))).toEqual(['measures[0].childrenPerYear']);
    expect(pathsFor(measure({ delivery: range('nowhere') }))).toEqual(['measures[0].delivery']);
    expect(pathsFor(measure({ childrenPerYear: range('entries-2024') }))).toEqual([]);
    // "guess" is of strength none, with a rationale in the register
    expect(pathsFor(measure({ childrenPerYear: range('guess') }))).toEqual([]);
    expect(pathsFor(measure({ childrenPerYear: range(), rationale: 'Because.' }))).toEqual([]);
  });
});

onBothDatabases('an agreed version', (empty) => {
  test('is not made of weak assumptions without reasons: each is named', async (t) => {
    const store = await testStore(await empty(t));
    const measures = [{ ...scenarioFile().measures[0], risk: 'high' }];
    kept(await createScenario(store, scenarioFile('any', { name: 'Weak', measures }), { author: 'Jo' }));
    const read = { version: 1, status: 'draft' };
    const why = refusal(await changeDetails(store, 'own-1', read, { status: 'agreed' }, 'Jo'));
    expect(why).toMatchObject({ why: 'invalid', problems: [{ path: 'measures[0]' }] });
    expect(kept(await changeDetails(store, 'own-1', read, { status: 'for-review' }, 'Jo')).status).toBe(
      'for-review',
    );
  });

  test('stays as it is: what is saved on top of it is a draft', async (t) => {
    const store = await testStore(await empty(t));
    await created(store);
    const agreed = kept(
      await changeDetails(store, 'own-1', { version: 1, status: 'draft' }, { status: 'agreed' }, 'Jo'),
    );
    expect(agreed).toMatchObject({ status: 'agreed', current_version: 1, agreed_version: 1 });
    const file = scenarioFile('own-1', { name: 'My plan', measures: [] });
    const stale = await saveVersion(store, 'own-1', { version: 1, status: 'draft' }, file, { author: 'Sam' });
    expect(refusal(stale)).toMatchObject({
      why: 'changed',
      conflict: { status: 'agreed', changedBy: 'Jo', fields: [{ path: 'status' }] },
    });
    const read = { version: 1, status: 'agreed' };
    const next = kept(await saveVersion(store, 'own-1', read, file, { author: 'Sam' }));
    expect(next).toMatchObject({ status: 'draft', current_version: 2, agreed_version: 1 });
    expect((await contentOf(store.db, 'own-1', 1))!.measures).toHaveLength(2);
  });

  test('is no longer agreed when that is taken back', async (t) => {
    const store = await testStore(await empty(t));
    await created(store);
    const set = async (from: string, status: 'agreed' | 'draft' | 'retired') =>
      kept(await changeDetails(store, 'own-1', { version: 1, status: from }, { status }, 'Jo'));
    await set('draft', 'agreed');
    expect(await set('agreed', 'retired')).toMatchObject({ agreed_version: 1 });
    await set('retired', 'agreed');
    expect(await set('agreed', 'draft')).toMatchObject({ agreed_version: null });
  });
});
