import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from '@playwright/test';
import { CHROMIUM_FLAGS } from '../../tools/chromiumFlags.ts';
import { findChromium } from '../../tools/findChromium.ts';
import { atMost, notRun, type Figure } from '../tools/figure.ts';
import { startServer } from '../tools/runningServer.ts';
import { median } from '../tools/timing.ts';

/** How soon the opening page stands, and what it weighs. Needs the built page in dist/. */
export async function pageBench(): Promise<Figure[]> {
  const sizeName = "the opening page's scripts, compressed";
  const timeName = 'from address typed to plan painted, warm server';
  const found = findChromium();
  if ('missing' in found) {
    return [notRun(sizeName, 'kB', 'no Chromium'), notRun(timeName, 'ms', 'no Chromium')];
  }
  const server = await startServer();
  const browser = await chromium.launch({ executablePath: found.path, args: CHROMIUM_FLAGS });
  try {
    // The first visit warms the server, and tells which scripts the page asks for.
    const { scripts } = await visit(browser, server.url);
    const times: number[] = [];
    for (let run = 0; run < 5; run++) times.push((await visit(browser, server.url)).ms);
    return [
      atMost(
        sizeName,
        scripts.reduce((sum, name) => sum + compressedKb(name), 0),
        'kB',
        150,
      ),
      atMost(timeName, median(times), 'ms', 1000),
    ];
  } finally {
    await browser.close();
    server.stop();
  }
}

async function visit(browser: Browser, url: string): Promise<{ ms: number; scripts: string[] }> {
  const page = await browser.newPage();
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(basename(new URL(request.url()).pathname));
  });
  const start = performance.now();
  await page.goto(url);
  await page.locator('main h1').first().waitFor();
  await page.locator('main canvas').nth(2).waitFor();
  // Two frames on, what was drawn is on the screen.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
  const ms = performance.now() - start;
  await page.close();
  return { ms, scripts };
}

const compressedKb = (script: string): number =>
  gzipSync(readFileSync(join('dist/assets', script))).length / 1000;
