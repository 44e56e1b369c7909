import { afterAll, expect, test } from 'vitest';
import { planImpact, rangedKeys } from '../../../model/whatif/impact.ts';
import { whatIfOf } from '../../../model/whatif/whatIf.ts';
import { impactRun } from '../../../server/whatif/impactRun.ts';
import { WhatIfThreads } from '../../../server/whatif/whatIfThreads.ts';
import { smallBorough } from '../../model/fixtures/smallBorough.ts';

const threads = new WhatIfThreads({ threads: 2 });
afterAll(() => threads.close());

const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

test('threads find what one goes through by itself', async () => {
  const input = smallBorough();
  const some = rangedKeys(whatIfOf(input, 'likely')).slice(0, 5);
  const alone = planImpact(input, some);
  const together = await impactRun(threads, input, some);
  expect([...alone.assumptions.keys()]).toEqual(some);
  expect(sorted(together.assumptions)).toEqual(sorted(alone.assumptions));
  expect(sorted(together.measures)).toEqual(sorted(alone.measures));
});

test('a request that has had its time is given up', async () => {
  await expect(impactRun(threads, smallBorough(), [], AbortSignal.abort())).rejects.toThrow('longer');
});
