import { expect, test } from 'vitest';
import { readActuals } from '../../../server/import/actuals/readActuals.ts';
import { posted, testApp } from '../fixtures/app.ts';
import { sentFiles } from '../fixtures/ownAuthorityFiles.ts';

const AUTHOR = { 'X-Author': 'Sam%20Patel' };

test('keeps months as JSON and as CSV, and answers what is held', async () => {
  const { app } = await testApp();
  const json = await app.request(
    '/api/actuals/smallshire',
    posted({ months: [{ month: '2024-05', children: 21 }] }, AUTHOR),
  );
  expect(json.status).toBe(201);
  const csv = 'month;measure;placement;value\n2024-04;children;;"1,022"\n2024-04;cp-plans;;30';
  expect((await app.request('/api/actuals/smallshire', posted({ csv }, AUTHOR))).status).toBe(201);
  const held = await (await app.request('/api/actuals/smallshire')).json();
  expect(held).toMatchObject({
    months: [
      { actuals: { month: '2024-04', children: 1022, cpPlans: 30 }, author: 'Sam Patel' },
      { actuals: { month: '2024-05', children: 21 } },
    ],
  });
});

test('keeps months of an authority of one’s own', async () => {
  const { app } = await testApp();
  expect((await app.request('/api/authorities', posted(sentFiles(), AUTHOR))).status).toBe(201);
  expect(await (await app.request('/api/actuals/ownshire')).json()).toEqual({ months: [], log: [] });
  const months = [{ month: '2024-05', children: 21 }];
  expect((await app.request('/api/actuals/ownshire', posted({ months }, AUTHOR))).status).toBe(201);
  expect(await (await app.request('/api/actuals/ownshire')).json()).toMatchObject({
    months: [{ actuals: { children: 21 } }],
  });
});

test.each([
  [{ months: [{ month: '2024-13' }] }, 'months[0].month'],
  [{ months: [{ month: '2024-04' }, { month: '2024-04' }] }, 'months[1].month'],
  [
    { months: [{ month: '2024-04', placements: [{ placement: 'nowhere', children: 1, spendGbp: 1 }] }] },
    'months[0].placements[0].placement',
  ],
  [{ csv: 'month,measure\n2024-04,children' }, 'csv'],
])('refuses with the path and keeps nothing: %j', async (body, path) => {
  const { app } = await testApp();
  const refused = await app.request('/api/actuals/smallshire', posted(body, AUTHOR));
  expect(refused.status).toBe(422);
  expect(JSON.stringify(await refused.json())).toContain(path);
  expect(await (await app.request('/api/actuals/smallshire')).json()).toEqual({ months: [], log: [] });
});

test('nobody unnamed, no unknown baseline', async () => {
  const { app } = await testApp();
  const months = [{ month: '2024-04', children: 1 }];
  expect((await app.request('/api/actuals/smallshire', posted({ months }))).status).toBe(422);
  expect((await app.request('/api/actuals/nowhere', posted({ months }, AUTHOR))).status).toBe(404);
  expect((await app.request('/api/actuals/nowhere')).status).toBe(404);
});

test('a CSV file tells all its problems by row', () => {
  const read = readActuals(
    [
      'Month,Measure,Placement,Value',
      '2024-04,children,,c',
      '2024-04,placement-spend,home,£12000',
      '2024-04,placement-children,hoem,3',
      'April,entries,,4',
      '2024-04,nothing,,4',
      '2024-05,entries,,4',
      '2024-05,entries,,5',
    ].join('\n'),
    ['home', 'foster'],
  );
  expect(read.ok ? [] : read.problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
    'csv row 2: The value is no number.',
    'csv row 4: There is no such placement type. Known: home, foster.',
    'csv row 5: Write the month as 2024-04.',
    expect.stringMatching(/^csv row 6: There is no such measure\. Known: children, /),
    'csv row 8: This figure stands in a row above already.',
    expect.stringMatching(/^2024-04 placements\[0\]\.children: /),
  ]);
});
