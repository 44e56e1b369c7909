import { expect, test } from 'vitest';
import { createScenario } from '../../../server/store/own/createScenario.ts';
import { changeDetails } from '../../../server/store/own/changeDetails.ts';
import { contentOf } from '../../../server/store/own/readScenario.ts';
import { scenarioFile } from '../fixtures/files.ts';
import { onBothDatabases } from './fixtures/bothDatabases.ts';
import { created, kept, refusal, testStore } from './fixtures/testStore.ts';

const jo = { author: 'Jo Smith' };

onBothDatabases('names', (empty) => {
  test('a name is given once, whatever its case, its spaces and its invisible marks', async (t) => {
    const store = await testStore(await empty(t));
    await created(store, 'Plan for Été');
    for (const name of ['Plan for Été', 'plan  FOR été ', 'Plan for E\u0301te\u0301', 'Plan\u200b for Été']) {
      const why = refusal(await createScenario(store, scenarioFile('any', { name }), jo));
      expect(why, name).toMatchObject({ why: 'taken', problems: [{ path: 'name' }] });
      expect(JSON.stringify(why)).not.toContain('Plan for');
    }
    await created(store, 'Plan for Ete');
  });

  test('the longest name there can be, in bytes, is kept', async (t) => {
    const store = await testStore(await empty(t));
    // Three characters in the normal form, of two or three bytes each
    await created(store, '\ufb2c'.repeat(300));
  });

  test('nor may it be that of a published one', async (t) => {
    const store = await testStore(await empty(t));
    const why = await createScenario(store, scenarioFile('any', { name: 'scenario  FEWER' }), jo);
    expect(refusal(why)).toMatchObject({ why: 'taken' });
  });

  test('of many who take one name at once, one gets it', async (t) => {
    const store = await testStore(await empty(t));
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => createScenario(store, scenarioFile('any', { name: 'The plan' }), jo)),
    );
    expect(answers.filter((it) => it.ok)).toHaveLength(1);
    for (const answer of answers.filter((it) => !it.ok)) expect(refusal(answer).why).toBe('taken');
  });

  test('a scenario may be renamed, but not to the name of another', async (t) => {
    const store = await testStore(await empty(t));
    await created(store, 'One');
    await created(store, 'Two');
    const read = { version: 1, status: 'draft' };
    expect(refusal(await changeDetails(store, 'own-1', read, { name: 'TWO' }, 'Jo'))).toMatchObject({
      why: 'taken',
    });
    kept(await changeDetails(store, 'own-1', read, { name: 'ONE' }, 'Jo'));
    expect((await contentOf(store.db, 'own-1'))!.name).toBe('ONE');
    await created(store, 'Three');
  });

  test.for<[kind: string, name: string]>([
    ['right to left', 'خطة المجلس 2026'],
    ['both directions', 'Plan \u202eabc\u202c תוכנית'],
    ['a script tag', '<script>alert(1)</script>'],
    ['quotes for SQL', `Robert'); drop table versions; --`],
    ['emoji and rare characters', '👩‍👧‍👦 𝒫lan'],
    ['wildcards', '100%_\\'],
  ])('%s is kept as text, letter by letter', async ([, name], t) => {
    const store = await testStore(await empty(t));
    const tags = [name];
    const file = scenarioFile('any', { name, purpose: `${name}\n${name}`, tags });
    const { id } = kept(await createScenario(store, file, { author: name }));
    expect(await contentOf(store.db, id)).toEqual({ ...file, id });
  });

  test.for<[kind: string, name: string, reason: string]>([
    ['of 10,000 characters', 'x'.repeat(10_000), 'At most 300 characters.'],
    ['of nothing', '', 'Give it a name.'],
    ['of spaces', '   ', 'Give it a name that can be seen.'],
    ['of marks that show nothing', '\u200b\u2060', 'Give it a name that can be seen.'],
    ['of two lines', 'One\nTwo', 'Write it on one line, without control characters.'],
    ['with a null character', 'One\0', 'This holds a character that cannot be stored.'],
    ['with half a pair', 'One\ud800', 'This holds a character that cannot be stored.'],
  ])('a name %s is refused with the reason', async ([, name, reason], t) => {
    const store = await testStore(await empty(t));
    const why = refusal(await createScenario(store, scenarioFile('any', { name }), jo));
    expect(why).toMatchObject({ why: 'invalid' });
    const problems = 'problems' in why ? why.problems : [];
    expect(problems).toContainEqual({ path: 'name', message: reason });
  });
});
