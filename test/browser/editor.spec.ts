import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A page whose reader has typed a name, as most have by their second visit. */
async function as(page: Page, name: string): Promise<Page> {
  await page.addInitScript((it) => localStorage.setItem('carecast.author', it), name);
  return page;
}

/** A copy of a published plan in the editor, with its answer there. */
async function openCopy(page: Page, of = 'The March 2024 plan'): Promise<string> {
  await page.goto('/scenarios?status=published');
  await page.getByRole('button', { name: `Copy to change ${of}`, exact: true }).click();
  await expect(page).toHaveURL(/\/scenarios\/own-[^/]+\/edit/);
  await expect(answer(page)).toContainText('£');
  return new URL(page.url()).pathname;
}

const answer = (page: Page) => page.locator('.answer dl');
const firstNumber = (page: Page) => page.getByRole('textbox', { name: /^Change in entries/ }).first();
const names = (page: Page) => page.getByRole('heading', { level: 3 }).allTextContents();

async function save(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: 'Save…' }).click();
  await page.getByLabel('What changed').fill(what);
  await page.getByLabel('Why', { exact: true }).fill('To see');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
}

test('copy a published plan, change a number, see the answer move, undo, save, and find it after a reload', async ({
  page,
}) => {
  await as(page, 'Ana');
  await openCopy(page);
  const before = await answer(page).textContent();
  await firstNumber(page).fill('-5');
  await expect(answer(page)).not.toHaveText(before!);
  await expect(page.getByText('Changed: was', { exact: false }).first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(answer(page)).toHaveText(before!);
  await expect(firstNumber(page)).toHaveValue('-33');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(firstNumber(page)).toHaveValue('-5');
  await save(page, 'Fewer entries avoided at first');
  await expect(page.getByText('Saved as version 2.')).toBeVisible();
  const after = await answer(page).textContent();
  await page.reload();
  await expect(firstNumber(page)).toHaveValue('-5');
  await expect(answer(page)).toHaveText(after!);
  await page.getByRole('link', { name: 'Back to the scenario' }).click();
  await expect(page.getByText('Fewer entries avoided at first')).toBeVisible();
});

test('what is typed survives a closed tab, also what is no number', async ({ page, context }) => {
  await as(page, 'Bo');
  const path = await openCopy(page);
  await firstNumber(page).fill('about forty');
  await expect(page.getByText('Type a number between').first()).toBeVisible();
  await expect(page.getByText('Out of date', { exact: false })).toBeVisible();
  await expect(page.getByText('Changes kept in your working copy.')).toBeVisible();
  await page.close();
  const again = await as(await context.newPage(), 'Bo');
  await again.goto(path);
  await expect(firstNumber(again)).toHaveValue('about forty');
  await expect(again.getByText('Opened with your unsaved changes of')).toBeVisible();
});

test('a working copy is on the server: another browser of the same person has it', async ({
  page,
  browser,
}) => {
  await as(page, 'Cy');
  const path = await openCopy(page);
  await firstNumber(page).fill('-12');
  await expect(page.getByText('Changes kept in your working copy.')).toBeVisible();
  const other = await newReader(browser, 'Cy');
  await other.goto(path);
  await expect(firstNumber(other)).toHaveValue('-12');
});

test('changes that are thrown away are gone from the server too, and stay where it cannot be reached', async ({
  page,
  browser,
}) => {
  await as(page, 'Fay');
  const path = await openCopy(page);
  await firstNumber(page).fill('-12');
  await expect(page.getByText('Changes kept in your working copy.')).toBeVisible();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.route('**/draft', (route) =>
    route.request().method() === 'DELETE' ? route.abort() : route.continue(),
  );
  const throwAway = page.getByRole('button', { name: 'Throw changes away' });
  await throwAway.click();
  await expect(page.getByRole('alert')).toHaveText(/^Your changes are still here\. The server cannot be/);
  await expect(firstNumber(page)).toHaveValue('-12');
  await page.unroute('**/draft');
  await throwAway.click();
  await expect(firstNumber(page)).toHaveValue('-33');
  const other = await newReader(browser, 'Fay');
  await other.goto(path);
  await expect(firstNumber(other)).toHaveValue('-33');
});

test('of two people who save, the second sees who changed what, and merges by field', async ({
  page,
  browser,
}) => {
  await as(page, 'Di');
  const path = await openCopy(page);
  const other = await newReader(browser, 'Ed');
  await other.goto(path);
  await firstNumber(page).fill('-20');
  await save(page, 'Di says 20');
  await expect(page.getByText('Saved as version 2.')).toBeVisible();

  await firstNumber(other).fill('-10');
  await other.getByRole('button', { name: /switch off Legal costs/ }).click();
  await save(other, 'Ed says 10');
  const panel = other.getByRole('region', { name: /Somebody else has saved/ });
  await expect(panel).toContainText('Di (not verified) saved version 2');
  await expect(panel).toContainText('Di says 20');
  await expect(panel.getByLabel(/Yours:/)).toBeChecked();
  await panel.getByLabel(/Theirs: −20/).check();
  await panel.getByRole('button', { name: 'Merge and go on' }).click();
  await expect(firstNumber(other)).toHaveValue('-20');
  await save(other, 'Merged');
  await expect(other.getByText('Saved as version 3.')).toBeVisible();
  await expect(other.getByText('Switched off: kept in your working copy', { exact: false })).toBeVisible();
});

test('the second may save a copy instead', async ({ page, browser }) => {
  await as(page, 'Flo');
  const path = await openCopy(page);
  const other = await newReader(browser, 'Gil');
  await other.goto(path);
  await firstNumber(page).fill('-20');
  await save(page, '');
  await expect(page.getByText('Saved as version 2.')).toBeVisible();
  await firstNumber(other).fill('-10');
  await save(other, '');
  // A server that is kept between runs has the last run's names.
  const name = `Gil’s own plan ${Date.now()}`;
  await other.getByLabel('save yours as a copy named').fill(name);
  await other.getByRole('button', { name: 'Save a copy' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(firstNumber(other)).toHaveValue('-10');
});

test('by keyboard alone: move a measure, switch it off, undo', async ({ page }) => {
  await as(page, 'Hal');
  await openCopy(page);
  const before = await names(page);
  const down = page.getByRole('button', { name: 'Move down Fewer entries: 140 in 2024-25' });
  await down.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 3 }).nth(1)).toContainText('140 in 2024-25');
  await expect(down).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 3 }).nth(2)).toContainText('140 in 2024-25');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await names(page)).toEqual(before);
});

