import { expect, test as base, type BrowserContext } from '@playwright/test';

/** So many are enough to see that ranges come and what they are called; how good they are is tested elsewhere. */
const RUNS = 150;

/**
 * Has the page ask for fewer runs than it would, which take much of the time of these tests. With ALL_RUNS=1 it asks for
 * as many as ever.
 */
export async function withFewerRuns(context: BrowserContext): Promise<void> {
  if (process.env.ALL_RUNS) return;
  await context.route(
    /\/api\/(simulations|placements|decisions|decisions\/fewest-places)$/,
    async (route) => {
      const body = route.request().postDataJSON() as { replications?: number } | null;
      if (body === null) return route.fallback();
      const replications = Math.min(body.replications ?? RUNS, RUNS);
      return route.fallback({ postData: JSON.stringify({ ...body, replications }) });
    },
  );
}

interface Runs {
  /** How many runs the page is let ask for. */
  runs: 'few' | 'all';
  fewerRuns: void;
}

export const test = base.extend<Runs>({
  runs: ['few', { option: true }],
  fewerRuns: [
    async ({ context, runs }, use) => {
      if (runs === 'few') await withFewerRuns(context);
      await use();
    },
    { auto: true },
  ],
});

export { expect };
