import { expect, test } from './tools/test.ts';
import { expectAccessible } from './tools/accessible.ts';
import { open } from './screens.ts';

const ADDRESS = '/child-protection?scenario=march-2024-plan';

test('child protection: the finding, its targets, what they need, and the way to each source', async ({
  page,
}) => {
  test.slow();
  await open(page, ADDRESS);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText(
    'Child protection plans are expected to go from 276 on 1 April 2024 to',
  );
  await expect(heading).toContainText(/The chance of no more than 295 at the end is about \d+ in \d+/);
  const needs = page.getByRole('table', { name: 'What would just meet each target' });
  await expect(needs.locator('tbody tr')).toHaveCount(3);
  await expect(needs).toContainText(/met as it is; up to \d+/);
  await expect(needs).toContainText(/no more than \d+/);
  await expect(page.getByRole('table', { name: /^Plans that ended/ })).toContainText('6.5%');
  await expect(
    page.getByText('Off: in this scenario fewer plans bring no fewer entries to care'),
  ).toBeVisible();

  await page.getByRole('button', { name: /Show as table Plans started in a year/ }).click();
  await expect(page).toHaveURL(/table=cp-starts/);
  await expect(page.getByRole('figure').getByRole('table')).toContainText('328');
  await expectAccessible(page);

  const targets = page.getByRole('table', { name: /^Targets for the number/ });
  await targets
    .getByRole('button', { name: /in \d+/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toContainText('Chance of no more than 295 child protection plans');
  await page.getByRole('button', { name: 'Close' }).click();
  await targets.getByRole('link', { name: '176' }).click();
  await expect(page).toHaveURL(/\/evidence\/cp-plan-june-2025/);
});

test('child protection: the link to care is stated in a copy, and then it says so and warns', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('carecast.author', 'Ada Tester'));
  await open(page, ADDRESS);
  await page.getByRole('button', { name: /Copy it, then edit/ }).click();
  await expect(page).toHaveURL(/\/edit\?.*number=measure/);
  const link = page.getByRole('textbox', { name: /^Entries to care that go with each plan/ });
  await link.fill('0.1');
  await link.press('Tab');
  await expect(
    page.getByText(/and with each of them 0.1 fewer entries to care a year of all children/).first(),
  ).toBeVisible();
  await expect(page.getByText(/possibly the same children twice/).first()).toBeVisible();
});

test.describe('320 px wide', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  test('child protection: nothing is lost sideways, and a baseline without plans says so', async ({
    page,
  }) => {
    await open(page, `${ADDRESS}&table=cp-plans.cp-starts`);
    const over = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await expect(page.getByRole('figure').getByRole('table').first()).toBeVisible();
    expect(await over()).toBeLessThanOrEqual(0);

    await page.route('**/api/baselines/southampton', async (route) => {
      const answer = await route.fetch();
      const { childProtection: _, ...without } = (await answer.json()) as Record<string, unknown>;
      await route.fulfill({ response: answer, json: without });
    });
    await open(page, ADDRESS);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('holds no child protection plans');
    await expectAccessible(page);
  });
});
