import { expect, test } from './tools/test.ts';

for (const path of ['/plan', '/savings', '/sensitivity', '/child-protection']) {
  test(`on ${path} a scenario and what it is compared with are chosen in the header`, async ({ page }) => {
    await page.goto(path);
    const header = page.locator('.bar');
    const compare = header.getByLabel('compared with');
    await header.getByLabel('Scenario', { exact: true }).selectOption('Family Safeguarding: central effect');
    await expect(page).toHaveURL(/\?scenario=effect-central$/);
    await expect(header).toContainText('Judgement');
    await compare.selectOption('Earlier commitments');
    await expect(page).toHaveURL(/compare=earlier-commitments/);
    await page.goBack();
    await expect(compare).toHaveValue('');
    // Another scenario brings its own comparator.
    await page.goForward();
    await header.getByLabel('Scenario', { exact: true }).selectOption('The March 2024 plan');
    await expect(page).toHaveURL(/\?scenario=march-2024-plan$/);
    await expect(header).toContainText('Published');
  });
}

test('a copy is marked by its status, not as published', async ({ page, request }) => {
  const made = await request.post('/api/scenarios', {
    data: { from: 'march-2024-plan', name: `Marked ${Date.now()}` },
    headers: { 'X-Author': 'Mae' },
  });
  const { id } = (await made.json()) as { id: string };
  await page.goto(`/savings?scenario=${id}`);
  await expect(page.locator('.bar')).toContainText('Draft');
  await expect(page.locator('.bar')).not.toContainText('Published');
});
