import { readFileSync } from 'node:fs';
import type { DecisionsInput } from '../../../model/decisions/optionPlan.ts';
import { decisionsOf } from '../../../model/decisions/comparedLists.ts';
import { fewestPlaces } from '../../../model/decisions/fewestPlaces.ts';
import { LiveDecisions } from '../../../model/decisions/liveDecisions.ts';
import { withOpenings } from '../../../model/decisions/movedOpening.ts';
import { parseSupply } from '../../../model/schema/files.ts';
import type { Supply } from '../../../model/schema/supply.ts';
import { decisionsRun, DECISION_REPLICATIONS } from '../../../server/decisions/decisionsRun.ts';
import { WhatIfThreads } from '../../../server/whatif/whatIfThreads.ts';
import { atMost, type Figure } from '../tools/figure.ts';
import { southampton } from '../tools/southampton.ts';
import { median } from '../tools/timing.ts';

const OPTIONS = 20;

/** Decisions about places on top of the published plan: all with their ranges, one date moved, and the search. */
export async function decisionsBench(): Promise<Figure[]> {
  const { baseline, scenario } = southampton('march-2024-plan');
  const file: unknown = JSON.parse(
    readFileSync(new URL('../../../scenarios/southampton/supply.json', import.meta.url), 'utf8'),
  );
  const parsed = parseSupply(file, baseline);
  if (!parsed.ok) throw new Error('the supply of the benchmark is gone');
  const input: DecisionsInput = { baseline, scenario, supply: parsed.value };
  const threads = new WhatIfThreads({ longestMs: 600_000 });
  try {
    const whole = [];
    for (let run = 0; run <= 3; run++) {
      // Files that no thread has seen; the first run warms the threads up.
      const fresh = { ...input, scenario: { ...scenario, purpose: `run ${run}` } };
      const start = performance.now();
      await decisionsRun(threads, fresh, DECISION_REPLICATIONS);
      if (run > 0) whole.push(performance.now() - start);
    }
    const many = { ...input, supply: withMany(parsed.value) };
    const options = decisionsOf(many).options;
    const search = [300_000, 3_000_000, 1e9].map((savingGbp) =>
      timed(() => fewestPlaces(many, options, { savingGbp, capitalGbp: 4_000_000 })),
    );
    return [
      {
        ...atMost(
          `decisions: ${parsed.value.options.length} options, 1,000 paired replications each`,
          median(whole),
          'ms',
          5000,
        ),
        note: `${threads.size} threads`,
      },
      atMost('decisions: expected values after an opening is moved', median(moved(input)), 'ms', 100),
      atMost(`fewest places: search over ${OPTIONS} options`, Math.max(...search), 'ms', 30_000),
    ];
  } finally {
    await threads.close();
  }
}

function moved(input: DecisionsInput): number[] {
  const live = new LiveDecisions();
  live.answer(input);
  return Array.from({ length: 9 }, (_, day) => {
    const supply = withOpenings(input.supply, { westridge: `2025-02-0${day + 1}` });
    return timed(() => live.answer({ ...input, supply }));
  });
}

const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** Thirteen homes of different cost and opening, and seven options that move children. */
function withMany(supply: Supply): Supply {
  const homes = Array.from({ length: 13 }, (_, i) => ({
    ...supply.homes[i % supply.homes.length]!,
    id: `home ${i}`,
    label: `Home ${i}`,
    capitalGbp: 200_000 + 50_000 * i,
  }));
  const steps = Array.from({ length: OPTIONS - homes.length }, (_, i) => ({
    id: `step ${i}`,
    kind: 'step-down' as const,
    label: `Step ${i}`,
    start: `2024-0${(i % 6) + 4}-01`,
    from: 'residential',
    to: 'ifa',
    childrenPerYear: 0.5 + i / 4,
  }));
  return {
    ...supply,
    homes,
    options: [
      ...homes.map(({ id, label }, i) => ({
        id,
        label,
        group: 'Homes',
        homes: [{ home: id, weeksLate: i }],
      })),
      ...steps.map((measure) => ({
        id: measure.id,
        label: measure.label,
        group: 'Steps',
        measures: [measure],
      })),
    ],
  };
}
