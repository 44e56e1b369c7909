import type { Page } from '@playwright/test';
import { expect, test } from './tools/test.ts';
import { expectAccessible } from './tools/accessible.ts';
import { answer, as, firstNumber, kept, openCopy, save } from './tools/editorPage.ts';

/** "£8.3m", once it is there. */
async function saving(page: Page): Promise<string> {
  const headline = page.getByRole('heading', { level: 1 });
  await expect(headline).toContainText(/is expected to save £/);
  return /£[\d.]+\w/.exec((await headline.textContent())!)![0];
}
const dialog = (page: Page) => page.getByRole('dialog');

/** An own scenario that can be agreed: it does nothing, so nothing in it wants a reason. */
async function agreed(page: Page, author: string): Promise<string> {
  await as(page, author);
  await openCopy(page, 'No new action');
  await page.getByRole('link', { name: 'Back to the scenario' }).click();
  await page.getByLabel('Status').selectOption('Agreed');
  await page.getByRole('button', { name: 'Set status' }).click();
  await expect(page.getByText('Its status is now: agreed.')).toBeVisible();
  return new URL(page.url()).pathname;
}

test('an old version is read with its results, copied and restored from there', async ({ page }) => {
  await as(page, 'Bea');
  const path = await openCopy(page);
  const id = path.split('/')[2]!;
  await page.goto(`/plan?scenario=${id}`);
  const first = await saving(page);

  await page.goto(path);
  await firstNumber(page).fill('-5');
  await page
    .getByRole('textbox', { name: /^Change in entries/ })
    .nth(2)
    .fill('-5');
  await expect(kept(page)).toBeVisible();
  await save(page, 'Less ambitious');
  await expect(page.getByText('Saved as version 2.')).toBeVisible();
  await page.getByRole('link', { name: 'Back to the scenario' }).click();
  await expect(page.getByRole('link', { name: 'Edit version 2' })).toBeVisible();

  // Plan at a glance shows what has been saved in the meantime, not what it was asked for before.
  await page.getByRole('link', { name: 'Results of version 1' }).click();
  await expect(page.getByText('This is version 1 of 2')).toBeVisible();
  await expect.poll(() => saving(page)).toBe(first);
  await page.getByRole('link', { name: 'Show the current version' }).click();
  await expect.poll(() => saving(page)).not.toBe(first);
  await page.goBack();
  await expect.poll(() => saving(page)).toBe(first);

  await page.getByRole('button', { name: 'Copy version 1' }).click();
  await expect(page).toHaveURL(/\/edit$/);
  await expect(firstNumber(page)).toHaveValue('-33');
  await page.goto(`/plan?scenario=${id}&version=1`);
  await page.getByRole('button', { name: 'Restore version 1' }).click();
  await expect(dialog(page)).toContainText('is saved as version 3');
  await dialog(page).getByLabel('Why').fill('It was better');
  await dialog(page).getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page).not.toHaveURL(/version=/);
  await expect.poll(() => saving(page)).toBe(first);
  await page.goto(`/scenarios/${id}`);
  await expect(page.getByText('Why: It was better')).toBeVisible();
});

test('a plan that was shown, edited and saved is shown as it is now', async ({ page }) => {
  await as(page, 'Cal');
  const path = await openCopy(page);
  await page.getByRole('link', { name: 'Back to the scenario' }).click();
  await page.getByRole('button', { name: 'Open in Plan at a glance' }).click();
  const first = await saving(page);
  await page.goBack();
  await page.getByRole('link', { name: 'Edit version 1' }).click();
  await expect(page).toHaveURL(new RegExp(path));
  const before = await answer(page).textContent();
  await page
    .getByRole('textbox', { name: /^Change in entries/ })
    .nth(2)
    .fill('-5');
  await expect(answer(page)).not.toHaveText(before!);
  await save(page, '');
  await expect(page.getByText('Saved as version 2.')).toBeVisible();
  await page.getByRole('link', { name: 'Back to the scenario' }).click();
  await page.getByRole('button', { name: 'Open in Plan at a glance' }).click();
  await expect.poll(() => saving(page)).not.toBe(first);
});

