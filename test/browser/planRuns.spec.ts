import type { Page, Route } from '@playwright/test';
import { expect, test } from './tools/test.ts';
import { expectAccessible } from './tools/accessible.ts';
import type { SimulationResult } from '../../model/schema/simulation.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const PLAN = '/plan?scenario=march-2024-plan';

/** A run as the server makes it, small: what the page is told is then up to each test. */
async function realResult(page: Page): Promise<SimulationResult> {
  const started = await page.request.post('/api/simulations', {
    data: { scenarioId: 'march-2024-plan', replications: 200 },
  });
  const { links } = (await started.json()) as { links: { self: string } };
  for (;;) {
    const status = (await (await page.request.get(links.self)).json()) as {
      state: string;
      result: SimulationResult | null;
    };
    if (status.result) return status.result;
    expect(['waiting', 'running']).toContain(status.state);
    await page.waitForTimeout(50);
  }
}

const event = (name: string, data: unknown) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

/** Answers the page's question with a run of this name, whose events are told as given. */
async function tell(page: Page, events: (route: Route) => Promise<void> | void): Promise<void> {
  const self = '/api/simulations/told';
  await page.route('**/api/simulations', (route) =>
    route.fulfill({
      status: 202,
      json: {
        id: 'told',
        state: 'waiting',
        links: { self, events: `${self}/events`, rangeSources: `${self}/range-sources` },
        result: null,
      },
    }),
  );
  await page.route(`**${self}/events`, events);
}

const streamOf = (body: string) => (route: Route) =>
  route.fulfill({ headers: { 'content-type': 'text/event-stream' }, body });

test('the expected value comes first, then ranges and chances in its place', async ({ page }) => {
  const result = await realResult(page);
  let answer = () => {};
  const held = new Promise<void>((done) => (answer = done));
  await tell(page, async (route) => {
    await held;
    await streamOf(event('progress', { done: 2000, of: 2000 }) + event('done', result))(route);
  });
  await page.goto(PLAN);
  await expect(heading(page)).toContainText('80% range being worked out');
  await expect(page.getByText('Expected values are shown. Working out ranges and chances')).toBeVisible();
  await expect(page.getByRole('progressbar')).toBeVisible();
  const savings = page.getByRole('figure', { name: /^Savings/ });
  await expect(savings.locator('canvas')).toBeVisible();
  const before = await savings.boundingBox();
  answer();
  await expect(page.getByText('Ranges and chances from 200 runs, seed 1.')).toBeVisible();
  await expect(heading(page)).toContainText(/80% range £\d+\.\dm to £\d+\.\dm/);
  await expect(heading(page)).toContainText(/The chance of meeting it is (about|fewer|more)/);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  // What is below the sentence stays where it was, to within a line of words.
  const after = await savings.boundingBox();
  expect(Math.abs(after!.y - before!.y)).toBeLessThanOrEqual(24);
});

