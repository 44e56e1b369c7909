import { expect, type Browser, type Page } from '@playwright/test';
import { withFewerRuns } from './test.ts';

/** A page whose reader has typed a name, as most have by their second visit. */
export async function as(page: Page, name: string): Promise<Page> {
  await page.addInitScript((it) => localStorage.setItem('carecast.author', it), name);
  return page;
}

/** A page in a browser of its own. */
export async function newReader(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext();
  await withFewerRuns(context);
  return as(await context.newPage(), name);
}

/** A copy of a published plan in the editor, with its answer there; its path. */
export async function openCopy(page: Page, of = 'The March 2024 plan'): Promise<string> {
  await page.goto('/scenarios?status=published');
  await page.getByRole('button', { name: `Copy to change ${of}`, exact: true }).click();
  await expect(page).toHaveURL(/\/scenarios\/own-[^/]+\/edit/);
  await expect(answer(page)).toContainText('£');
  return new URL(page.url()).pathname;
}

export const answer = (page: Page) => page.locator('.answer dl');
export const firstNumber = (page: Page) => page.getByRole('textbox', { name: /^Change in entries/ }).first();
export const names = (page: Page) => page.getByRole('heading', { level: 3 }).allTextContents();
export const kept = (page: Page) => page.getByText('Changes kept in your working copy.');

export async function save(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: 'Save…' }).click();
  await page.getByLabel('What changed').fill(what);
  await page.getByLabel('Why', { exact: true }).fill('To see');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
}
