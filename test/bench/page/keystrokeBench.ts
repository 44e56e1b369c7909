import { availableParallelism, loadavg } from 'node:os';
import { chromium, type Page } from '@playwright/test';
import { quantiles } from '../../../model/uncertainty/quantiles.ts';
import { CHROMIUM_FLAGS } from '../../tools/chromiumFlags.ts';
import { findChromium } from '../../tools/findChromium.ts';
import { atMost, notRun, type Figure } from '../tools/figure.ts';
import { startServer } from '../tools/runningServer.ts';
import { startWatching, waited, watchRepaints } from './repaints.ts';

const TIMES = 60;
/** A quick typist; well below the pause after which the server is asked for ranges. */
const BETWEEN_KEYS_MS = 120;
const LIMIT_MS = 100;
/** Ends of the slider's travel, of its width. */
const [LEFT, RIGHT] = [0.15, 0.85];
const NAME = 'from key pressed to charts repainted';

/**
 * How long after a key is pressed, or the pointer moved, the charts in sight show what it did: with Southampton's
 * whole plan in the editor, from the event's own time stamp to the end of the frame. A key, and a move of the
 * slider, is made when the one before has been answered and a little later, as people do. Then the slider is dragged
 * without a stop, faster than the charts can follow: a value that is passed over waits for the first newer one.
 *
 * Other programs on the machine are in the times, so the load is told beside them. Needs the built page in dist/.
 */
export async function keystrokeBench(): Promise<Figure[]> {
  const found = findChromium();
  if ('missing' in found) {
    return [notRun(NAME, 'ms', 'no Chromium')];
  }
  const server = await startServer();
  const browser = await chromium.launch({ executablePath: found.path, args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await watchRepaints(page);
    await openCopy(page, server.url);
    // The first ones wait for code that is yet to be made fast.
    await typeDigits(page, 10);
    const keys = await typeDigits(page, TIMES);
    const { moves, dragged } = await dragSlider(page, TIMES);
    return [
      ...figures(NAME, keys),
      ...figures('from slider moved to charts repainted', moves),
      ...figures('the same, dragged without a stop', dragged),
    ];
  } finally {
    await browser.close();
    server.stop();
  }
}

function figures(name: string, times: readonly number[]): Figure[] {
  const [median, p95] = quantiles(Float64Array.from(times), [0.5, 0.95]);
  const note = `of ${times.length}; load ${loadavg()[0]!.toFixed(1)} on ${availableParallelism()} cores`;
  return [
    { name: `${name}: median`, value: median!, unit: 'ms', note },
    { ...atMost(`${name}: 95th percentile`, p95!, 'ms', LIMIT_MS), note },
  ];
}

/** A copy of the published plan in the editor, with everything on the screen that comes by itself. */
async function openCopy(page: Page, url: string): Promise<void> {
  const made = await page.request.post(`${url}/api/scenarios`, {
    data: { from: 'march-2024-plan' },
    headers: { 'X-Author': 'Bench' },
  });
  const { id } = (await made.json()) as { id: string };
  await page.addInitScript(() => localStorage.setItem('carecast.author', 'Bench'));
  await page.goto(`${url}/scenarios/${id}/edit`);
  // The runs for the ranges would take their share of the machine.
  await page.getByText('Ranges of what is shown, from 1,000 runs').waitFor({ timeout: 60_000 });
}

const field = (page: Page) => page.getByRole('textbox', { name: /^Change in entries/ }).first();

/** Takes a digit away and types another, in turn: the number is a valid one after each key. */
async function typeDigits(page: Page, times: number): Promise<number[]> {
  await field(page).focus();
  await page.keyboard.press('End');
  const before = await startWatching(page);
  for (let i = 0; i < times; i++) {
    await page.keyboard.press(i % 2 === 0 ? 'Backspace' : String((i >> 1) % 10));
    await waited(page, before);
    await page.waitForTimeout(BETWEEN_KEYS_MS);
  }
  return waited(page, before);
}

/** Holds the slider and moves it in small steps, then back and forth at one go. */
async function dragSlider(page: Page, times: number): Promise<Record<'moves' | 'dragged', number[]>> {
  const slider = page.getByRole('slider', { name: /^Change in entries/ }).first();
  const { x, y, width, height } = (await slider.boundingBox())!;
  const moveTo = (share: number, steps = 1) => page.mouse.move(x + width * share, y + height / 2, { steps });
  await moveTo(LEFT);
  let before = await startWatching(page);
  await page.mouse.down();
  await waited(page, before);
  before = await startWatching(page);
  for (let step = 1; step <= times; step++) {
    await moveTo(LEFT + ((RIGHT - LEFT) * step) / times);
    await waited(page, before);
    await page.waitForTimeout(BETWEEN_KEYS_MS);
  }
  const moves = await waited(page, before);
  before = await startWatching(page);
  let dragged: number[] = [];
  for (let there = LEFT; dragged.length < times; there = there === LEFT ? RIGHT : LEFT) {
    await moveTo(there, 40);
    dragged = await waited(page, before);
  }
  await page.mouse.up();
  return { moves, dragged };
}
