import AxeBuilder from '@axe-core/playwright';
import { expect, type Browser, type Page } from '@playwright/test';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A page whose reader has typed a name, as most have by their second visit. */
export async function as(page: Page, name: string): Promise<Page> {
  await page.addInitScript((it) => localStorage.setItem('carecast.author', it), name);
  return page;
}

/** A copy of a published plan in the editor, with its answer there. */
export async function openCopy(page: Page, of = 'The March 2024 plan'): Promise<string> {
  await page.goto('/scenarios?status=published');
  await page.getByRole('button', { name: `Copy to change ${of}`, exact: true }).click();
  await expect(page).toHaveURL(/\/scenarios\/own-[^/]+\/edit/);
  await expect(answer(page)).toContainText('£');
  return new URL(page.url()).pathname;
}

/** The saving that is expected of what stands in the editor. */
export const answer = (page: Page) => page.locator('.answer dl');

export async function save(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: 'Save…' }).click();
  await page.getByLabel('What changed').fill(what);
  await page.getByLabel('Why', { exact: true }).fill('To see');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
}

export async function newReader(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext();
  return as(await context.newPage(), name);
}

export async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARD).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
