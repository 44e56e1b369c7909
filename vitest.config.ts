import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { SkippedTests } from './test/tools/skippedTests.ts';

// Before the workers start, so that they inherit it and every test meets the clock changes.
process.env.TZ = 'Europe/London';

export default defineConfig({
  plugins: [svelte({ configFile: false })],
  test: {
    environment: 'node',
    include: ['test/{model,server,web,scenarios,tools}/**/*.test.ts'],
    // A slow machine fails no test: this only ends one that hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One fewer than there are cores is the default, and leaves half of a small machine idle.
    maxWorkers: '100%',
    setupFiles: ['test/setup.ts'],
    reporters: ['default', new SkippedTests(), ['json', { outputFile: 'test-results/vitest.json' }]],
  },
});
