import type { Page } from '@playwright/test';
import { expect, test } from './tools/test.ts';
import { expectAccessible } from './tools/accessible.ts';
import { as, firstNumber, kept, newReader, openCopy, save } from './tools/editorPage.ts';

const secondNumber = (page: Page) => page.getByRole('textbox', { name: /^Change in entries/ }).nth(1);
const copies = (page: Page) => page.getByRole('region', { name: /two working copies|ended elsewhere/ });

test('a second tab is told at once, reads along, and takes over with everything typed', async ({
  page,
  context,
}) => {
  await as(page, 'Uma');
  const path = await openCopy(page);
  await firstNumber(page).fill('-11');
  const second = await as(await context.newPage(), 'Uma');
  await second.goto(path);
  await expect(second.getByRole('alert')).toContainText('You have this open in another tab.');
  await expect(firstNumber(second)).toHaveCount(0);

  await second.getByRole('button', { name: 'Read only' }).click();
  await expect(firstNumber(second)).toHaveValue('-11');
  await expect(firstNumber(second)).toBeDisabled();
  await secondNumber(page).fill('-99');
  await expect(secondNumber(second)).toHaveValue('-99');

  // Not waiting until the first tab has sent what was typed last.
  await firstNumber(page).fill('-12');
  await second.getByRole('button', { name: 'Take over here' }).click();
  await expect(firstNumber(second)).toBeEnabled();
  await expect(firstNumber(second)).toHaveValue('-12');
  await expect(secondNumber(second)).toHaveValue('-99');
  await expect(page.getByText('You went on with this in another tab', { exact: false })).toBeVisible();
  await expect(firstNumber(page)).toBeDisabled();
  await secondNumber(second).fill('-98');
  await expect(secondNumber(page)).toHaveValue('-98');
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(secondNumber(page)).toBeEnabled();
  await expect(secondNumber(page)).toHaveValue('-98');
  await expect(secondNumber(second)).toBeDisabled();
});

test('a tab that reads along follows a save, and edits once the other tab is closed', async ({
  page,
  context,
}) => {
  await as(page, 'Vic');
  const path = await openCopy(page);
  const second = await as(await context.newPage(), 'Vic');
  await second.goto(path);
  await second.getByRole('button', { name: 'Read only' }).click();
  await firstNumber(page).fill('-7');
  await save(page, '7');
  await expect(page.getByText('Saved as version 2.')).toBeVisible();
  await expect(second.getByText('Version 2.', { exact: false })).toBeVisible();
  await page.close();
  await second.getByRole('button', { name: 'Edit here' }).click();
  await expect(firstNumber(second)).toBeEnabled();
  await expect(firstNumber(second)).toHaveValue('-7');
});

test('another browser of the same person: neither copy goes over the other before they choose', async ({
  page,
  browser,
}) => {
  await as(page, 'Wyn');
  const path = await openCopy(page);
  const other = await newReader(browser, 'Wyn');
  await other.goto(path);
  await firstNumber(page).fill('-11');
  await expect(kept(page)).toBeVisible();
  await secondNumber(other).fill('-99');
  await expect(copies(other)).toContainText('2 things differ');
  await other.reload();
  // Closed and opened again, both are still there.
  await expect(copies(other)).toContainText('you typed in another browser or tab');
  await expect(firstNumber(other)).toBeDisabled();
  await copies(other).getByRole('button', { name: 'Go on with the other one' }).click();
  await expect(copies(other)).toHaveCount(0);
  await expect(firstNumber(other)).toHaveValue('-11');
  await expect(secondNumber(other)).toHaveValue('-71');
  await other.getByRole('button', { name: 'Undo' }).click();
  await expect(secondNumber(other)).toHaveValue('-99');
  await expect(kept(other)).toBeVisible();

  // The first browser hears of it as soon as it is looked at.
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(copies(page)).toBeVisible();
  await copies(page).getByRole('button', { name: 'Go on with what stands here' }).click();
  await expect(kept(page)).toBeVisible();
  const third = await newReader(browser, 'Wyn');
  await third.goto(path);
  await expect(firstNumber(third)).toHaveValue('-11');
  await expect(secondNumber(third)).toHaveValue('-71');
});

test('a working copy that was saved elsewhere is not taken for one that is still open', async ({
  page,
  browser,
}) => {
  await as(page, 'Xia');
  const path = await openCopy(page);
  await firstNumber(page).fill('-11');
  await expect(kept(page)).toBeVisible();
  const other = await newReader(browser, 'Xia');
  await other.goto(path);
  await save(other, 'Saved elsewhere');
  await expect(other.getByText('Saved as version 2.')).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(copies(page)).toContainText('ended elsewhere');
  await copies(page).getByRole('button', { name: 'Go on with the saved version' }).click();
  await expect(page.getByText('Version 2.', { exact: false })).toBeVisible();
  await page.reload();
  await expect(firstNumber(page)).toHaveValue('-11');
  await expect(page.getByText('Opened with your unsaved changes', { exact: false })).toHaveCount(0);
  await expect(page.getByRole('region', { name: /saved this scenario/ })).toHaveCount(0);
});

test('what was typed before a name was is kept under the whole name, not its first letter', async ({
  page,
  browser,
}) => {
  const maker = await newReader(browser, 'Yan');
  const path = await openCopy(maker);
  await page.goto(path);
  await firstNumber(page).fill('-13');
  await expect(page.getByText('Type your name at the top', { exact: false })).toBeVisible();
  await page.getByLabel('Your name').pressSequentially('Zoe');
  await page.getByLabel('Your name').blur();
  await expect(kept(page)).toBeVisible();
  const other = await newReader(browser, 'Zoe');
  await other.goto(path);
  await expect(firstNumber(other)).toHaveValue('-13');
});

test('axe finds nothing where a tab is told, and where it reads along', async ({ page, context }) => {
  await as(page, 'Abe');
  const path = await openCopy(page);
  const second = await as(await context.newPage(), 'Abe');
  await second.goto(path);
  await expect(second.getByRole('button', { name: 'Read only' })).toBeVisible();
  await expectAccessible(second);
  await second.getByRole('button', { name: 'Read only' }).click();
  await expect(firstNumber(second)).toBeDisabled();
  await expectAccessible(second);
});
