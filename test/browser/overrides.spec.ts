import type { Page } from '@playwright/test';
import { expect, test } from './tools/test.ts';
import { expectAccessible } from './tools/accessible.ts';
import { answer, as, newReader, openCopy, save } from './tools/editorPage.ts';

const COST = 'Weekly cost: Independent fostering agency';
const NUMBER = 'placementTypes[ifa].weeklyCostGbp';

const card = (page: Page, name = COST) => page.getByRole('article', { name });
const likely = (page: Page) => card(page).getByLabel('Likely', { exact: true });
const only = (page: Page) => card(page).getByRole('textbox', { name: /^In this scenario/ });
const opener = (page: Page) => page.getByRole('button', { name: 'Override a number of the baseline' });
const spendChart = (page: Page) => page.getByRole('img', { name: /^Line chart\. Weekly spend/ });

/** A copy in the editor with the price of agencies at a value. */
async function openHeld(page: Page, gbp: string): Promise<string> {
  const path = await openCopy(page);
  await page.goto(`${path}?number=${NUMBER}`);
  await expect(likely(page)).toBeFocused();
  await card(page).getByRole('button', { name: 'One number instead' }).click();
  await only(page).fill(gbp);
  return path;
}

test('override a number by keyboard, see charts follow and the mark, save, reopen, compare, and go back', async ({
  page,
}) => {
  test.slow();
  await as(page, 'Ova');
  const path = await openCopy(page);
  const before = await answer(page).textContent();
  const drawn = (await spendChart(page).getAttribute('aria-label'))!;
  await opener(page).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('agency weekly');
  await expect(page.getByText(/^1 of \d+ numbers/)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(likely(page)).toBeFocused();
  await expect(card(page)).toContainText('Still as the baseline has it');
  await expect(card(page)).toContainText('Baseline: £908 a week (from £823 to £993)');
  await expect(card(page)).toContainText('Evidence: medium.');
  await expect(answer(page)).toHaveText(before!);

  await likely(page).fill('1500');
  await expect(card(page)).toContainText('Low must not be above likely, nor likely above high.');
  await card(page).getByRole('button', { name: 'Move low and high along' }).click();
  await expect(card(page).getByLabel('High', { exact: true })).toHaveValue('1,640');
  await expect(card(page)).toContainText('Overridden');
  await expect(answer(page)).not.toHaveText(before!);
  await spendChart(page).scrollIntoViewIfNeeded();
  await expect(spendChart(page)).not.toHaveAttribute('aria-label', drawn);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(likely(page)).toHaveValue('908');
  await expect(answer(page)).toHaveText(before!);
  await page.getByRole('button', { name: 'Redo' }).click();
  await page.getByRole('button', { name: 'Redo' }).click();
  await card(page).getByLabel('Rationale').fill('The new framework');
  await save(page, 'Dearer agencies');
  await expect(page.getByText('Saved as version 2.')).toBeVisible();

  await page.reload();
  await expect(likely(page)).toHaveValue('1,500');
  await expect(card(page).getByLabel('Rationale')).toHaveValue('The new framework');
  await page.getByRole('link', { name: 'Back to the scenario' }).click();
  const list = page.getByRole('listitem').filter({ hasText: 'Overridden' }).filter({ hasText: COST });
  await expect(list).toContainText('£1,500 a week (from £1,360 to £1,640)');
  await expect(list).toContainText('Baseline: £908 a week (from £823 to £993)');
  await expect(list).toContainText('The new framework');
  await page.getByRole('link', { name: '1 field changed in version 2' }).click();
  await expect(page.getByRole('region', { name: 'What changed' })).toContainText('as the baseline has it');

  const id = path.split('/')[2]!;
  await page.goto(`/compare?scenarios=${id},march-2024-plan`);
  const differing = page.getByRole('region', { name: 'Assumptions that differ' });
  await expect(differing.getByRole('row')).toHaveCount(2);
  await expect(differing.getByRole('row').last()).toContainText('£1,500 a week');
  await expect(differing.getByRole('row').last()).toContainText('overridden');
  await page.goto(`/plan?scenario=${id}`);
  await page.getByRole('link', { name: '1 number of the baseline' }).click();
  await expect(page.getByRole('heading', { name: 'Numbers of the baseline overridden here' })).toBeVisible();
  await page.goto('/evidence/price-ifa');
  const definition = page.getByText('Overridden in', { exact: true }).locator('..');
  await expect(definition.getByRole('link').first()).toHaveAttribute('href', /\/scenarios\/own-/);

  await page.goto(path);
  await card(page).getByRole('button', { name: 'Back to the baseline' }).click();
  await expect(card(page)).toHaveCount(0);
  await expect(opener(page)).toBeFocused();
  await expect(answer(page)).toHaveText(before!);
  await save(page, 'As the baseline has it');
  await expect(page.getByText('Saved as version 3.')).toBeVisible();
});

test('a slider dragged past what the baseline has stays in the hand, and takes low and high along', async ({
  page,
}) => {
  await as(page, 'Per');
  const path = await openCopy(page);
  await page.goto(`${path}?number=${NUMBER}`);
  await expect(likely(page)).toBeFocused();
  const slider = card(page).getByRole('slider');
  // Only when all that stands beside it is there does it stay where it is.
  await expect(answer(page)).toContainText('£');
  await slider.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await slider.boundingBox())!;
  const at = (share: number) => page.mouse.move(x + width * share, y + height / 2);
  await at(0.31);
  await page.mouse.down();
  for (const share of [0.2, 0.3, 0.32, 0.5, 0.7]) {
    await at(share);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
    );
  }
  await page.mouse.up();
  expect(Number(await slider.inputValue())).toBeGreaterThan(1200);
  await expect(page.getByText('not right yet')).toHaveCount(0);
  await expect(card(page)).toContainText('Overridden');
});

