import { expect, onTestFinished, test, vi } from 'vitest';
import { WhatIfThreads } from '../../../server/whatif/whatIfThreads.ts';
import { worriesRun } from '../../../server/whatif/worriesRun.ts';
import { smallBorough } from '../../model/fixtures/smallBorough.ts';

test('a copy under another name is answered from memory, and a plan that moves other money is not', async () => {
  const threads = new WhatIfThreads({ threads: 1 });
  onTestFinished(() => threads.close());
  const run = vi.spyOn(threads, 'run');
  const worries = worriesRun(threads);
  const input = smallBorough();
  const first = await worries(input, undefined);
  const asked = run.mock.calls.length;
  expect(asked).toBeGreaterThan(0);

  const scenario = { ...input.scenario, id: 'a-copy', name: 'A copy', tags: ['mine'] };
  const copied = await worries({ ...input, scenario }, undefined);
  expect(run.mock.calls.length).toBe(asked);
  expect(copied).toEqual({ ...first, scenario: 'a-copy' });

  const [measure, ...others] = input.scenario.measures;
  const measures = [{ ...measure!, delivery: 0.5 }, ...others];
  await worries({ ...input, scenario: { ...input.scenario, measures } }, undefined);
  expect(run.mock.calls.length).toBeGreaterThan(asked);
});
