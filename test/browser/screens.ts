import { expect, type Page } from '@playwright/test';

/** Every screen in its states, for checks that all of them must pass. */
export const screens = [
  '/plan',
  '/plan?savings=cumulative&table=savings',
  '/plan?line=demand-reduction&year=2024-25',
  '/plan?line=agency-staff',
  '/plan?scenario=no-new-action',
  '/scenarios',
  '/scenarios/march-2024-plan',
  '/scenarios/effect-stress',
  '/evidence?kind=assumption',
  '/evidence/saving-total-2026-27',
  '/data/returns',
  '/nowhere',
];

/** Opens a screen and waits until it has its content. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText(/…$/);
  await expect(page.getByRole('contentinfo').or(page.locator('footer'))).toBeAttached();
  await page.evaluate(() => document.fonts.ready);
}
