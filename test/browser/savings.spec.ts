import type { Page } from '@playwright/test';
import { expect, test } from './tools/test.ts';
import { expectAccessible } from './tools/accessible.ts';
import { open } from './screens.ts';

const ADDRESS = '/savings?scenario=march-2024-plan';

const rows = (page: Page, table: RegExp) => page.getByRole('table', { name: table }).locator('tbody tr');

test('tells every line by year, in-year and cumulative apart', async ({ page }) => {
  await open(page, ADDRESS);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('This plan is expected to save');
  for (const name of [/^In-year: each/, /^Cumulative: the sum/]) {
    await expect(rows(page, name)).toHaveCount(18);
  }
  await expect(rows(page, /^In-year: each/).first()).toContainText('All lines together');
});

test('ranges and chances come with the runs', async ({ page }) => {
  test.slow();
  await open(page, ADDRESS);
  await expect(rows(page, /^In-year: each/).first()).toContainText(/£[\d.,]+[mk] to £[\d.,]+[mk]/);
  await expect(rows(page, /^In-year: each/).first()).toContainText(/\d in \d/);
  await expect(rows(page, /^Contingency/).first()).toContainText('£');
});

test('what goes on after care stands beside the saving, and children who return with and without', async ({
  page,
}) => {
  await open(page, '/savings?scenario=earlier-commitments');
  const after = page.getByRole('table', { name: 'Saving after costs that go on' }).locator('tbody tr');
  await expect(after).toHaveCount(6);
  await expect(after.first()).toContainText('£1,129k');
  await expect(after.first()).toContainText('£972k');
  await expect(rows(page, /^What goes on, by line/)).toHaveCount(21);
  await expect(rows(page, /^Children who return to care/).first()).toContainText('£681k£614k£67k');
  await page.getByText('The numbers behind it, and their sources').click();
  await page.getByRole('link', { name: /^Number at the start: Care leavers: 253/ }).click();
  await expect(page).toHaveURL(/\/evidence\/care-leavers-october-2022/);
});

test('a target opens its paper', async ({ page }) => {
  await open(page, ADDRESS);
  await rows(page, /^In-year: each/)
    .first()
    .getByRole('link', { name: /^£3[.,]/ })
    .click();
  await expect(page).toHaveURL(/\/evidence\/saving-total-2024-25/);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 2, name: 'By line and year' })).toBeVisible();
});

test('every choice is in the address, and a wrong number is told beside its box', async ({ page }) => {
  await open(page, ADDRESS);
  const share = page.getByLabel(/Placement share/);
  await share.fill('40');
  await expect(page).toHaveURL(/share=40/);
  await expect(page.getByRole('columnheader', { name: 'Placement part, 40.0% entered' })).toBeVisible();
  await share.fill('400');
  await expect(page.getByText('Write a percentage from 0 to 100.')).toBeVisible();
  await share.fill('');
  await page.getByLabel('Prices', { exact: true }).selectOption('constant');
  await expect(page).toHaveURL(/prices=constant/);
  await page.getByLabel('Financial year', { exact: true }).selectOption('All years together');
  await expect(page).toHaveURL(/year=all/);
  await page.getByText('Budgets and income of your own').click();
  await page.getByLabel(/Grant income/).fill('£1.5m');
  await expect(page.getByRole('columnheader', { name: 'Spend expected, net' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Spend expected, net' })).toBeVisible();
  await page.getByLabel('Scenario', { exact: true }).selectOption('No new action');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('£0 in every year');
});

test('by keyboard: a table takes the focus and scrolls, the waterfall becomes a table', async ({ page }) => {
  await open(page, ADDRESS);
  await page.getByRole('region', { name: /^In-year: each/ }).focus();
  await expect(page.getByRole('region', { name: /^In-year: each/ })).toBeFocused();
  const button = page.getByRole('button', { name: /Show as table/ });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/table=order/);
  await expect(page.getByRole('columnheader', { name: 'Counted twice if added alone' })).toBeVisible();
});

test('says what failed', async ({ page }) => {
  await page.goto('/savings?scenario=nobody');
  await expect(page.getByRole('alert')).toContainText('There is no such scenario');
});

test.describe('320 px wide', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  test('nothing is lost sideways', async ({ page }) => {
    await open(page, ADDRESS);
    const over = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await over()).toBeLessThanOrEqual(0);
  });
});

test('axe finds nothing', async ({ page }) => {
  test.slow();
  await open(page, `${ADDRESS}&share=400`);
  await expectAccessible(page);
});
