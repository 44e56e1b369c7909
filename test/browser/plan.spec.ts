import type { Locator, Page } from '@playwright/test';
import { expect, test } from './tools/test.ts';
import type { SimulationResult } from '../../model/schema/simulation.ts';
import type { Projection } from '../../model/schema/projection.ts';
import { plainText } from '../../model/words/sentence.ts';
import { headline } from '../../model/words/headline.ts';
import { savingsShown } from '../../model/words/savingsShown.ts';
import { gbpShort, roundTo } from '../../model/words/money.ts';
import { people } from '../../model/words/numbers.ts';

const figure = (page: Page, name: RegExp): Locator => page.getByRole('figure', { name });

/** The cells of a chart's table as they are read, row by row, without the column of sources. */
async function shownAsTable(page: Page, name: RegExp): Promise<string[][]> {
  const chart = figure(page, name);
  await chart.getByRole('button', { name: /Show as table/ }).click();
  const rows = chart.getByRole('table').locator('tbody tr');
  return rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('th, td:not(.from)')].map((cell) => cell.textContent.trim())),
  );
}

const projectionOf = async (page: Page, id: string): Promise<Projection> =>
  (await page.request.get(`/api/scenarios/${id}/projection`)).json() as Promise<Projection>;

async function simulationOf(page: Page, scenarioId: string): Promise<SimulationResult> {
  const started = await page.request.post('/api/simulations', { data: { scenarioId, compareWith: null } });
  const { links } = (await started.json()) as { links: { self: string } };
  const status = async () =>
    (await (await page.request.get(links.self)).json()) as { result: SimulationResult | null };
  await expect.poll(async () => (await status()).result !== null).toBe(true);
  return (await status()).result!;
}

// What is said here is held against the server's own runs.
test.use({ runs: 'all' });

test('opens on the March 2024 plan and says in one sentence what it is expected to save', async ({
  page,
}) => {
  await page.goto('/');
  const projection = await projectionOf(page, 'march-2024-plan');
  const scenario = await (await page.request.get('/api/scenarios/march-2024-plan')).json();
  const result = await simulationOf(page, 'march-2024-plan');
  const sentence = plainText(headline(scenario, savingsShown(projection, undefined, result)));
  // The page keeps financial years on one line with another hyphen.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    sentence.replaceAll(/(\d)-(\d)/g, '$1\u2011$2'),
  );
  await expect(page.getByRole('list', { name: 'Caveats' }).getByRole('listitem')).toHaveCount(3);
  await expect(page).toHaveTitle(/The March 2024 plan/);
});

test('the table behind each picture is the data', async ({ page }) => {
  await page.goto('/plan?scenario=march-2024-plan');
  const projection = await projectionOf(page, 'march-2024-plan');
  const result = await simulationOf(page, 'march-2024-plan');
  const { childrenByWeek, comparator, spendGbpByWeek } = result;
  await expect(page.getByText(/^Ranges and chances from/)).toBeVisible();

  const children = await shownAsTable(page, /^Children looked after/);
  const forecast = children.filter((cells) => cells[2] !== '');
  expect(forecast.map((cells) => cells[2])).toEqual(childrenByWeek.p50.map(people));
  expect(forecast.map((cells) => cells[3])).toEqual(childrenByWeek.p10.map(people));
  expect(forecast.map((cells) => cells[4])).toEqual(childrenByWeek.p90.map(people));
  expect(forecast.map((cells) => cells[5])).toEqual(comparator.childrenByWeek.p50.map(people));
  expect(children.flatMap((cells) => cells[8] || [])).toEqual(['412', '339', '284']);

  const spend = await shownAsTable(page, /^Weekly spend/);
  expect(spend.filter((cells) => cells[2] !== '').map((cells) => cells[2])).toEqual(
    spendGbpByWeek.p50.map(gbpShort),
  );
  expect(spend.flatMap((cells) => cells[1] || [])).toContain('£413,388');

  const savings = await shownAsTable(page, /^Savings/);
  const { scale, years } = savingsShown(projection, undefined, result);
  expect(savings.map((cells) => cells[1])).toEqual(years.map(({ inYearGbp }) => scale.words(inYearGbp)));
  const lows = years.map(({ ranges }) => scale.words(roundTo(ranges['in-year']!.lowGbp, scale.stepGbp)));
  expect(savings.map((cells) => cells[2])).toEqual(lows);
  expect(savings.map((cells) => cells[11])).toEqual(['£3.1m', '£8.3m', '£13.6m']);
  await expect(page.getByText('do not add up')).toHaveCount(3);
  await expect(page).toHaveURL(/table=children\.savings\.spend/);
});