test('where the baseline has another value by now, one’s own can be kept', async ({ page }) => {
  await as(page, 'Quin');
  const path = await openHeld(page, '1500');
  await save(page, 'Dearer');
  await expect(page.getByText('Saved as version 2.')).toBeVisible();
  await page.route('**/api/baselines/southampton', async (route) => {
    const baseline = (await (await route.fetch()).json()) as {
      placementTypes: { id: string; weeklyCostGbp: unknown }[];
    };
    baseline.placementTypes.find(({ id }) => id === 'ifa')!.weeklyCostGbp = 950;
    await route.fulfill({ json: baseline });
  });
  await page.goto(path);
  await expect(card(page)).toContainText('The baseline has another value by now');
  await expect(card(page)).toContainText('Baseline: £950 a week');
  await card(page).getByRole('button', { name: 'Keep my value' }).click();
  await expect(card(page)).not.toContainText('The baseline has another value by now');
  await expect(only(page)).toHaveValue('1,500');
  await expect(page.getByText('not right yet')).toHaveCount(0);
});

test('of two people who override one number, the second chooses', async ({ page, browser }) => {
  await as(page, 'Rae');
  const path = await openHeld(page, '1400');
  const other = await newReader(browser, 'Sky');
  await other.goto(`${path}?number=${NUMBER}`);
  await expect(likely(other)).toBeFocused();
  await card(other).getByRole('button', { name: 'One number instead' }).click();
  await only(other).fill('1100');
  await save(page, 'Rae says 1,400');
  await expect(page.getByText('Saved as version 2.')).toBeVisible();
  await save(other, 'Sky says 1,100');
  const panel = other.getByRole('region', { name: /Somebody else has saved/ });
  await expect(panel.getByRole('group', { name: COST })).toContainText('Yours: £1,100 a week');
  await panel.getByLabel('Theirs: £1,400 a week').check();
  await panel.getByRole('button', { name: 'Merge and go on' }).click();
  await expect(only(other)).toHaveValue('1,400');
});

