import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { project } from '../../../model/project.ts';
import { createApp } from '../../../server/app.ts';
import { openDatabase } from '../../../server/store/database/openDatabase.ts';
import { loadPublishedLibrary, publishedFolder } from '../../../server/store/publishedLibrary.ts';
import { atMost, type Figure } from '../tools/figure.ts';
import { southampton } from '../tools/southampton.ts';
import { median } from '../tools/timing.ts';
import { fillStore, idOf } from './filledStore.ts';

const SIZE = { scenarios: 5_000, versions: 10 };
const GOAL_MS = 100;

/** A library of 5,000 scenarios with 50,000 versions: how long the API takes to list, search and open. */
export async function storeBench(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'carecast-bench-'));
  const settings = { kind: 'sqlite' as const, file: join(folder, 'carecast.db') };
  await fillStore(settings, southampton('march-2024-plan').scenario, SIZE);

  const started = performance.now();
  const now = () => new Date();
  const db = await openDatabase(settings, { now });
  const startMs = performance.now() - started;
  const loaded = await loadPublishedLibrary(publishedFolder());
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
  const app = createApp({
    store: { db, published: loaded.library, now, newId: () => 'own-new' },
    project: (input) => Promise.resolve(project(input)),
    pageFolder: folder,
    log: console.error,
  });
  const answerMs = async (path: string): Promise<number> => {
    const times: number[] = [];
    for (let run = 0; run < 15; run++) {
      const from = performance.now();
      const response = await app.request(path);
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
      times.push(performance.now() - from);
    }
    return median(times);
  };
  const id = idOf(SIZE.scenarios - 1);
  const asked: [name: string, path: string][] = [
    ['list', '/api/scenarios'],
    ['list, last page', `/api/scenarios?limit=500&offset=${SIZE.scenarios - 500}`],
    ['list, all 5,000 in one', '/api/scenarios?limit=10000'],
    ['search, one in seven', '/api/scenarios?q=fostering%20budget'],
    ['search, nothing', '/api/scenarios?q=no%20such%20words'],
    ['filter by tag and status', '/api/scenarios?tag=team%205&status=draft'],
    ['open', `/api/scenarios/${id}`],
    ['open an old version', `/api/scenarios/${id}/versions/3`],
    ['versions', `/api/scenarios/${id}/versions`],
  ];
  const figures: Figure[] = [];
  for (const [name, path] of asked) {
    figures.push(atMost(`library of 5,000: ${name}`, await answerMs(path), 'ms', GOAL_MS));
  }
  figures.push({ name: 'library of 5,000: opening the database file, checked', value: startMs, unit: 'ms' });
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
  return figures;
}
