import { expect, test } from '@playwright/test';

test('the library is searched and filtered, and a scenario opens in the plan', async ({ page }) => {
  await page.goto('/scenarios');
  await expect(page.getByText('10 scenarios', { exact: true })).toBeVisible();
  await page.getByLabel('Search').fill('stress');
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page).toHaveURL(/search=stress/);
  await page.getByLabel('Search').fill('nothing like it');
  await page.getByRole('button', { name: 'Show all scenarios' }).click();
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
  await expect(page.getByRole('article')).toHaveCount(Number(weak));
});

test('a contradicted figure names what contradicts it, and why it was used', async ({ page }) => {
  await page.goto('/evidence/looked-after-2023-03-31');
  await expect(page.getByText('Used because')).toBeVisible();
  await page.getByRole('link', { name: /505 children/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('In care on 1 April 2023');
});
