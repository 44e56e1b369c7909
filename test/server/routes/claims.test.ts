import { expect, test } from 'vitest';
import { reconciliationSchema } from '../../../model/schema/reconciliation.ts';
import { reconciliationSummary } from '../../../model/words/claims/reconciliationWords.ts';
import { claimsFile, libraryFiles, ownClaimsFile } from '../fixtures/files.ts';
import { sentFiles } from '../fixtures/ownAuthorityFiles.ts';
import { posted, testApp } from '../fixtures/app.ts';
import { writeLibrary } from '../fixtures/libraryFolder.ts';
import { loadPublishedLibrary } from '../../../server/store/publishedLibrary.ts';

const ADDRESS = '/api/authorities/smallshire/reconciliation';

test('claims come with verdict, difference, sources, a sentence, and the model beside them', async () => {
  const { app } = await testApp();
  const response = await app.request(ADDRESS);
  expect(response.status).toBe(200);
  const answer = reconciliationSchema.parse(await response.json());
  expect(answer).toMatchObject({
    authority: 'smallshire',
    materialShare: 0.05,
    counts: { holds: 0, 'off-by': 0, contradicts: 1, 'cannot-be-checked': 1 },
  });
  const [entries, spend] = answer.claims;
  expect(entries).toMatchObject({
    id: 'entries-twice',
    verdict: 'contradicts',
    finding: 'Contradicts: 2 children apart',
    unit: 'children a year',
    checks: [{ difference: -2, stated: { value: 14 }, worked: { value: 12 } }],
    sentence:
      'Entries: 14 (the plan) and 12 (Report, 1 March 2024): 2 children apart, so not both can be right.',
  });
  expect(entries!.sources.map(({ citation }) => citation)).toEqual([
    'Plan, May 2024: Demand, page 2',
    'Report, 1 March 2024: Demand, line 1',
  ]);
  // 12 a year less the 4 of the scenario; the first year's weeks hold a day more than a mean year.
  expect(entries!.beside[0]!.answers[0]!.expected).toBeCloseTo(8, 1);
  expect(spend).toMatchObject({ verdict: 'cannot-be-checked', missing: ['the spend of the year before'] });
});

test('the same request has the same bytes, and is known by its tag', async () => {
  const { app } = await testApp();
  const first = await app.request(ADDRESS);
  const again = await app.request(ADDRESS);
  expect(await again.text()).toBe(await first.text());
  const tag = first.headers.get('ETag')!;
  expect((await app.request(ADDRESS, { headers: { 'If-None-Match': tag } })).status).toBe(304);
});

test('changing a figure in the files flips the verdict', async () => {
  const claims = claimsFile();
  claims.figures[0]!.value = 12;
  const loaded = await loadPublishedLibrary(await writeLibrary({ ...libraryFiles(), 'claims.json': claims }));
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
  const { app } = await testApp({ library: loaded.library });
  const answer = reconciliationSchema.parse(await (await app.request(ADDRESS)).json());
  expect(answer.claims[0]!.finding).toBe('Holds');
});

test('an authority may have no claims', async () => {
  const { 'claims.json': _, ...without } = libraryFiles();
  const loaded = await loadPublishedLibrary(await writeLibrary(without));
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
  const { app } = await testApp({ library: loaded.library });
  const answer = reconciliationSchema.parse(await (await app.request(ADDRESS)).json());
  expect(answer).toMatchObject({ claims: [], papers: [], unusable: [] });
  expect(reconciliationSummary(answer)).toMatch(/^No claims of papers have been written .* Add those/);
  const claims = await app.request('/api/authorities/smallshire/claims');
  expect(await claims.json()).toEqual({ schemaVersion: 1, authority: 'smallshire', claims: [] });
  expect((await app.request('/api/authorities/nowhere/reconciliation')).status).toBe(404);
});

test('nor has one that was brought, until claims are added for it', async () => {
  const { app } = await testApp();
  const author = { 'X-Author': 'Jo' };
  await app.request('/api/authorities', posted(sentFiles(), author));
  const address = '/api/authorities/ownshire/reconciliation';
  expect(await (await app.request(address)).json()).toMatchObject({ authority: 'ownshire', claims: [] });
  const claims = { ...ownClaimsFile(12), authority: 'ownshire' };
  const added = await app.request('/api/authorities/ownshire/own-claims', posted({ claims }, author));
  expect(added.status).toBe(201);
  expect(await (await app.request(address)).json()).toMatchObject({ claims: [{ verdict: 'holds' }] });
});
