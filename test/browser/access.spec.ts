import { expect, test } from './tools/test.ts';
import { expectAccessible } from './tools/accessible.ts';
import { open, screens } from './screens.ts';

for (const path of screens) {
  test(`axe finds nothing on ${path}, and at 320 px nothing is lost sideways`, async ({ page }) => {
    await open(page, path);
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    const tooWide = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    // Charts follow the window a moment later.
    await expect.poll(tooWide).toBeLessThanOrEqual(0);
  });
}

test('axe finds nothing on a table of every week', async ({ page }) => {
  test.slow(); // It looks at every cell.
  await open(page, '/plan?table=children');
  await expectAccessible(page);
});

test('axe finds nothing where it failed, or on how a figure was worked out', async ({ page }) => {
  await page.goto('/plan');
  await page.getByRole('heading', { level: 1 }).getByRole('button').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.goto('/plan?scenario=nobody');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
});

test('by keyboard alone: skip, choose, switch a table, open a source, come back', async ({ page }) => {
  await open(page, '/plan');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  // Where there are several authorities, theirs is the first choice.
  const authority = page.getByLabel('Authority', { exact: true });
  if (await authority.evaluateAll(([it]) => it === document.activeElement)) await page.keyboard.press('Tab');
  await expect(page.getByLabel('Scenario', { exact: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/scenario=/);
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('compared with')).toBeFocused();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);

  const table = page.getByRole('button', { name: /Show as table Children/ });
  for (let i = 0; i < 30 && !(await table.evaluate((it) => it === document.activeElement)); i += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(table).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByRole('figure').getByRole('table')).toBeVisible();
  await expect(table).toBeFocused();

  const source = page.getByRole('figure').getByRole('table').getByRole('link').first();
  for (let i = 0; i < 10 && !(await source.evaluate((it) => it === document.activeElement)); i += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/evidence\//);
  await page.goBack();
  await expect(page.getByRole('figure').getByRole('table')).toBeVisible();
});

test('the focus is always to be seen', async ({ page }) => {
  await open(page, '/plan');
  for (let i = 0; i < 12; i += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement!);
      return style.boxShadow !== 'none' || style.outlineStyle !== 'none';
    });
    expect(seen).toBe(true);
  }
});

test('prints light, whole and without controls', async ({ page }) => {
  await open(page, '/plan');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('navigation')).toBeHidden();
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(paper).toBe('rgb(255, 255, 255)');
});