test('a measure of every kind can be added, and changes nothing until it has a number', async ({ page }) => {
  test.slow();
  await as(page, 'Ida');
  await openCopy(page, 'No new action');
  const kinds = page.locator('.add li button');
  for (let i = 0; i < 12; i += 1) {
    await page.getByRole('button', { name: 'Add a measure' }).click();
    await expect(kinds).toHaveCount(12);
    await kinds.nth(i).click();
    await expect(page.getByRole('heading', { level: 3 })).toHaveCount(i + 1);
  }
  await expect(page.getByText('not right yet')).toHaveCount(0);
  await expect(answer(page)).toContainText('£0');
});

test('a name that another scenario has is refused with the reason, and nothing typed is lost', async ({
  page,
}) => {
  await as(page, 'Jo');
  await openCopy(page);
  await page.getByText('Name, purpose, dates and what it is compared with').click();
  await page.getByLabel('Name', { exact: true }).fill('the march 2024  PLAN');
  await save(page, 'Another name');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(
    'Another scenario has this name already',
  );
  await expect(page.getByLabel('What changed')).toHaveValue('Another name');
});

test('a published plan has no editor, and says so', async ({ page }) => {
  await page.goto('/scenarios/march-2024-plan/edit');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('cannot be changed');
});

test('while it waits it says so, and a server that is away is named', async ({ page }) => {
  await page.route('**/api/scenarios/own-nobody', (route) => route.abort('connectionrefused'));
  await page.goto('/scenarios/own-nobody/edit');
  await expect(page.getByRole('alert')).toContainText('The server cannot be reached.');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test('axe finds nothing in the editor, open, with a problem and in its dialog', async ({ page }) => {
      test.slow();
      await as(page, `Kit ${colorScheme}`);
      await openCopy(page);
      await page.getByRole('button', { name: /^All details of Fewer entries: 140/ }).click();
      await page.getByText('Name, purpose, dates and what it is compared with').click();
      await page.getByRole('button', { name: 'Add a measure' }).click();
      await firstNumber(page).fill('x');
      await expect(page.getByText('Type a number between').first()).toBeVisible();
      await page.evaluate(() => scrollTo(0, 0));
      await expectNoViolations(page);
      await page.getByRole('button', { name: 'Save…' }).click();
      await expectNoViolations(page);
    });
  });
}

test('at 320 px nothing is cut off', async ({ page }) => {
  await as(page, 'Lu');
  await page.setViewportSize({ width: 320, height: 720 });
  await openCopy(page);
  await page.getByRole('button', { name: /^All details of Fewer entries: 140/ }).click();
  const [content, room] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBeLessThanOrEqual(room!);
});

async function newReader(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext();
  return as(await context.newPage(), name);
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARD).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
