import { expectAccessible } from './tools/accessible.ts';
import { expect, test } from './tools/test.ts';
import { open } from './screens.ts';

const ADDRESS = '/placements?scenario=march-2024-plan';

test('decisions compared, an opening moved, and the fewest places that save enough', async ({ page }) => {
  test.slow();
  await open(page, ADDRESS);
  const decisions = page.getByRole('table', { name: 'Decisions compared' });
  const row = (name: string) => decisions.getByRole('row').filter({ hasText: name });
  await expect(row('Westridge on time')).toContainText('£86k');
  await expect(page.getByText(/No recruitment alone reaches 58%/)).toBeVisible();
  const homes = page.getByRole('table', { name: 'Council homes planned' });
  await expect(homes).toContainText('October or November 2023');
  await expect(homes).toContainText('none of the three is reported open');
  await expect(page.getByRole('table', { name: 'Foster households of the council' })).toContainText(
    'not known',
  );

  const opening = page.getByLabel('Westridge, Portswood');
  await opening.fill('2025-10-01');
  await expect(row('Westridge on time')).not.toContainText('£86k');
  await expect(page).toHaveURL(/openings=westridge/);
  await opening.fill('2023-10-01');
  await expect(page.getByText(/Opens before the plan starts/).first()).toBeVisible();
  await opening.fill('2024-10-01');
  await expect(row('Westridge on time')).toContainText('£86k');
  await expect(row('Ten children step down')).toContainText(/Saves.*£[\d.]+m to £[\d.]+m/, {
    timeout: 30_000,
  });

  await page.getByLabel('In the order of').selectOption({ label: 'what they save, the most first' });
  await expect(decisions.locator('tbody tr').first()).toContainText('Ten children');
  await page.getByLabel(/To be saved/).fill('much');
  await expect(page.getByText(/Type pounds, 0 or more/)).toBeVisible();
  await page.getByLabel(/To be saved/).fill('£2.6m');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByText(/^7 places at the fewest: /)).toBeVisible({ timeout: 30_000 });
  await page.setViewportSize({ width: 320, height: 640 });
  const over = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(over).toBeLessThanOrEqual(0);
  await expectAccessible(page);
});