test('every figure of the sentence and the caveats has its source in one click', async ({ page }) => {
  await page.goto('/plan?scenario=march-2024-plan');
  await expect(page.getByRole('list', { name: 'Caveats' })).toBeVisible();
  const places = [page.getByRole('heading', { level: 1 }), page.getByRole('list', { name: 'Caveats' })];
  for (const place of places) {
    const bare = await place.evaluate((element) => {
      const copy = element.cloneNode(true) as Element;
      copy.querySelectorAll('a, button').forEach((it) => it.remove());
      return copy.textContent;
    });
    // Years and dates are names of times, not figures.
    expect(bare.replaceAll(/80% range|\d{4}[-\u2011]\d{2}|\d{1,2} \w+ \d{4}/g, '')).not.toMatch(/[£\d]/);
  }
});

test('a published figure opens its paper, and back returns', async ({ page }) => {
  await page.goto('/plan?scenario=march-2024-plan');
  await page.getByRole('heading', { level: 1 }).getByRole('link', { name: '£13.6m' }).click();
  await expect(page).toHaveURL(/\/evidence\/saving-total-2026-27/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(
    page.getByText('Children and Families Scrutiny Panel: agenda and reports, 21 March 2024'),
  ).toBeVisible();
  await expect(page.getByText(/^Line \d+$/)).toBeVisible();
  await expect(page.getByText('.txt')).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('This plan is expected to save');
});

test('a computed figure says how it was worked out, and in which run', async ({ page }) => {
  await page.goto('/plan?scenario=march-2024-plan');
  const figureButton = page.getByRole('heading', { level: 1 }).getByRole('button').first();
  await figureButton.click();
  const dialog = page.getByRole('dialog', { name: 'Expected saving in 2026-27' });
  await expect(dialog.getByText('Placement spend')).toBeVisible();
  await expect(dialog.getByText('Southampton, as of 31 March 2024')).toBeVisible();
  await expect(dialog.getByText('1 April 2024 to 31 March 2027')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(figureButton).toBeFocused();
});

test('the choice of scenario and comparator is in the address', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Scenario', { exact: true }).selectOption('Family Safeguarding: central effect');
  await expect(page).toHaveURL(/scenario=effect-central/);
  await expect(page).toHaveTitle(/central effect/);
  await page.getByLabel('compared with').selectOption('Earlier commitments');
  await expect(page).toHaveURL(/compare=earlier-commitments/);
  await expect(page.getByText('against Earlier commitments')).toBeVisible();
  await page.reload();
  await expect(page.getByText('against Earlier commitments')).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveTitle(/The March 2024 plan/);
});

test('savings switch between each year and the sum so far', async ({ page }) => {
  await page.goto('/plan?scenario=march-2024-plan');
  await page.getByRole('button', { name: /cumulative/ }).click();
  await expect(page).toHaveURL(/savings=cumulative/);
  await expect(figure(page, /^Savings so far/)).toContainText('Cumulative saving since the start');
});

test('a scenario that changes nothing saves exactly £0, and says why', async ({ page }) => {
  await page.goto('/plan?scenario=no-new-action');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('£0 in every year: it has no measures');
});

test('a picture and a file leave the page with their names', async ({ page }) => {
  await page.goto('/plan?scenario=march-2024-plan');
  const chart = figure(page, /^Weekly spend/);
  for (const [name, ending] of [
    [/^CSV/, '.csv'],
    [/^PNG/, '.png'],
  ] as const) {
    const arriving = page.waitForEvent('download');
    await chart.getByRole('button', { name }).click();
    expect((await arriving).suggestedFilename()).toMatch(new RegExp(`^weekly-spend.*\\${ending}$`));
  }
});
