import { expect, test } from './tools/test.ts';

const PROJECTION = '**/api/scenarios/*/projection*';

test('while it waits the page says so, and keeps the room', async ({ page }) => {
  let answer = () => {};
  const held = new Promise<void>((done) => (answer = done));
  await page.route(PROJECTION, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/plan');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'Working out what this plan is expected to save',
  );
  answer();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('This plan is expected to save');
});

test('a refusal is told in the server’s words', async ({ page }) => {
  await page.goto('/plan?scenario=nobody');
  await expect(page.getByRole('alert')).toContainText('There is no such scenario or version.');
});

test('a server that is down is named, and the reader can try again', async ({ page }) => {
  await page.route('**/api/**', (route) => route.abort('connectionrefused'));
  await page.goto('/plan');
  await expect(page.getByRole('alert')).toContainText('The server cannot be reached.');
  await page.unroute('**/api/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('This plan is expected to save');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a failed question is not asked again by itself', async ({ page }) => {
  let asked = 0;
  await page.route(PROJECTION, (route) => {
    asked += 1;
    return route.fulfill({
      status: 500,
      contentType: 'application/problem+json',
      body: '{"detail":"Broken."}',
    });
  });
  await page.goto('/plan');
  await expect(page.getByRole('alert')).toContainText('Broken.');
  await page.waitForTimeout(200);
  expect(asked).toBe(1);
});

test('the last result stays, marked out of date, until the new one is there', async ({ page }) => {
  await page.goto('/plan?scenario=march-2024-plan');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('£13.6m');
  let answer = () => {};
  const held = new Promise<void>((done) => (answer = done));
  await page.route(PROJECTION, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByLabel('Scenario', { exact: true }).selectOption('No new action');
  await expect(page.getByText('Out of date: these are the figures of “The March 2024 plan”')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('£13.6m');
  answer();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('£0 in every year');
  await expect(page.getByText('Out of date')).toHaveCount(0);
});

test('a newer question ends the older one', async ({ page }) => {
  await page.goto('/plan?scenario=march-2024-plan');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('£13.6m');
  // The older answer would come last, and must not pass for the newer.
  await page.route('**/api/scenarios/effect-central/projection*', async (route) => {
    await new Promise((done) => setTimeout(done, 500));
    await route.continue().catch(() => {});
  });
  await page.getByLabel('Scenario', { exact: true }).selectOption('Family Safeguarding: central effect');
  await page.getByLabel('Scenario', { exact: true }).selectOption('No new action');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('£0 in every year');
  await page.waitForTimeout(700);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('£0 in every year');
});

for (const [path, what] of [
  ['/scenarios', 'The library could not be shown'],
  ['/scenarios/march-2024-plan', 'This scenario could not be shown'],
  ['/evidence', 'The evidence could not be shown'],
  ['/child-protection', 'The plan could not be shown'],
] as const) {
  test(`${path} says what failed`, async ({ page }) => {
    await page.route('**/api/**', (route) => route.fulfill({ status: 500, body: '' }));
    await page.goto(path);
    await expect(page.getByRole('alert').first()).toContainText(what);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  });
}

test('an address that is no screen says so', async ({ page }) => {
  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { name: 'There is no page at this address' })).toBeVisible();
});
