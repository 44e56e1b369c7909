import type { Page } from '@playwright/test';
import { expect, test } from './tools/test.ts';
import { expectAccessible } from './tools/accessible.ts';

const SHORT = '/sensitivity?line=demand-reduction&mark=saving-demand-reduction~2024-25~in-year';

/** Opens the screen and waits for everything on it. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByText(/assumptions with a range change this saving/)).toBeVisible();
  await expect(page.getByText(/…$/)).toHaveCount(0);
}

test.describe('sensitivity', () => {
  test.slow(); // Hundreds of runs of the engine, on whatever cores there are.

  test('shows what matters most, its table and its sources, with every choice in the address', async ({
    page,
  }) => {
    await open(page, '/sensitivity');
    const bars = page.getByRole('figure');
    await expect(bars.getByRole('heading')).toContainText(/^The saving in 2026-27 depends most on “/);
    await expect(bars.locator('ol > li')).toHaveCount(12);
    await page.getByRole('button', { name: /Show all \d+/ }).click();
    await expect(page).toHaveURL(/all=1/);
    expect(await bars.locator('ol > li').count()).toBeGreaterThan(20);

    await page.getByLabel('Read as').first().selectOption('The sum so far');
    await expect(page).toHaveURL(/basis=cumulative/);
    await expect(bars.getByRole('heading')).toContainText('The saving up to the end of 2026-27');
    await page.getByRole('button', { name: /Show as table/ }).click();
    await expect(page).toHaveURL(/table=tornado/);
    await expect(bars.getByRole('table')).toContainText('Weekly cost: Council foster carers');
    await bars.getByRole('table').getByRole('link').first().click();
    await expect(page).toHaveURL(/\/evidence\//);
  });

  test('says what no lever can do, and finds what one can', async ({ page }) => {
    await open(page, SHORT);
    const part = page.getByRole('region', { name: 'What would it take?' });
    await expect(part).toContainText('Cannot be met by this lever: the most it gives is');
    await part.getByLabel('Until it meets').selectOption('saving-demand-reduction~2026-27~cumulative');
    await part.getByLabel('Move').selectOption('measure:fewer-entries-2024-25:childrenPerYear');
    await expect(part).toContainText('Can be met');
    await expect(page).toHaveURL(/lever=measure/);
    await part.getByLabel('Until it meets').selectOption('A figure of my own');
    await part.getByLabel('Figure', { exact: true }).fill('£6,000,000');
    await part.getByLabel('Figure', { exact: true }).press('Tab');
    await expect(page).toHaveURL(/figure=6000000/);
    await expect(part.getByText(/Met as it is/)).toBeVisible();
  });

  test('the value found becomes a draft under a name', async ({ page }) => {
    await open(
      page,
      `${SHORT}&goal=saving-demand-reduction~2026-27~cumulative&lever=measure:fewer-entries-2024-25:childrenPerYear`,
    );
    const name = `Draft of the goal seek ${Date.now()}`;
    await page.getByLabel('Name of the draft').fill(name);
    await page.getByRole('button', { name: 'Make it a draft' }).click();
    await expect(page.getByText('Type your name first')).toBeVisible();
    await page.getByLabel('Your name').last().fill('Ada Tester');
    await page.getByRole('button', { name: 'Make it a draft' }).click();
    await page.getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  });

  test('marks the cells of a target by word and shape', async ({ page }) => {
    await open(page, SHORT);
    const table = page.getByRole('region', { name: 'Two at once, table' });
    await expect(table).toContainText(/● Met|◐ Close|○ Missed/);
    await expect(table.getByRole('row')).toHaveCount(7);
  });

  test('a search by chance tells how far it is, and can be stopped', async ({ page }) => {
    await open(page, SHORT);
    await page.getByLabel('How sure').selectOption('80% sure');
    await page.getByRole('button', { name: 'Stop looking' }).click();
    await expect(page.getByRole('button', { name: 'Stop looking' })).toHaveCount(0);
  });

  test('axe finds nothing, and at 320 px nothing is lost sideways', async ({ page }) => {
    await open(page, SHORT);
    for (const summary of await page.locator('summary').all()) await summary.click();
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    const tooWide = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await expect.poll(tooWide).toBeLessThanOrEqual(0);
  });

  test('a refusal is told in the server’s words, and nothing is asked again by itself', async ({ page }) => {
    let asked = 0;
    await page.route('**/api/sensitivity/tornado', (route) => {
      asked += 1;
      return route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: '{"detail":"Too busy."}',
      });
    });
    await page.goto('/sensitivity');
    await expect(page.getByRole('alert')).toContainText('Too busy.');
    await page.waitForTimeout(200);
    expect(asked).toBe(1);
    await page.unroute('**/api/sensitivity/tornado');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText(/assumptions with a range change/)).toBeVisible();
  });
});
