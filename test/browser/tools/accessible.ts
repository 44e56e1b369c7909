import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What the page shows now breaks no rule of WCAG 2.2 AA in light colours, and none about colours in dark ones. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNothing(axeOn(page).withTags(STANDARD));
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNothing(axeOn(page).withRules(['color-contrast', 'link-in-text-block']));
}

/** What passes is neither kept nor told, and as there are no frames, the page itself may say what was found. */
const axeOn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);

async function expectNothing(axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
