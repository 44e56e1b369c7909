import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { project } from '../../../model/project.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { projectInThread, TookTooLong } from '../../../server/jobs/projectInThread.ts';
import { smallInputs, testApp } from '../fixtures/app.ts';
import { temporaryFolder } from '../fixtures/libraryFolder.ts';

test('answers what the engine answers, to each its own', async () => {
  const { fewer, committed } = await smallInputs();
  const inThread = projectInThread();
  const answers = await Promise.all([inThread(fewer), inThread(committed)]);
  expect(answers).toEqual([project(fewer), project(committed)]);
});

test('a promise the engine finds broken is told to who asked, and the next one is served', async () => {
  const { fewer } = await smallInputs();
  const inThread = projectInThread();
  const broken = { ...fewer, scenario: { ...fewer.scenario, horizon: undefined } as unknown as Scenario };
  await expect(inThread(broken)).rejects.toThrow();
  expect(await inThread(fewer)).toEqual(project(fewer));
});

/** A thread that never answers about a scenario called `fewer`, and ends at once for any other. */
async function uselessThread(): Promise<URL> {
  const file = join(await temporaryFolder(), 'thread.mjs');
  await writeFile(
    file,
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', ({ input }) => {
       if (input.scenario.id !== 'fewer') process.exit(1);
       for (;;);
     });`,
  );
  return pathToFileURL(file);
}

test('a run that takes too long is given up, a thread that ends too, and neither stops the next', async () => {
  const { fewer, committed } = await smallInputs();
  const inThread = projectInThread(300, await uselessThread());
  await expect(inThread(fewer)).rejects.toBeInstanceOf(TookTooLong);
  await expect(inThread(committed)).rejects.toThrow('ended');
  await expect(inThread(fewer)).rejects.toBeInstanceOf(TookTooLong);
});

test('over the API it is a 503', async () => {
  const { app, logged } = await testApp({ project: projectInThread(300, await uselessThread()) });
  const response = await app.request('/api/scenarios/fewer/projection');
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ status: 503, title: 'Service Unavailable' });
  expect(logged).toEqual([]);
});
