import type { Page } from '@playwright/test';
import { expect, test } from './tools/test.ts';
import { expectAccessible } from './tools/accessible.ts';
import { open } from './screens.ts';

const ADDRESS = '/compare?scenarios=march-2024-plan,effect-central';

/** One scenario of the library with other days than the rest. */
async function withOtherDays(page: Page): Promise<void> {
  await page.route('**/api/scenarios?*', change);
  await page.route('**/api/scenarios', change);
  async function change(route: Parameters<Parameters<Page['route']>[1]>[0]): Promise<void> {
    const response = await route.fetch();
    const text = await response.text();
    const changed = text.replace(/("id":"effect-central".*?"to":")2027-03-31/, '$12026-03-31');
    await route.fulfill({ response, body: changed });
  }
}

test('two scenarios side by side: years, and only the assumptions that differ', async ({ page }) => {
  await open(page, ADDRESS);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('less');
  await expect(page.getByRole('figure')).toHaveCount(2);
  await expect(page.getByRole('table', { name: /^Less/ }).locator('tbody tr')).toHaveCount(3);
  const assumptions = page.getByRole('table', { name: 'Assumptions that differ' });
  await expect(assumptions).toContainText('Not in it');
});

test('ranges are of the differences, from paired runs', async ({ page }) => {
  test.slow();
  await open(page, ADDRESS);
  const table = page.getByRole('table', { name: /^Less/ });
  await expect(table.locator('tbody tr').last()).toContainText(/m to −?£[\d.]+m/);
});

test('scenarios are added and taken out, and what they are told less is chosen, in the address', async ({
  page,
}) => {
  await open(page, ADDRESS);
  await page.getByLabel('Add a scenario').selectOption('No new action');
  await expect(page).toHaveURL(/no-new-action/);
  await expect(page.getByRole('table', { name: /^Less/ }).locator('tbody tr')).toHaveCount(6);
  await page.getByLabel('Differences from').selectOption('No new action');
  await expect(page).toHaveURL(/less=no-new-action/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Against “No new action”');
  await page.getByRole('button', { name: 'Take out Family Safeguarding: central effect' }).click();
  await expect(page.getByRole('table', { name: /^Less/ }).locator('tbody tr')).toHaveCount(3);
});

test('unlike days are refused with the reason, and one press runs them alike', async ({ page }) => {
  await withOtherDays(page);
  await open(page, ADDRESS);
  await expect(page.getByRole('alert')).toContainText('ends on 31 March 2026');
  await expect(page.getByRole('figure')).toHaveCount(0);
  await page.getByRole('button', { name: 'Run them all over 1 April 2024 to 31 March 2026' }).click();
  await expect(page).toHaveURL(/from=2024-04-01&to=2026-03-31/);
  await expect(page.getByRole('table', { name: /^Less/ }).locator('tbody tr')).toHaveCount(2);
  await page.getByRole('button', { name: 'Use their own' }).click();
  await expect(page.getByRole('alert')).toContainText('ends on 31 March 2026');
});

test('what is not in the library is told, and can be taken out', async ({ page }) => {
  await page.goto('/compare?scenarios=march-2024-plan,effect-central,nobody');
  await expect(page.getByRole('alert')).toContainText('“nobody” is not in the library');
  await page.getByRole('button', { name: 'Take out nobody' }).click();
  await expect(page.getByRole('figure')).toHaveCount(2);
});

test('by keyboard: a chart becomes a table', async ({ page }) => {
  await open(page, ADDRESS);
  await expect(page.getByRole('figure')).toHaveCount(2);
  await page
    .getByRole('button', { name: /^Show as table/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/table=children/);
  await expect(page.getByRole('figure').first().getByRole('table')).toBeVisible();
});

test('says what failed, and tries again', async ({ page }) => {
  await page.route('**/api/compare', (route) => route.abort('connectionrefused'));
  await page.goto(ADDRESS);
  await expect(page.getByRole('alert').first()).toContainText('The server cannot be reached.');
  await page.unroute('**/api/compare');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('figure')).toHaveCount(2);
});

test.describe('320 px wide', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  test('nothing is lost sideways', async ({ page }) => {
    await open(page, ADDRESS);
    await expect(page.getByRole('figure')).toHaveCount(2);
    const over = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await over()).toBeLessThanOrEqual(0);
  });
});

test('axe finds nothing, compared or refused', async ({ page }) => {
  test.slow();
  const clean = () => expectAccessible(page);
  await open(page, ADDRESS);
  await expect(page.getByRole('figure')).toHaveCount(2);
  await clean();
  await withOtherDays(page);
  await open(page, ADDRESS);
  await expect(page.getByRole('alert')).toBeVisible();
  await clean();
});
