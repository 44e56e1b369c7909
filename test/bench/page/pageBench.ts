import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS } from '../../tools/chromiumFlags.ts';
import { findChromium } from '../../tools/findChromium.ts';
import { atMost, notRun, type Figure } from '../tools/figure.ts';
import { startServer } from '../tools/runningServer.ts';
import { median } from '../tools/timing.ts';

/** How soon the opening page stands, and what it weighs. Needs the built page in dist/. */
export async function pageBench(): Promise<Figure[]> {
  return [scriptSize(), await timeToPaint()];
}

function scriptSize(): Figure {
  const folder = 'dist/assets';
  const kilobytes = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length / 1000, 0);
  return atMost("the page's scripts, compressed", kilobytes, 'kB', 150);
}

async function timeToPaint(): Promise<Figure> {
  const name = 'from address typed to plan painted, warm server';
  const found = findChromium();
  if ('missing' in found) return notRun(name, 'ms', 'no Chromium');
  const server = await startServer();
  const browser = await chromium.launch({ executablePath: found.path, args: CHROMIUM_FLAGS });
  try {
    const times: number[] = [];
    for (let run = 0; run < 6; run++) {
      const page = await browser.newPage();
      const start = performance.now();
      await page.goto(server.url);
      await page.locator('main h1').first().waitFor();
      await page.locator('main canvas').nth(2).waitFor();
      // Two frames on, what was drawn is on the screen.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
      );
      times.push(performance.now() - start);
      await page.close();
    }
    // The first visit warms the server.
    return atMost(name, median(times.slice(1)), 'ms', 1000);
  } finally {
    await browser.close();
    server.stop();
  }
}
