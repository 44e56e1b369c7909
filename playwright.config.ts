import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS } from './test/tools/chromiumFlags.ts';
import { findChromium } from './test/tools/findChromium.ts';
import { freePort } from './test/tools/freePort.ts';

const found = findChromium();
if ('missing' in found) {
  console.error(found.missing);
  process.exit(1);
}
// Each worker reads this file again: what the first reading chose travels to the others in the environment.
process.env.CHROMIUM = found.path;
process.env.BROWSER_TEST_PORT ??= String(await freePort());
// Own scenarios of the tests are gone with them.
process.env.BROWSER_TEST_DATA ??= mkdtempSync(join(tmpdir(), 'carecast-browser-'));

const baseURL = `http://127.0.0.1:${process.env.BROWSER_TEST_PORT}`;

export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.spec.ts',
  // Files run side by side on one server: what a test makes has a name of its own, and lists may hold that of others.
  workers: 2,
  // A slow machine fails no test: these only end one that hangs.
  timeout: 300_000,
  expect: { timeout: 120_000 },
  outputDir: 'test-results/browser',
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    baseURL,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // Recording every test costs a quarter of the time: TRACE=1 npm run test:browser -- <test> shows what a failure did.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: found.path,
      args: CHROMIUM_FLAGS,
    },
  },
  webServer: {
    command: 'npm start',
    url: baseURL,
    env: { PORT: process.env.BROWSER_TEST_PORT, DATA_DIR: process.env.BROWSER_TEST_DATA, DATABASE_URL: '' },
    timeout: 120_000,
  },
});
