import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './tools/test.ts';
import { expectAccessible } from './tools/accessible.ts';

const RECONCILIATION = '/evidence/reconciliation';
const example = resolve(import.meta.dirname, '../../docs/examples/own-claims.json');

const claim = (page: Page, name: string | RegExp) => page.getByRole('article', { name });
const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

/** Brings the claims of the example under a title of its own, and opens them. */
async function bringExample(page: Page, title: string): Promise<void> {
  const file = JSON.parse(await readFile(example, 'utf8')) as { documents: { title: string }[] };
  file.documents[0]!.title = title;
  await page.goto(`${RECONCILIATION}/add`);
  await page.getByLabel('Your name').fill('Jo Smith');
  await page.getByLabel('Your name').blur();
  await page.getByLabel('A file of claims').setInputFiles({
    name: 'claims.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

test('claims are told in words first, chosen, opened and traced to their figures', async ({ page }) => {
  await page.goto('/evidence');
  await page.getByRole('link', { name: 'Reconciliation' }).click();
  await expect(page).toHaveURL(/\/evidence\/reconciliation/);
  await expect(
    page.getByText(/^27 of 84 published claims hold; 23 contradict another statement/),
  ).toBeVisible();
  await page.getByLabel('Verdict').selectOption('Off by something');
  await page.getByLabel('Search').fill('total of the savings');
  await expect(page).toHaveURL(/verdict=off-by&search=total/);
  const total = page.getByRole('article').filter({ hasText: '£1.34m' }).first();
  await total.getByRole('button', { name: /Show figures/ }).click();
  await expect(page).toHaveURL(/open=/);
  const table = total.getByRole('table');
  await expect(table.getByRole('row', { name: /2026-27/ })).toContainText('£1.34m');
  await expectAccessible(page);
  await page.reload();
  await expect(table).toBeVisible();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await fits(page)).toBe(true);
  await table.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/evidence\/[^/]+$/);
});

test('the model stands beside a claim as a forecast, and is simulated for its range', async ({ page }) => {
  await page.goto(`${RECONCILIATION}?search=149&open=all`);
  const beside = page.getByRole('region', { name: 'Beside it, the model (forecast)' }).first();
  await expect(beside).toContainText(/published, \d+ in the model; it needs plans that last \d\.\d years/);
  await expect(beside).toContainText('(expected value)');
  await beside
    .getByRole('button', { name: /Simulate for the range/ })
    .first()
    .click();
  await expect(beside.getByText(/80% range \d+ to \d+/).first()).toBeVisible();
});

test('a figure of an own paper flips the verdict, here and among all claims', async ({ page }) => {
  await bringExample(page, 'Paper that flips');
  const saving = claim(page, 'Saving of the new home');
  await expect(saving).toContainText('Off by £40k');
  await expectAccessible(page);
  const printed = page.getByRole('textbox', { name: 'As printed' }).first();
  await printed.fill('£0.41m');
  await expect(saving).toContainText('Holds');
  await expect(page.getByText('which is not saved yet')).toBeVisible();
  await page.getByRole('button', { name: 'Save the figures' }).click();
  await expect(page.getByText(/Version 2, changed by Jo Smith/)).toBeVisible();

  await page.getByRole('link', { name: 'All claims' }).click();
  const among = claim(page, 'Saving of the new home').filter({ hasText: 'Paper that flips' });
  await expect(among).toContainText('Holds');
  await expect(among).toContainText('Yours, not published');
  await among.getByRole('link', { name: 'Paper that flips' }).click();
  await page.getByRole('button', { name: 'Retire' }).click();
  await expect(page.getByText('Retired: recomputed no more.')).toBeVisible();
});

test('what others have saved in between is neither written over nor lost', async ({ page, browser }) => {
  await bringExample(page, 'Paper of two');
  const other = await browser.newPage();
  await other.goto(page.url());
  await other.getByLabel('Your name').fill('Sam Patel');
  await other.getByLabel('Your name').blur();
  await other.getByRole('textbox', { name: 'As printed' }).nth(1).fill('£530k');
  await other.getByRole('button', { name: 'Save the figures' }).click();
  await expect(other.getByText(/Version 2/)).toBeVisible();
  await other.close();

  await page.getByRole('textbox', { name: 'As printed' }).nth(2).fill('£80k');
  await page.getByRole('button', { name: 'Save the figures' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Sam Patel' })).toBeVisible();
  await page.getByRole('button', { name: 'Go on with mine over theirs' }).click();
  await page.getByRole('button', { name: 'Save the figures' }).click();
  await expect(page.getByText(/Version 3/)).toBeVisible();
  await expect(claim(page, 'Saving of the new home')).toContainText('Holds');
  await expect(page.getByRole('textbox', { name: 'As printed' }).nth(1)).toHaveValue('£530k');
});

test('a claim is built in the form, which keeps what is typed and shows the verdict', async ({ page }) => {
  await page.goto(`${RECONCILIATION}/add`);
  await page.getByLabel('Your name').fill('Jo Smith');
  await page.getByLabel('Your name').blur();
  await page.getByLabel('Kind of claim').selectOption('The same quantity, stated twice or more');
  await page.getByLabel('What it is about').fill('Children in care');
  await page.getByLabel('Title of the paper').fill('Paper from a form');
  await page.getByRole('button', { name: 'Add this claim' }).click();
  await expect(page.getByText('Give the date of the paper.')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await fits(page)).toBe(true);

  await page.reload();
  await expect(page.getByLabel('Title of the paper')).toHaveValue('Paper from a form');
  await page.getByLabel('Whose paper it is').fill('Nobody');
  await page.getByLabel('Its date').fill('2024-06');
  await page.getByLabel('Heading', { exact: true }).fill('Need');
  await page.getByLabel('Page', { exact: true }).fill('page 2');
  const [first, second] = [
    page.getByRole('group', { name: 'Statement 1' }),
    page.getByRole('group', { name: 'Statement 2' }),
  ];
  await first.getByLabel('As printed').fill('540');
  await second.getByRole('button', { name: /Take it from the register/ }).click();
  await second.getByLabel('Figure of the register').fill('stock-april-2024');
  await expect(page.getByRole('status', { name: 'What it comes to' })).toContainText(
    'Contradicts: 52 children apart',
  );
  await first.getByLabel('As printed').fill('488');
  await expect(page.getByRole('status', { name: 'What it comes to' })).toContainText('Holds');
  await page.getByRole('button', { name: 'Add this claim' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Paper from a form' })).toBeVisible();
  await expect(page.getByText(/Version 1, added by Jo Smith/)).toBeVisible();
});