test('from what matters most to its number: of an own scenario, and of a copy of a published one', async ({
  page,
}) => {
  test.slow(); // Hundreds of runs of the engine, on whatever cores there are.
  await page.goto('/sensitivity?all=1');
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name }).first();
  const name = 'Places: Council foster carers';
  const copy = row(name).getByRole('button', { name: `Copy it, then edit ${name}` });
  await copy.click();
  await expect(page.getByText('Type your name at the top first', { exact: false })).toBeVisible();
  await as(page, 'Tay');
  await page.reload();
  await copy.click();
  await expect(page).toHaveURL(/\/scenarios\/own-[^/]+\/edit$/);
  await expect(card(page, name).getByLabel('Likely', { exact: true })).toBeFocused();
  await card(page, name).getByRole('slider').fill('120');
  await save(page, 'Fewer places');
  await expect(page.getByText('Saved as version 2.')).toBeVisible();

  const id = new URL(page.url()).pathname.split('/')[2]!;
  await page.goto(`/sensitivity?scenario=${id}&all=1`);
  await expect(row(name)).toContainText('Overridden');
  await row(name)
    .getByRole('link', { name: `Edit ${name}` })
    .click();
  await expect(card(page, name).getByLabel('Likely', { exact: true })).toBeFocused();
  await expect(card(page, name).getByLabel('Likely', { exact: true })).toHaveValue('120');
  await expect(page.getByText('with changes that are not saved')).toHaveCount(0);

  await page.goto(`/scenarios/${id}/edit?number=measure:fewer-entries-2024-25:delivery`);
  const delivery = page.getByRole('group', { name: 'How much of it is delivered' });
  await expect(delivery.getByRole('textbox')).toBeFocused();
});

test('a goal seek on a number of the baseline becomes a draft that overrides it', async ({ page }) => {
  test.slow();
  await as(page, 'Uma');
  const asked = new URLSearchParams({
    line: 'demand-reduction',
    lever: `baseline:${NUMBER}`,
    goal: 'typed',
    figure: '9000000',
    when: '2026-27',
  });
  await page.goto(`/sensitivity?${asked}`);
  const part = page.getByRole('region', { name: 'What would it take?' });
  await expect(part).toContainText('a draft overrides it, for what it is compared with too');
  const name = `Draft with a price ${Date.now()}`;
  await part.getByLabel('Name of the draft').fill(name);
  await part.getByRole('button', { name: 'Make it a draft' }).click();
  await part.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { name: 'Numbers of the baseline overridden here' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: COST }).first()).toContainText('Overridden');
});

test('axe finds nothing where numbers are overridden', async ({ page }) => {
  test.slow();
  await as(page, 'Vic');
  const path = await openHeld(page, '1500');
  await save(page, 'Dearer');
  await expect(page.getByText('Saved as version 2.')).toBeVisible();
  await only(page).fill('x');
  await expect(page.getByText('Type a number between £0 and £100,000.')).toBeVisible();
  await opener(page).click();
  await page.evaluate(() => scrollTo(0, 0));
  await expectAccessible(page);
  const id = path.split('/')[2]!;
  for (const screen of [`/scenarios/${id}`, '/scenarios?status=own', `/plan?scenario=${id}`]) {
    await page.goto(screen);
    await expect(page.getByText(/verridden/).first()).toBeVisible();
    await expectAccessible(page);
  }
  await page.getByRole('button', { name: 'Forecast: how this was worked out' }).first().click();
  await expect(page.getByRole('dialog')).toContainText('Overridden');
  await expectAccessible(page);
});

test('at 320 px nothing is cut off', async ({ page }) => {
  await as(page, 'Wyn');
  await page.setViewportSize({ width: 320, height: 720 });
  const path = await openHeld(page, '1500');
  await opener(page).click();
  const fits = async () => {
    const [content, room] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(content).toBeLessThanOrEqual(room!);
  };
  await fits();
  await save(page, 'Dearer');
  await expect(page.getByText('Saved as version 2.')).toBeVisible();
  await page.goto(path.replace('/edit', ''));
  await expect(page.getByText('◨ Overridden').first()).toBeVisible();
  await fits();
});
