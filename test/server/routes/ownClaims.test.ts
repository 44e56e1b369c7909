import { expect, test } from 'vitest';
import type { OwnClaims } from '../../../model/schema/ownClaims.ts';
import { reconciliationSchema } from '../../../model/schema/reconciliation.ts';
import type { ProblemDetails } from '../../../model/schema/problemDetails.ts';
import { emptyFile, onBothDatabases, type EmptyDatabase } from '../store/fixtures/bothDatabases.ts';
import { testStore } from '../store/fixtures/testStore.ts';
import { posted, testApp, type TestApp } from '../fixtures/app.ts';
import { ownClaimsFile, scenarioFile } from '../fixtures/files.ts';

const OWN = '/api/authorities/smallshire/own-claims';
const JO = { 'X-Author': 'Jo%20Smith' };
const note = (entries?: number) => ({ claims: ownClaimsFile(entries) });

async function appOn(settings: Awaited<ReturnType<EmptyDatabase>>): Promise<TestApp['app']> {
  return (await testApp({ store: await testStore(settings) })).app;
}

const sent = (method: string, body: unknown, headers: Record<string, string>): RequestInit => ({
  ...posted(body, headers),
  method,
});

async function reconciled(app: TestApp['app']) {
  const response = await app.request('/api/authorities/smallshire/reconciliation');
  return reconciliationSchema.parse(await response.json());
}

onBothDatabases('claims of own papers in the API', (empty) => {
  test('are recomputed with the published ones; changing a figure flips the verdict', async (t) => {
    const app = await appOn(await empty(t));
    const added = await app.request(OWN, posted({ ...note(), why: 'To see' }, JO));
    expect(added.status).toBe(201);
    const { id } = (await added.json()) as OwnClaims;
    const before = await reconciled(app);
    expect(before.counts).toMatchObject({ contradicts: 1, 'cannot-be-checked': 1 });
    expect(before.ownCounts).toMatchObject({ contradicts: 1, holds: 0 });
    expect(before.claims.at(-1)).toMatchObject({
      id: 'note-and-report',
      finding: 'Contradicts: 2 children apart',
      own: { id, title: 'Note on entries' },
    });
    expect(before.papers).toContainEqual({ id: 'note', name: 'Note on entries, June 2024', own: true });

    const etag = added.headers.get('ETag')!;
    const saved = await app.request(`${OWN}/${id}`, sent('PUT', note(12), { ...JO, 'If-Match': etag }));
    expect(saved.status).toBe(200);
    const after = await reconciled(app);
    expect(after.claims.at(-1)!.finding).toBe('Holds');
    expect(after.ownCounts).toMatchObject({ contradicts: 0, holds: 1 });

    const retired = await app.request(
      `${OWN}/${id}`,
      sent('PATCH', { status: 'retired' }, { ...JO, 'If-Match': saved.headers.get('ETag')! }),
    );
    expect(retired.status).toBe(200);
    expect((await reconciled(app)).claims.every(({ own }) => own === null)).toBe(true);
    const listed = (await (await app.request(OWN)).json()) as OwnClaims[];
    expect(listed).toMatchObject([{ id, status: 'retired', version: 3 }]);
    const versions = await app.request(`${OWN}/${id}/versions`);
    expect(await versions.json()).toMatchObject([{ act: 'added' }, { act: 'changed' }, { act: 'retired' }]);
    const second = await app.request(`${OWN}/${id}/versions/2`);
    expect(await second.json()).toMatchObject({ content: ownClaimsFile(12) });
  });

  test('the same claims count once, and a paper of the same name is asked about', async (t) => {
    const app = await appOn(await empty(t));
    const { id } = (await (await app.request(OWN, posted(note(), JO))).json()) as OwnClaims;
    const { schemaVersion, ...rest } = ownClaimsFile();
    const again = await app.request(OWN, posted({ claims: { ...rest, schemaVersion } }, JO));
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({ id, version: 1 });
    const changed = await app.request(OWN, posted(note(13), JO));
    expect(changed.status).toBe(409);
    const { errors } = (await changed.json()) as ProblemDetails;
    expect(errors!.map(({ path }) => path)).toEqual(['claims.documents[0].title']);
    expect((await reconciled(app)).ownCounts).toMatchObject({ contradicts: 1 });
    const another = await app.request(OWN, posted({ ...note(13), another: true }, JO));
    expect(another.status).toBe(201);
    expect((await (await app.request(OWN)).json()) as OwnClaims[]).toHaveLength(2);
  });

  test('a save over what others have changed is refused, and nothing is kept of it', async (t) => {
    const app = await appOn(await empty(t));
    const added = await app.request(OWN, posted(note(), JO));
    const { id } = (await added.json()) as OwnClaims;
    const read = { ...JO, 'If-Match': added.headers.get('ETag')! };
    expect((await app.request(`${OWN}/${id}`, sent('PUT', note(12), read))).status).toBe(200);
    const late = await app.request(`${OWN}/${id}`, sent('PUT', note(13), read));
    expect(late.status).toBe(412);
    expect(((await late.json()) as ProblemDetails).detail).toMatch(/nothing is lost/);
    expect((await app.request(`${OWN}/${id}`, sent('PUT', note(13), JO))).status).toBe(428);
    expect((await reconciled(app)).claims.at(-1)!.finding).toBe('Holds');
  });
});

