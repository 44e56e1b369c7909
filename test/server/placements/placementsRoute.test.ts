import { afterAll, expect, test } from 'vitest';
import { placementsSchema } from '../../../model/schema/placements.ts';
import { WhatIfThreads } from '../../../server/whatif/whatIfThreads.ts';
import { smallBorough } from '../../model/fixtures/smallBorough.ts';
import { posted, testApp } from '../fixtures/app.ts';
import { placementsAnswer } from '../../../server/placements/placementsAnswer.ts';

const whatIf = new WhatIfThreads({ threads: 2 });
afterAll(() => whatIf.close());

const { baseline, scenario, comparator } = smallBorough();
const body = { baseline, scenario, comparator, replications: 60 };

test('answers with ranges, and the same the next time', async () => {
  const { app } = await testApp({ whatIf });
  const response = await app.request('/api/placements', posted(body));
  expect(response.status).toBe(200);
  const answer = placementsSchema.parse(await response.json());
  expect(answer.replications).toBe(60);
  expect(answer.limited.length).toBeGreaterThan(1);
  const again = await app.request('/api/placements', posted(body));
  expect(await again.json()).toEqual(answer);
});

test('tells expected values first, then how far it is, then the answer', async () => {
  const { app } = await testApp({ whatIf });
  const { headers, ...rest } = posted({ ...body, replications: 75 });
  const response = await app.request('/api/placements', {
    ...rest,
    headers: { ...(headers as Record<string, string>), Accept: 'text/event-stream' },
  });
  const text = await response.text();
  const events = [...text.matchAll(/^event: (.*)$/gm)].map(([, name]) => name);
  expect(events).toEqual(['expected', 'progress', 'progress', 'progress', 'done']);
});

test('refuses a number of runs that is none', async () => {
  const { app } = await testApp({ whatIf });
  const response = await app.request('/api/placements', posted({ ...body, replications: 3 }));
  expect(response.status).toBe(422);
  expect(await response.text()).toContain('Give a whole number of runs from 50 to 2,000.');
});

test('any number of threads gives the same answer, and whoever leaves ends the work', async () => {
  const one = new WhatIfThreads({ threads: 1 });
  try {
    const settings = { replications: 60 };
    const alone = await placementsAnswer(one, smallBorough(), settings);
    expect(await placementsAnswer(whatIf, smallBorough(), settings)).toEqual(alone);
    await expect(placementsAnswer(one, smallBorough(), settings, { over: () => true })).rejects.toThrow();
  } finally {
    await one.close();
  }
});
