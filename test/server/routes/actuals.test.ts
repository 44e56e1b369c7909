import { expect, test } from 'vitest';
import { readActuals } from '../../../server/import/actuals/readActuals.ts';
import { monthsTemplate } from '../../../web/screens/trackRecord/monthsTemplate.ts';
import { memoryStore, posted, smallLibrary, testApp } from '../fixtures/app.ts';
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

const month = (more: object) => ({ months: [{ month: '2024-04', ...more }] });

test.each([
  [{ months: [{ month: '2024-13' }] }, 'months[0].month'],
  [{ months: [month({ children: 1 }).months[0], month({ children: 1 }).months[0]] }, 'months[1].month'],
  [
    month({ placements: [{ placement: 'nowhere', children: 1, spendGbp: 1 }] }),
    'months[0].placements[0].placement',
  ],
  [month({}), 'Give at least one figure'],
  [month({ children: 485.5 }), 'whole numbers'],
  // The plans on the baseline run from April 2024 to March 2026.
  [{ months: [{ month: '1990-06', children: 1 }] }, 'run from April 2024 to March 2026'],
  [{ months: [{ month: '2030-06', children: 1 }] }, 'run from April 2024 to March 2026'],
  [{ csv: 'month,measure\n2024-04,children' }, 'csv row 1'],
])('refuses with the path and keeps nothing: %j', async (body, told) => {
  const { app } = await testApp();
  const refused = await app.request('/api/actuals/smallshire', posted(body, AUTHOR));
  expect(refused.status).toBe(422);
  expect(JSON.stringify(await refused.json())).toContain(told);
  expect(await (await app.request('/api/actuals/smallshire')).json()).toEqual({ months: [], log: [] });
});

test('a month kept again with one figure keeps the rest, and can be taken away with a reason', async () => {
  const { app } = await testApp();
  const send = (path: string, body: object) => app.request(`/api/actuals/${path}`, posted(body, AUTHOR));
  const placements = [{ placement: 'foster', children: 20.5, spendGbp: 50_000 }];
  await send('smallshire', month({ children: 21, entries: 2, placements }));
  await send('smallshire', month({ children: 22 }));
  const csv = 'month,measure,placement,value\n2024-04,entries,,3\n2024-04,exits,,';
  expect(await (await send('smallshire', { csv })).json()).toMatchObject({
    months: [{ actuals: { month: '2024-04', children: 22, entries: 3, placements } }],
  });
  expect((await send('smallshire/removals', { month: '2024-04', why: ' ' })).status).toBe(422);
  expect((await send('smallshire/removals', { month: '2024-05', why: 'Wrong' })).status).toBe(422);
  const removed = await send('smallshire/removals', { month: '2024-04', why: 'Wrong council' });
  expect(removed.status).toBe(201);
  expect(await removed.json()).toMatchObject({ months: [], log: [{ removed: 'Wrong council' }, {}, {}, {}] });
});

test('what is wrong with a CSV file as a whole is told by its rows, too', async () => {
  const { app } = await testApp();
  const csv = [
    'month,measure,placement,value',
    '2024-04,children,,20',
    '2030-01,entries,,3',
    '2024-05,placement-spend,foster,3000',
  ].join('\n');
  const refused = await app.request('/api/actuals/smallshire', posted({ csv }, AUTHOR));
  const { errors } = (await refused.json()) as { errors: { path: string }[] };
  expect(errors.map(({ path }) => path)).toEqual(['csv row 3, month', 'csv row 4, placement']);
});

test('of a plan that has not begun, no month; without a plan, months after the baseline’s day', async () => {
  const store = await memoryStore(await smallLibrary());
  const { app } = await testApp({ store: { ...store, now: () => new Date('2024-06-15T12:00:00Z') } });
  const keep = (id: string, month: string) =>
    app.request(`/api/actuals/${id}`, posted({ months: [{ month, children: 1 }] }, AUTHOR));
  expect((await keep('smallshire', '2024-05')).status).toBe(201);
  expect((await keep('smallshire', '2024-06')).status).toBe(422);
  await app.request('/api/authorities', posted(sentFiles(), AUTHOR));
  expect((await keep('ownshire', '2024-03')).status).toBe(422);
  expect((await keep('ownshire', '2024-04')).status).toBe(201);
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
      '',
      '2024-05,exits,,5.5',
    ].join('\n'),
    ['home', 'foster'],
  );
  expect(read.ok ? [] : read.problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
    'csv row 2, value: The value is no number.',
    'csv row 4, placement: There is no such placement type. Known: home, foster.',
    'csv row 5, month: Write the month as 2024-04.',
    expect.stringMatching(/^csv row 6, measure: There is no such measure\. Known: children, /),
    'csv row 8, measure: This figure stands in a row above already.',
    'csv row 10, value: Count people in whole numbers.',
  ]);
});

test('a CSV file may have been through a spreadsheet, which makes May-24 of 2024-05', () => {
  const read = readActuals('month,measure,placement,value\nMay-24,children,,480\n2024-05-01,exits,,9', []);
  expect(read).toMatchObject({
    ok: true,
    value: { months: [{ month: '2024-05', children: 480, exits: 9 }] },
  });
});

test('the template, filled in, is read', () => {
  const template = monthsTemplate('2024-05', [{ id: 'in-house', label: 'Fostering, "own"' }]);
  expect(template.split('\r\n')[6]).toBe(
    '2024-05,placement-spend,in-house,,"Fostering, ""own"": spend of the month in pounds"',
  );
  const filled = template.replaceAll(',,"Foster', ',7,"Foster').replaceAll(',,,', ',,8,');
  expect(readActuals(filled, ['in-house'])).toMatchObject({
    ok: true,
    value: {
      months: [
        { month: '2024-05', children: 8, cpPlans: 8, placements: [{ placement: 'in-house', spendGbp: 7 }] },
      ],
    },
  });
});