test('everything that is wrong is told at once, by path and without what was sent', async (t) => {
  const app = await appOn(await emptyFile(t));
  const claims = ownClaimsFile();
  claims.claims[0]!.rows[0]!.statements.push('nowhere');
  claims.figures[0]!.id = 'entries-2024';
  const response = await app.request(OWN, posted({ claims: { ...claims, other: 'secret' } }, JO));
  expect(response.status).toBe(422);
  const { errors } = (await response.json()) as ProblemDetails;
  expect(errors!.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'claims.figures[0].id',
      'claims.claims[0].rows[0].statements[2]',
      'claims.other',
    ]),
  );
  expect(JSON.stringify(errors)).not.toContain('secret');
  const elsewhere = await app.request(OWN, posted({ claims: { ...claims, authority: 'elsewhere' } }, JO));
  expect(((await elsewhere.json()) as ProblemDetails).errors).toMatchObject([{ path: 'claims.authority' }]);
  expect((await app.request(OWN, posted(note()))).status).toBe(422);
  const nobody = await app.request('/api/authorities/nowhere/own-claims', posted(note(), JO));
  expect(nobody.status).toBe(404);
  expect(await (await app.request(OWN)).json()).toEqual([]);
});

test('claims that name an own scenario follow it, and say so when it no longer fits', async (t) => {
  const store = await testStore(await emptyFile(t));
  const { app } = await testApp({ store });
  const made = await app.request(
    '/api/scenarios',
    posted({ scenario: scenarioFile('x', { name: 'Mine' }) }, JO),
  );
  const { id: scenario } = (await made.json()) as { id: string };
  const claims = ownClaimsFile();
  const beside = [
    { scenario, only: ['fs'], asks: [{ what: 'entries', year: '2024-25', stated: 'note-entries' }] },
  ];
  Object.assign(claims.claims[0]!, { beside });
  expect((await app.request(OWN, posted({ claims }, JO))).status).toBe(201);
  const [answer] = (await reconciled(app)).claims.at(-1)!.beside;
  expect(answer!.answers[0]!.expected).toBeCloseTo(8, 1);

  const changed = scenarioFile(scenario, { name: 'Mine', measures: [] });
  const etag = made.headers.get('ETag')!;
  const versions = `/api/scenarios/${scenario}/versions`;
  await app.request(versions, posted({ scenario: changed }, { ...JO, 'If-Match': etag }));
  const after = await reconciled(app);
  expect(after.claims.every(({ own }) => own === null)).toBe(true);
  expect(after.unusable).toMatchObject([
    { title: 'Note on entries', errors: [{ path: 'claims[0].beside[0].only[0]' }] },
  ]);
});

test('what stands beside a claim is simulated when it is asked for', async () => {
  const { app } = await testApp();
  const address = '/api/authorities/smallshire/reconciliation/simulations';
  const started = await app.request(address, posted({ claim: 'entries-twice', own: null, beside: 0 }));
  expect([200, 202]).toContain(started.status);
  expect(await started.json()).toMatchObject({ record: { scenario: 'fewer', compareWith: null } });
  expect((await app.request(address, posted({ claim: 'spend', own: null, beside: 0 }))).status).toBe(404);
  expect((await app.request(address, posted({ claim: 'entries-twice', own: 'x', beside: 0 }))).status).toBe(
    404,
  );
});
