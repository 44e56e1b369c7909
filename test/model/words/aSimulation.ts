import type {
  SeriesSpread,
  SimulationResult,
  Spread,
  TargetChance,
} from '../../../model/schema/simulation.ts';
import { chanceOf } from '../../../model/uncertainty/chance.ts';

/** A spread around its median: an eighth below and above for 8 runs in 10, a sixteenth for 5. */
export const aSpread = (p50: number, sd = 1, mean = p50): Spread => ({
  mean,
  sd,
  p5: p50 * 0.8,
  p10: p50 * 0.875,
  p25: p50 * 0.9375,
  p50,
  p75: p50 * 1.0625,
  p90: p50 * 1.125,
  p95: p50 * 1.2,
});

export function aSeries(values: readonly number[]): SeriesSpread {
  const spreads = values.map((value) => aSpread(value));
  const names = Object.keys(aSpread(0)) as (keyof Spread)[];
  return Object.fromEntries(names.map((name) => [name, spreads.map((it) => it[name])])) as SeriesSpread;
}

interface Says {
  /** Medians of in-year savings from 2024-25 on. */
  savings?: number[];
  /** Averages of the runs, where they are not the medians. */
  averages?: number[];
  lines?: Record<string, Spread>;
  children?: number[];
  targets?: Partial<TargetChance>[];
  replications?: number;
}

/** A simulation with made-up figures, for tests of how figures are shown. */
export function aSimulation(says: Says = {}): SimulationResult {
  const { savings = [0, 0, 0], children = [488, 480], targets = [], replications = 2000 } = says;
  const averages = says.averages ?? savings;
  let [sum, averageSum] = [0, 0];
  const financialYears = savings.map((saving, i) => {
    sum += saving;
    averageSum += averages[i]!;
    return {
      year: `${2024 + i}-${25 + i}`,
      savingGbp: aSpread(saving, 1, averages[i]),
      cumulativeSavingGbp: aSpread(sum, 1, averageSum),
      savingGbpByLine: says.lines ?? {},
      cumulativeSavingGbpByLine: says.lines ?? {},
    };
  });
  const series = aSeries(children);
  return {
    engine: 'stochastic',
    record: { replications, seed: 7, scenario: 'plan', compareWith: null, baseline: 'exampleshire' },
    weeklyReplications: replications,
    weeks: children.map((_, week) => `2024-04-${String(1 + 7 * week).padStart(2, '0')}`),
    childrenByWeek: series,
    spendGbpByWeek: series,
    comparator: { childrenByWeek: series, spendGbpByWeek: series },
    financialYears,
    targets,
  } as unknown as SimulationResult;
}

/** A year of the target of all lines, met by so many of so many runs. */
export const aChance = (year: string, basis: 'in-year' | 'cumulative', met: number, of = 2000) => ({
  target: 'total',
  when: year,
  basis,
  chance: chanceOf(met, of),
});