test('a first answer is shown as one, and can be all that is waited for', async ({ page }) => {
  const result = await realResult(page);
  // The stream stays open: the browser would take its end for a lost line.
  await page.addInitScript(
    ([quick]) => {
      window.EventSource = class extends EventTarget {
        close() {
          document.documentElement.dataset.closed = 'yes';
        }
        constructor() {
          super();
          const say = (name: string, data: unknown) =>
            this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
          setTimeout(() => {
            say('progress', { done: 1150, of: 2000 });
            say('quick', quick);
          }, 50);
        }
      } as unknown as typeof EventSource;
    },
    [result],
  );
  await tell(page, streamOf(''));
  await page.goto(PLAN);
  await expect(page.getByText('Ranges from the first 200 runs are shown. Refining them…')).toBeVisible();
  await expect(page.getByText('1,150 of 2,000 runs')).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Runs done' })).toHaveAttribute('value', '1150');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(
    page.getByText('Cancelled at 1,150 of 2,000 runs. Ranges from the first 200 runs are shown.'),
  ).toBeVisible();
  await expect(heading(page)).toContainText(/80% range £\d/);
  await expect(page.locator('html')).toHaveAttribute('data-closed', 'yes');
  await page.getByRole('button', { name: 'Work them out' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  // Leaving the page lets go of the run.
  await page.evaluate(() => delete document.documentElement.dataset.closed);
  await page.getByRole('link', { name: 'Evidence', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-closed', 'yes');
});

test('a run that failed says why and what to do; what is expected stays', async ({ page }) => {
  await tell(page, streamOf(event('failed', { detail: 'The simulation took too long.' })));
  await page.goto(PLAN);
  await expect(page.getByRole('alert')).toContainText('The simulation took too long.');
  await expect(
    page.getByText('The ranges could not be worked out. Expected values are shown.'),
  ).toBeVisible();
  await expect(heading(page)).toContainText('It is expected to be missed if the target is');
  await expectAccessible(page);
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/^Ranges and chances from/)).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('axe finds nothing while runs go on, nor in where the range comes from', async ({ page }) => {
  await page.route('**/api/simulations', () => {});
  await page.goto(PLAN);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expectAccessible(page);
  await page.unrouteAll();
  await page.route('**/range-sources', (route) => route.fulfill({ json: rangeSources(route) }));
  await page.goto(`${PLAN}&sources=shown`);
  await expect(page.getByRole('heading', { name: 'Most of the range comes from chance' })).toBeVisible();
  await expectAccessible(page);
});

/** Widths by hand: chance 4, assumptions 2 and drift 1 of a million pounds; 16 of 21 squares are chance. */
function rangeSources(route: Route) {
  const part = (halfGbp: number, replications: number) => {
    const range = { p10: 8e6 - halfGbp, p50: 8e6, p90: 8e6 + halfGbp };
    const years = ['2024-25', '2025-26', '2026-27'];
    return {
      replications,
      financialYears: years.map((year) => ({ year, savingGbp: range, cumulativeSavingGbp: range })),
    };
  };
  return {
    simulation: route.request().url().split('/').at(-2),
    state: 'done',
    done: 4600,
    of: 4600,
    failure: null,
    together: part(2.3e6, 2000),
    chance: part(2e6, 2000),
    assumption: part(1e6, 200),
    drift: part(0.5e6, 200),
  };
}

test('where the range comes from is asked for by the reader, and told in words with its runs', async ({
  page,
}) => {
  await page.route('**/range-sources', (route) => route.fulfill({ json: rangeSources(route) }));
  await page.goto(PLAN);
  await page.getByRole('button', { name: 'Work out where the range comes from' }).click();
  await expect(page).toHaveURL(/sources=shown/);
  const rows = page.getByRole('region', { name: 'Most of the range comes from chance' }).locator('tbody tr');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(0)).toContainText('£6.0m to £10.0m');
  await expect(rows.nth(1)).toContainText('£7.0m to £9.0m');
  await expect(rows.nth(1)).toContainText('200');
  await expect(page.getByText('The parts need not add up')).toBeVisible();
});

test('the famous line is a click away, and the choice is in the address', async ({ page }) => {
  await page.goto(PLAN);
  await page.getByRole('button', { name: 'Demand reduction', exact: true }).click();
  await expect(page).toHaveURL(/line=demand-reduction/);
  await expect(heading(page)).toContainText('the line “Demand reduction” is expected to save');
  await expect(heading(page).getByRole('link', { name: '£10.9m' })).toBeVisible();
  await expect(
    page.getByRole('figure', { name: /^Savings/ }).getByRole('link', { name: '£5.0m' }),
  ).toBeVisible();
  await page.getByRole('group', { name: 'Year' }).getByRole('button', { name: /^2024/ }).click();
  await expect(heading(page).getByRole('link', { name: '£1.0m' })).toBeVisible();
  await page.reload();
  await expect(heading(page).getByRole('link', { name: '£1.0m' })).toBeVisible();
  await page.getByRole('button', { name: 'Agency staff' }).click();
  await expect(heading(page)).toContainText('taken as published');
  await expect(heading(page)).not.toContainText('The chance of meeting it');
});

test('no chance is told as 0% or 100%, and each says how it was worked out', async ({ page }) => {
  await page.goto(`${PLAN}&line=demand-reduction`);
  await expect(page.getByText(/^Ranges and chances from/)).toBeVisible();
  await expect(page.locator('main')).not.toContainText(/(?<!\d)(0|100)% of|chance of (0|100)%|\b0 in \d/);
  await heading(page).getByRole('button', { name: / in / }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Chance of saving £10.9m in 2026-27' });
  await expect(dialog.getByText(/runs \(replications\) with seed 1/)).toBeVisible();
  await expect(dialog.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  await expect(dialog.getByText(/never rest on more than 2,500/)).toBeVisible();
});

test('another plan ends the run of the last', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/simulations')) asked.push(request.postDataJSON().scenarioId as string);
  });
  await page.goto(PLAN);
  await expect(heading(page)).toContainText('£13.6m');
  await page.getByLabel('Scenario', { exact: true }).selectOption('No new action');
  await expect(heading(page)).toContainText('£0 in every year');
  await expect(page.getByText(/^Ranges and chances from/)).toBeVisible();
  await expect(heading(page)).toContainText('£0 in every year');
  expect(asked.at(-1)).toBe('no-new-action');
});
