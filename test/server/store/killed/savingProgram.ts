/**
 * Saves one version after another into the database file given, and prints the number of each once it is
 * acknowledged, until it is killed.
 */
import { openDatabase } from '../../../../server/store/database/openDatabase.ts';
import { copyScenario } from '../../../../server/store/own/createScenario.ts';
import { contentOf, scenarioRow } from '../../../../server/store/own/readScenario.ts';
import { saveVersion } from '../../../../server/store/own/saveVersion.ts';
import { loadPublishedLibrary, publishedFolder } from '../../../../server/store/publishedLibrary.ts';

const loaded = await loadPublishedLibrary(publishedFolder());
if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
const now = () => new Date();
const db = await openDatabase({ kind: 'sqlite', file: process.argv[2]! }, { now });
const store = { db, published: loaded.library, now, newId: () => 'own-1' };
const author = 'Test';

const first = loaded.library.scenarios;
const [from] = await first.ids();
if (!(await scenarioRow(db, 'own-1')))
  await copyScenario(store, { from: from!, name: 'Saved often' }, { author });
for (;;) {
  const { current_version: version, status } = (await scenarioRow(db, 'own-1'))!;
  const content = { ...(await contentOf(db, 'own-1'))!, purpose: `Version ${version + 1}` };
  const saved = await saveVersion(store, 'own-1', { version, status }, content, { author });
  if (!saved.ok) throw new Error(saved.refusal.why);
  process.stdout.write(`${saved.value.current_version}\n`);
}