test('who agreed to which version, and when, is said wherever the plan is; changing it asks first', async ({
  page,
}) => {
  const path = await agreed(page, 'Dee');
  const line = /^Agreed version 1, by Dee \(not verified\), \d+ \w+ \d{4} at \d\d:\d\d\./;
  await expect(page.getByText(line)).toBeVisible();
  await page.goto(`/plan?scenario=${path.split('/').at(-1)}`);
  await expect(page.getByText(line)).toBeVisible();
  await page.goto('/scenarios?status=agreed');
  await expect(page.getByRole('article').filter({ hasText: 'by Dee' }).first().getByText(line)).toBeVisible();

  await page.goto(`${path}/edit`);
  await expect(page.getByText('This plan is agreed.')).toBeVisible();
  await expect(page.getByText('makes version 2, which is a draft', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Change it' }).click();
  await expect(page.getByText(line)).toBeVisible();
  await page.getByRole('button', { name: 'Add a measure' }).click();
  await page.getByRole('button', { name: 'Children entering care, by number' }).click();
  await page.getByRole('button', { name: 'Save…' }).click();
  await expect(dialog(page)).toContainText('Version 1 is agreed. Saved, the plan is a draft again');
  await dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Version 2 is not agreed.')).toBeVisible();

  await page.getByRole('link', { name: 'Back to the scenario' }).click();
  await page.getByLabel('Status').selectOption('Agreed');
  await page.getByRole('button', { name: 'Set status' }).click();
  await expect(page.getByText('Agreed version 2, by Dee', { exact: false }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Restore version 1' }).click();
  await expect(dialog(page)).toContainText('This plan is agreed. Restored, it is a draft again');
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Version 3', { exact: true })).toHaveCount(0);
});

test('restoring with changes that are not saved asks what becomes of them', async ({ page }) => {
  await as(page, 'Eli');
  const path = await openCopy(page);
  await firstNumber(page).fill('-5');
  await expect(kept(page)).toBeVisible();
  await save(page, '');
  await expect(page.getByText('Saved as version 2.')).toBeVisible();
  const restore = async (choice: string) => {
    await page.goto(path.replace('/edit', ''));
    await page.getByRole('button', { name: 'Restore version 1' }).click();
    await page.getByLabel(choice, { exact: false }).check();
    await dialog(page).getByRole('button', { name: 'Restore', exact: true }).click();
    await expect(page.getByText('Version 1 is restored, as a new version.')).toBeVisible();
    await page.goto(path);
  };
  await firstNumber(page).fill('-6');
  await expect(kept(page)).toBeVisible();
  await restore('Throw them away');
  await expect(firstNumber(page)).toHaveValue('-33');
  await expect(page.getByRole('region', { name: /saved this scenario/ })).toHaveCount(0);

  await firstNumber(page).fill('-7');
  await expect(kept(page)).toBeVisible();
  await page.goto(path.replace('/edit', ''));
  await page.getByRole('button', { name: 'Restore version 2' }).click();
  await dialog(page).getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText('Version 2 is restored, as a new version.')).toBeVisible();
  await page.goto(path);
  const panel = page.getByRole('region', {
    name: 'You have saved this scenario since you began these changes',
  });
  await expect(panel.getByLabel(/Yours: −7/)).toBeChecked();
  await expect(panel.getByLabel(/Saved: −5/)).toBeVisible();
  page.on('dialog', (asked) => void asked.accept());
  await panel.getByRole('button', { name: 'Throw mine away' }).click();
  await expect(panel).toHaveCount(0);
  await expect(firstNumber(page)).toHaveValue('-5');
});

test('how the original was read is said of the original; a copy has notes of its own', async ({ page }) => {
  await as(page, 'Fay');
  const path = await openCopy(page);
  await page.getByText('Name, purpose, dates, comparison and targets').click();
  await expect(page.getByLabel('Purpose')).toHaveValue('');
  await page.getByLabel('Notes').fill('Asked the panel\nabout 2026');
  await save(page, '');
  await expect(page.getByText('Saved as version 2.')).toBeVisible();
  await page.goto(path.replace('/edit', ''));
  await expect(page.getByText('Asked the panel')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'How the original was read' })).toBeVisible();
  await expect(page.getByText('This is said of The March 2024 plan, as it was published')).toBeVisible();
  await expect(page.getByText('Entries are brought to the published 140', { exact: false })).toBeVisible();
  await page.getByRole('link', { name: 'The March 2024 plan' }).first().click();
  await expect(page).toHaveURL(/\/scenarios\/march-2024-plan/);
});

test('axe finds nothing before an agreed plan is changed, on an old version and before it is restored', async ({
  page,
}) => {
  const path = await agreed(page, 'Gus');
  await page.getByRole('link', { name: 'Edit version 1' }).click();
  await expect(page.getByText('This plan is agreed.')).toBeVisible();
  await expectAccessible(page);
  await page.goto(path);
  await page.getByLabel('Name', { exact: true }).fill(`Agreed of Gus ${Date.now()}`);
  await page.getByRole('button', { name: 'Rename' }).click();
  await page.getByRole('link', { name: 'Open version 1' }).click();
  await expect(page.getByText('This is version 1 of 2')).toBeVisible();
  await page.getByRole('button', { name: 'Restore version 1' }).first().click();
  await expect(dialog(page)).toBeVisible();
  await expectAccessible(page);
});
