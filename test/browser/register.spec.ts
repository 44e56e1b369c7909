import { expect, test } from './tools/test.ts';
import { expectAccessible } from './tools/accessible.ts';
import { as } from './tools/editorPage.ts';

test('what to worry about first stands on Plan, and leads to its entry and to all in that order', async ({
  page,
}) => {
  await page.goto('/plan?scenario=march-2024-plan');
  const first = page.getByRole('region', { name: 'What to check first' });
  await expect(first.getByRole('listitem')).toHaveCount(3);
  await expect(first.getByRole('listitem').first()).toContainText(
    /by itself makes £\d\.\dm of the 2026-27 saving; evidence that it will: weak/,
  );
  await first.getByRole('link', { name: 'All evidence in this order' }).click();
  await expect(page).toHaveURL(/\/evidence\?scenario=march-2024-plan/);
  const rows = page.getByRole('main').getByRole('article');
  await expect(rows.first()).toContainText('Impact: high');
  await expect(rows.first().getByRole('link')).toHaveText(/^Entries in 2025-26: plan/);
});

test('the register is filtered in the address and downloaded with what uses each figure', async ({
  page,
}) => {
  await page.goto('/evidence?impact=high');
  await expect(page.getByRole('status')).toContainText(/^\s*\d+ of \d+ figures/);
  await page.getByLabel('Strength').selectOption('None (judgement)');
  await expect(page).toHaveURL(/strength=none/);
  await page.getByLabel('Strength').selectOption('Any strength');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  const file = await (await download).createReadStream();
  let csv = '';
  for await (const part of file) csv += String(part);
  expect(csv.split('\r\n')[0]).toContain('Impact on the plan,Moves the saving by (pounds)');
  expect(csv).toContain('The March 2024 plan');
});

test('a hundred rows are shown at a time, and a search looks through all of them', async ({ page }) => {
  await page.goto('/evidence');
  const rows = page.getByRole('main').getByRole('article');
  await expect(rows).toHaveCount(100);
  await page.getByRole('button', { name: /^Show 100 more/ }).click();
  await expect(rows).toHaveCount(200);
  await page.getByLabel('Search').fill('report to January 2024');
  await expect(rows.first()).toContainText('January 2024');
  expect(await rows.count()).toBeLessThan(100);
});

test('the first to worry about can be followed to the figures it is worked out from, and back in its history', async ({
  page,
}) => {
  await as(page, 'Ned');
  await page.goto('/evidence/plan-entries-change-2025-26');
  const from = page.getByRole('definition').filter({ hasText: 'Entering care in 2025-26: plan: 102' });
  await expect(from).toContainText(/line/);
  await from.getByRole('link', { name: 'Entering care in 2025-26: plan' }).click();
  await expect(page).toHaveURL(/\/evidence\/plan-entries-2025-26/);
  const change = async (owner: string) => {
    await page.getByRole('button', { name: 'Change this entry' }).click();
    await page.getByLabel('Who answers for it').fill(owner);
    await page.getByLabel('Why it is changed', { exact: true }).fill('It moved');
    await page.getByRole('button', { name: 'Keep the change' }).click();
  };
  await change('Finance');
  await expect(page.getByText('Who answers for it: Finance; before: nothing')).toBeVisible();
  await change('Sufficiency');
  await page.getByRole('button', { name: 'Put this back' }).click();
  await expect(page.getByLabel('Who answers for it')).toHaveValue('Finance');
  await page.getByLabel('Last reviewed').fill('2190-01-01');
  await page.getByLabel('Why it is changed', { exact: true }).fill('It moved back');
  await page.getByRole('button', { name: 'Keep the change' }).click();
  await expect(page.getByRole('alert')).toContainText('a day that is still to come');
});

test('an entry gets an owner, a review and a reason; who changed it stays on it', async ({ page }) => {
  await as(page, 'Ned');
  await page.goto('/evidence/price-crisis');
  await expect(page.getByText('None: the entry is as its file has it.')).toBeVisible();
  await page.getByRole('button', { name: 'Change this entry' }).click();
  await page.getByRole('button', { name: 'Keep the change' }).click();
  await expect(page.getByRole('alert')).toContainText('Say why it is changed.');
  await page.getByLabel('Who answers for it').fill('Commissioning');
  await page.getByLabel('Review due').fill('2020-01-01');
  await page.getByLabel('Why it is changed', { exact: true }).fill('Nobody had looked at it');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep the change' }).click();
  await expect(page.getByText('Who answers for it: Commissioning')).toBeVisible();
  await expect(page.getByText('Ned (not verified)')).toBeVisible();
  await page.goto('/evidence?review=overdue');
  await expect(page.getByRole('article').getByText('Review overdue')).toBeVisible();
  await expect(page.getByRole('article').getByText('Answers for it: Commissioning')).toBeVisible();
});

test('a server that cannot say what matters leaves the register readable', async ({ page }) => {
  await page.route('**/worries*', (route) => route.fulfill({ status: 503, json: { detail: 'Too busy.' } }));
  await page.goto('/evidence');
  await expect(page.getByRole('alert')).toContainText('Too busy.');
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.goto('/plan');
  await expect(page.getByRole('region', { name: 'What to check first' }).getByRole('alert')).toContainText(
    'Too busy.',
  );
});
