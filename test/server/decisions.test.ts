import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { decisionsSchema, fewestSchema } from '../../model/schema/decisions.ts';
import { supplySchema } from '../../model/schema/supply.ts';
import { loadPublishedLibrary, publishedFolder } from '../../server/store/publishedLibrary.ts';
import { WhatIfThreads } from '../../server/whatif/whatIfThreads.ts';
import { supply } from '../scenarios/tools/southampton.ts';
import { posted, testApp } from './fixtures/app.ts';
import { carecast } from './fixtures/carecast.ts';
import { temporaryFolder, writeJson } from './fixtures/libraryFolder.ts';

const threads = new WhatIfThreads({ threads: 1 });
afterAll(() => threads.close());

async function southampton() {
  const loaded = await loadPublishedLibrary(publishedFolder());
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
  return (await testApp({ library: loaded.library, whatIf: threads })).app;
}

const few = { scenarioId: 'march-2024-plan', replications: 3 };

test('the supply of a baseline, or that there is none', async () => {
  const app = await southampton();
  const response = await app.request('/api/supply/southampton');
  expect(supplySchema.parse(await response.json())).toEqual(supply);
  expect((await app.request('/api/supply/nowhere')).status).toBe(404);
});

test('decisions come with their ranges, and as events the expected values come first', async () => {
  const app = await southampton();
  const response = await app.request('/api/decisions', posted(few));
  const answer = decisionsSchema.parse(await response.json());
  expect(answer.options).toHaveLength(supply.options.length);
  expect(answer.options.every(({ ranges }) => ranges?.replications === 3)).toBe(true);

  const told = await app.request('/api/decisions', posted(few, { Accept: 'text/event-stream' }));
  const events = [...(await told.text()).matchAll(/^event: (\w+)$/gm)].map(([, event]) => event);
  expect(events[0]).toBe('expected');
  expect(events.at(-1)).toBe('done');
  expect(events).toContain('progress');
});

test('supply that is sent is used, and refused with every problem beside its field', async () => {
  const app = await southampton();
  const options = supply.options.slice(0, 1);
  const response = await app.request('/api/decisions', posted({ ...few, supply: { ...supply, options } }));
  expect(decisionsSchema.parse(await response.json()).options).toHaveLength(1);

  const homes = supply.homes.map((home) => ({ ...home, soldPlaces: 9 }));
  const refused = await app.request('/api/decisions', posted({ ...few, supply: { ...supply, homes } }));
  expect(refused.status).toBe(422);
  const { errors } = (await refused.json()) as { errors: { path: string }[] };
  expect(errors.map(({ path }) => path)).toEqual(homes.map((_, i) => `supply.homes[${i}].soldPlaces`));
});

test('the fewest places, or that none can; an aim has to be given', async () => {
  const app = await southampton();
  const asked = (body: object) => app.request('/api/decisions/fewest-places', posted({ ...few, ...body }));
  const found = fewestSchema.parse(await (await asked({ savingGbp: 2_600_000 })).json());
  expect(found).toMatchObject({
    found: true,
    sets: [{ places: 7, ranges: { reachesAim: { of: 3 } } }, {}, {}],
  });
  const none = fewestSchema.parse(await (await asked({ savingGbp: 1e9, capitalGbp: 0 })).json());
  expect(none).toMatchObject({ found: false, sets: [{ options: ['step-down-ten'] }] });
  expect(none.leftOut).toContain('westridge-on-time');
  const refused = await asked({ capitalGbp: 0 });
  expect(await refused.json()).toMatchObject({ errors: [{ path: 'savingGbp' }] });
});

test('carecast decisions prints a table, and says what is wrong with a supply file', async () => {
  const { stdout, status } = await carecast(['decisions', 'march-2024-plan', '--replications', '2']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/Coxford Road on time +4 .*£2,000,000/);
  expect(stdout).toMatch(/One more place/);
  const file = join(await temporaryFolder(), 'supply.json');
  const stages = [{ ...supply.fostering!.stages[0]!, share: 1.1 }];
  await writeJson(file, { ...supply, fostering: { ...supply.fostering!, stages } });
  const refused = await carecast(['decisions', 'march-2024-plan', '--supply', file]);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toMatch(/fostering\.stages\[0\]\.share: Must be a share between 0 and 1/);
});
