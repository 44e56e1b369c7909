import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { SimulationJobs } from '../../server/jobs/simulationJobs.ts';
import { loadPublishedLibrary, publishedFolder } from '../../server/store/publishedLibrary.ts';
import { WhatIfThreads } from '../../server/whatif/whatIfThreads.ts';
import { posted, testApp } from './fixtures/app.ts';

const text = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
/** The calls that the document shows with a body. */
const examples = [...text.matchAll(/curl -s \S+?(\/api\/\S+)[^`]*?-d '([^']+)'/g)].map(
  ([, path, body]) => [path!, JSON.parse(body!) as object] as const,
);

const simulations = new SimulationJobs({ log: () => undefined, threads: 1 });
const whatIf = new WhatIfThreads({ threads: 1 });
afterAll(() => Promise.all([simulations.close(), whatIf.close()]));

test('the document has examples of these calls', () => {
  expect(examples.map(([path]) => path)).toEqual([
    '/api/projections',
    '/api/projections',
    '/api/simulations',
    '/api/compare',
    '/api/placements',
    '/api/decisions',
    '/api/goal-seek',
  ]);
});

test.each(examples)('the example of %s works on the published scenarios', async (path, body) => {
  const loaded = await loadPublishedLibrary(publishedFolder());
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
  // Its replications take most of the time, and work as any number of them does.
  const { chance: _, ...sent } = body as { chance?: number };
  const { app } = await testApp({ library: loaded.library, simulations, whatIf });
  const response = await app.request(path, posted(sent));
  expect(response.status, await response.text()).toBeLessThan(300);
});
