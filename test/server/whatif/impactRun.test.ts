import { afterAll, expect, test } from 'vitest';
import { planImpact } from '../../../model/whatif/impact.ts';
import { impactRun } from '../../../server/whatif/impactRun.ts';
import { WhatIfThreads } from '../../../server/whatif/whatIfThreads.ts';
import { smallBorough } from '../../model/fixtures/smallBorough.ts';

const threads = new WhatIfThreads({ threads: 2 });
afterAll(() => threads.close());

const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

test('threads find what one goes through by itself', async () => {
  const alone = planImpact(smallBorough());
  const together = await impactRun(threads, smallBorough());
  expect(sorted(together.assumptions)).toEqual(sorted(alone.assumptions));
  expect(sorted(together.measures)).toEqual(sorted(alone.measures));
});

test('a request that has had its time is given up', async () => {
  await expect(impactRun(threads, smallBorough(), [], AbortSignal.abort())).rejects.toThrow('longer');
});
