import type { Page } from '@playwright/test';
import { expect, test } from './tools/test.ts';
import { expectAccessible } from './tools/accessible.ts';

test('the library is searched and filtered, and a scenario opens in the plan', async ({ page }) => {
  await page.goto('/scenarios');
  await page.getByLabel('Status').selectOption('Published only');
  await expect(page.getByText('10 scenarios match', { exact: true })).toBeVisible();
  await page.getByLabel('Search').fill('stress');
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page).toHaveURL(/search=stress/);
  await page.getByLabel('Search').fill('nothing like it');
  await page.getByRole('button', { name: 'Show all scenarios' }).click();
  await page.getByLabel('Status').selectOption('Published only');
  await page.getByLabel('Tag').selectOption('judgement');
  await expect(page.getByRole('article')).toHaveCount(5);
  await page.getByRole('link', { name: 'Open in Plan at a glance Family Safeguarding: stress' }).click();
  await expect(page).toHaveURL(/\/plan\?scenario=effect-stress/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('is expected to');
});

test('a scenario says how it was read, and its measures in words with their sources', async ({ page }) => {
  await page.goto('/scenarios/march-2024-plan');
  await expect(page.getByRole('heading', { name: 'How it was read' })).toBeVisible();
  const measure = page
    .getByRole('article')
    .filter({ hasText: '75 fewer child protection plans starting a year' });
  await expect(measure).toContainText('Confidence: medium. Risk: high.');
  await measure.getByRole('link', { name: '75 fewer' }).click();
  await expect(page).toHaveURL(/\/evidence\/cp-starts-fewer/);
  await page.goBack();
  await page.getByLabel('Compared with').selectOption('Earlier commitments');
  await page.getByRole('button', { name: 'Open in Plan at a glance' }).click();
  await expect(page).toHaveURL(/scenario=march-2024-plan&compare=earlier-commitments/);
});

test('the register is filtered, and an assumption looks like one', async ({ page }) => {
  await page.goto('/evidence');
  await page.getByLabel('Kind').selectOption('Assumption');
  await expect(page).toHaveURL(/kind=assumption/);
  const marks = page.getByRole('article').first().getByText('◇ Assumption');
  await expect(marks.first()).toHaveCSS('border-style', 'dashed');
  await page.getByLabel('Search').fill('price');
  await expect(page.getByRole('status').filter({ hasText: /^\d+ of \d+ figures$/ })).toBeVisible();
});

test('figures in use and weak are those the plan’s caveat counts', async ({ page }) => {
  await page.goto('/plan');
  const count = page
    .getByRole('list', { name: 'Caveats' })
    .getByRole('link', { name: /^\d+ of the \d+ figures$/ });
  const [weak] = (await count.textContent())!.split(' ');
  await count.click();
  // Figures that move together are one row: entries are counted, not rows.
  await expect(page.getByRole('status').filter({ hasText: /^\d+ of \d+ figures$/ })).toHaveText(
    new RegExp(`^${weak} of `),
  );
});

test('a contradicted figure names what contradicts it, and why it was used', async ({ page }) => {
  await page.goto('/evidence/looked-after-2023-03-31');
  await expect(page.getByText('Used because')).toBeVisible();
  await page.getByRole('link', { name: /505 children/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('In care on 1 April 2023');
});

/** An own copy of a published plan, opened in the library. */
async function ownCopy(page: Page, author: string): Promise<string> {
  await page.addInitScript((it) => localStorage.setItem('carecast.author', it), author);
  await page.goto('/scenarios/march-2024-plan');
  await page.getByRole('button', { name: /^Copy to change/ }).click();
  await expect(page).toHaveURL(/\/edit/);
  await page.getByRole('link', { name: 'Back to the scenario' }).click();
  await expect(page.getByRole('heading', { name: 'Versions' })).toBeVisible();
  return (await page.getByRole('heading', { level: 1 }).textContent())!;
}

test('a copy needs a name to be kept under, and says so', async ({ page }) => {
  await page.goto('/scenarios/march-2024-plan');
  await page.getByRole('button', { name: /^Copy to change/ }).click();
  await expect(page.getByRole('alert')).toContainText('Type your name at the top first');
  await expect(page.getByLabel('Your name')).toBeFocused();
});

test('an own scenario is renamed, compared with its past, and an old version restored', async ({ page }) => {
  await ownCopy(page, 'Mo');
  const name = `Mo’s plan ${Date.now()}`;
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.getByRole('link', { name: /1 field changed in version 2/ }).click();
  await expect(page.getByRole('heading', { name: 'What changed from version 1 to version 2' })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Name/ })).toContainText(name);
  await page.getByRole('link', { name: 'Open version 1' }).click();
  await expect(page.getByText('This is version 1 of 2')).toBeVisible();
  await page.getByRole('button', { name: 'Restore version 1' }).last().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText('Version 1 is restored, as a new version.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

test('a name that is taken, and a plan that cannot be agreed yet, are refused with the reason', async ({
  page,
}) => {
  await ownCopy(page, 'Nu');
  await page.getByLabel('Name', { exact: true }).fill('No new action');
  await page.getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByRole('alert')).toContainText('Another scenario has this name already');
  await page.getByLabel('Status').selectOption('Agreed');
  await page.getByRole('button', { name: 'Set status' }).click();
  const why = page.getByRole('alert').getByRole('listitem').filter({ hasText: 'Fewer entries: 102' });
  await expect(why).toContainText(/changes the 2026-27 saving by £1\.\dm by itself.* Give it a rationale/);
  // The reason leads to where it can be given.
  await why.getByRole('link').click();
  const rationale = page.getByRole('article', { name: /Fewer entries: 102/ }).getByLabel('Rationale');
  await expect(rationale).toBeFocused();
});

test('a scenario is retired, and found by its status', async ({ page }) => {
  const name = await ownCopy(page, 'Ola');
  await page.getByLabel('Status').selectOption('Retired');
  await page.getByRole('button', { name: 'Set status' }).click();
  await expect(page.getByText('Its status is now: retired.')).toBeVisible();
  await page.goto('/scenarios?status=retired');
  const card = page.getByRole('article').filter({ hasText: name }).first();
  await expect(card).toContainText('Retired');
  await expect(card).toContainText('by Ola (not verified)');
});

test('axe finds nothing on an own scenario with two versions compared', async ({ page }) => {
  await ownCopy(page, 'Pi');
  await page.getByLabel('Name', { exact: true }).fill(`Pi’s plan ${Date.now()}`);
  await page.getByRole('button', { name: 'Rename' }).click();
  await page.getByRole('link', { name: /1 field changed in version 2/ }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await expectAccessible(page);
});
