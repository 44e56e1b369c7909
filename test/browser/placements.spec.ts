import type { Baseline } from '../../model/schema/baseline.ts';
import { expectAccessible } from './tools/accessible.ts';
import { expect, test } from './tools/test.ts';
import { open } from './screens.ts';

const ADDRESS = '/placements?scenario=no-new-action';

test('when a type runs short, how many places are needed, and what overflow costs', async ({ page }) => {
  test.slow();
  await open(page, '/sensitivity?scenario=no-new-action');
  await page.getByRole('navigation').getByRole('link', { name: 'Placements' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    /The chance that “Council foster carers” runs short of places by March 2027 is about \d+ in \d+.* costs £/,
  );
  const months = page.getByRole('table', { name: /places there and needed, by month/ }).locator('tbody tr');
  await expect(months).toHaveCount(13);
  await page.getByRole('button', { name: /Show every month/ }).click();
  await expect(page).toHaveURL(/months=all/);
  await expect(months).toHaveCount(36);
  const costs = page.getByRole('table', { name: /Cost of overflow/ }).locator('tbody tr');
  await expect(costs).toHaveCount(4);
  await expect(costs.last()).toContainText(/£[\d.]+m to £[\d.]+m|£0 to £[\d.]+m/);
  await expect(page.getByText(/58% is aimed for/)).toBeVisible();
  await expect(page.getByRole('table', { name: /Children and places by type/ })).toContainText(
    'no limit stated',
  );
  await expect(page.getByText(/Changes of placement: 1\.07 per child a year/)).toBeVisible();
  await expect(page.getByText('This baseline holds one weekly cost a type of placement')).toBeVisible();
  await page.getByRole('button', { name: /^Show as table “Council/ }).click();
  await expect(page).toHaveURL(/table=places-own-foster/);
  await expect(page.getByRole('columnheader', { name: 'Needed, high' })).toBeVisible();
  await page.getByRole('link', { name: '58%' }).click();
  await expect(page).toHaveURL(/evidence\/own-foster-ambition/);
  await page.goBack();
  await costs.last().getByRole('button').first().click();
  await expect(page.getByRole('dialog')).toContainText('What overflow costs');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.setViewportSize({ width: 320, height: 640 });
  const over = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(over).toBeLessThanOrEqual(0);
  await expectAccessible(page);
});

test('dear placements, where the baseline says how prices spread', async ({ page }) => {
  await page.route('**/api/baselines/southampton', async (route) => {
    const response = await route.fetch();
    const baseline = (await response.json()) as Baseline;
    const home = baseline.placementTypes.find(({ id }) => id === 'residential')!;
    home.weeklyCostSpread = { body: { medianGbp: 3930, sigma: 0.4 } };
    await route.fulfill({ response, json: baseline });
  });
  await open(page, ADDRESS);
  const table = () => page.getByRole('table', { name: /^Placements above £/ });
  await expect(table().locator('tbody tr')).toHaveCount(4);
  await page.getByLabel('Above, pounds a week').fill('£8,000');
  await expect(page).toHaveURL(/above=/);
  await expect(
    page.getByRole('table', { name: 'Placements above £8,000 a week, and the dearest five' }),
  ).toBeVisible();
  await page.getByLabel('Above, pounds a week').fill('dear');
  await expect(page.getByText(/Write an amount/)).toBeVisible();
  await page.getByLabel('Chance of at least').selectOption('2 children');
  await expect(page.getByRole('columnheader', { name: 'Chance of at least 2' })).toBeVisible();
});

test('a failure is told and can be tried again, and whoever cancels keeps what there is', async ({
  page,
}) => {
  await page.route('**/api/placements', (route) =>
    route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{"detail":"Too much."}' }),
  );
  await page.goto(ADDRESS);
  await expect(page.getByRole('alert')).toContainText('Too much.');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Which places are needed has not been worked out.');
  await page.unroute('**/api/placements');
  let go = () => {};
  const held = new Promise<void>((done) => (go = done));
  await page.route('**/api/placements', async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText(/Cancelled/)).toBeVisible();
  go();
  await page.unroute('**/api/placements');
  await page.getByRole('button', { name: 'Work them out' }).click();
  await expect(heading).toContainText('runs short of places');
});
