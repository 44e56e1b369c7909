import { resolve } from 'node:path';
import { reconcile } from '../../../model/reconcile/reconcile.ts';
import { worldOf } from '../../../server/reconciliation/worldOf.ts';
import { loadPublishedLibrary } from '../../../server/store/publishedLibrary.ts';
import { atMost, type Figure } from '../tools/figure.ts';
import { medianMs } from '../tools/timing.ts';

/** Every claim on Southampton's papers, recomputed with its sentence and what the model gives beside it. */
export async function reconcileBench(): Promise<Figure[]> {
  const loaded = await loadPublishedLibrary(resolve(import.meta.dirname, '../../../scenarios'));
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
  const { library } = loaded;
  const claims = (await library.claims.find('southampton'))!;
  const evidence = (await library.evidence.find('southampton'))!;
  const world = await worldOf(library);
  const ms = medianMs(() => reconcile(claims, evidence, world), { warmUp: 3, runs: 9 });
  const alone = { ...claims, claims: claims.claims.map((claim) => ({ ...claim, beside: [] })) };
  const aloneMs = medianMs(() => reconcile(alone, evidence, world), { warmUp: 3, runs: 9 });
  return [
    {
      ...atMost('reconciliation of all claims', ms, 'ms', 200),
      note: `${claims.claims.length} claims, with the model beside them`,
    },
    { name: 'the same without the model', value: aloneMs, unit: 'ms' },
  ];
}
