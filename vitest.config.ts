import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { SkippedTests } from './test/tools/skippedTests.ts';

// Before the workers start, so that they inherit it and every test meets the clock changes.
process.env.TZ = 'Europe/London';
// Programs and threads that tests start by the hundred need not compile the same sources each time.
process.env.NODE_COMPILE_CACHE ??= resolve('node_modules/.cache/compiled');

const shared = {
  environment: 'node' as const,
  // A slow machine fails no test: this only ends one that hangs.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  setupFiles: ['test/setup.ts'],
};

export default defineConfig({
  plugins: [svelte({ configFile: false })],
  test: {
    // One fewer than there are cores is the default, and leaves half of a small machine idle.
    maxWorkers: '100%',
    reporters: ['default', new SkippedTests(), ['json', { outputFile: 'test-results/vitest.json' }]],
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'model and page',
          include: ['test/{model,scenarios,web,tools}/**/*.test.ts'],
          // They keep nothing but what they remember of equal inputs: their tests can share what they import.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { ...shared, name: 'server', include: ['test/server/**/*.test.ts'] },
      },
    ],
  },
});
