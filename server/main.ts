/** `npm start`: reads the published files, opens the port and prints the address. */
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { createApp } from './app.ts';
import { projectInThread } from './jobs/projectInThread.ts';
import { SimulationJobs } from './jobs/simulationJobs.ts';
import { warmUp } from './jobs/warmUp.ts';
import { listen, stop } from './listen.ts';
import { StoreUnusable } from './store/database/unusable.ts';
import { openStore } from './store/openStore.ts';
import { loadPublishedLibrary, publishedFolder } from './store/publishedLibrary.ts';

const USUAL_PORT = 3000;

const port = Number(process.env.PORT || USUAL_PORT);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  fail(['PORT must be a whole number from 0 to 65535.']);
}

const loaded = await loadPublishedLibrary(publishedFolder());
if (!loaded.ok) fail(['Carecast cannot start: these files have problems.', ...loaded.problems]);

const store = await openStore(loaded.library).catch((error: unknown) => {
  if (error instanceof StoreUnusable) fail(['Carecast cannot start.', error.message]);
  throw error;
});

const simulations = new SimulationJobs({ log: console.error });
const app = createApp({
  store,
  project: projectInThread(),
  pageFolder: resolve(import.meta.dirname, '../dist'),
  log: console.error,
  simulations,
});
const server = await listen(app.fetch, port).catch((error: NodeJS.ErrnoException) =>
  fail([portProblem(error)]),
);
console.log(`Carecast is at http://127.0.0.1:${(server.address() as AddressInfo).port}`);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  // Once: a second signal ends the process at once, as anybody at a keyboard expects.
  process.once(signal, () => void end());
}

warmUp(simulations, loaded.library);

/** The database is closed when nothing asks it any more. */
async function end(): Promise<void> {
  await Promise.all([stop(server), simulations.close()]);
  await store.db.destroy();
}

function portProblem(error: NodeJS.ErrnoException): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is in use: stop the program that has it, or choose another port, as in PORT=${port + 1} npm start`;
  }
  return `Port ${port} cannot be opened (${error.code}): choose another one, as in PORT=${USUAL_PORT} npm start`;
}

function fail(lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}
