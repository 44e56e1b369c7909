import { childKey, uniformOf, wordOf, type Key } from '../random/keys.ts';
import { normalQuantile } from '../random/normal.ts';
import { pertQuantile, pertTable, type PertTable } from '../random/pert.ts';
import type { Plan } from '../rates/plan.ts';
import { modelYears, type YearlyFactors } from '../rates/yearlyFactors.ts';

interface DrawnParameter {
  index: number;
  word: number;
  low: number;
  width: number;
  table: PertTable;
}

/** What of a plan is drawn in every replication, sorted out once. */
export interface DrawPlan {
  expected: Float64Array;
  ranges: DrawnParameter[];
  variedRows: { word: number; yearlyVariation: number; drift: number }[];
  years: number;
}

export function drawPlanOf(plan: Plan): DrawPlan {
  const ranges = plan.parameters.list.flatMap(({ key, low, mode, high }, index) => {
    const width = high - low;
    if (width <= 0) return [];
    return [{ index, word: wordOf(key), low, width, table: pertTable((mode - low) / width) }];
  });
  return {
    expected: plan.parameters.expectedValues(),
    ranges,
    variedRows: plan.variedRows.map(({ key, ...row }) => ({ word: wordOf(key), ...row })),
    years: modelYears(plan.horizon.weeks),
  };
}

/** Each range drawn once from its PERT distribution; what is certain, as it is. */
export function drawValues(plan: DrawPlan, key: Key): Float64Array {
  const values = plan.expected.slice();
  for (const { index, word, low, width, table } of plan.ranges) {
    values[index] = low + width * pertQuantile(table, uniformOf(key, word));
  }
  return values;
}

/**
 * The factor on each varied row's rate in each model year: drift that adds up over the years, and variation of
 * the year alone, both of mean 1. Source: docs/model.md, section 4, "drift".
 */
export function drawYearlyFactors(plan: DrawPlan, values: Float64Array, key: Key): YearlyFactors {
  const { years, variedRows } = plan;
  const factors = new Float64Array(variedRows.length * years);
  variedRows.forEach(({ word, yearlyVariation, drift }, row) => {
    const rowKey = childKey(key, word);
    const v = values[yearlyVariation]!;
    const d = values[drift]!;
    let drifted = 0;
    for (let year = 0; year < years; year++) {
      // Two normals a year, by their place: a longer horizon leaves earlier years alone.
      if (year > 0 && d > 0) drifted += d * normalQuantile(uniformOf(rowKey, 2 * year)) - (d * d) / 2;
      const varied = v > 0 ? v * normalQuantile(uniformOf(rowKey, 2 * year + 1)) - (v * v) / 2 : 0;
      factors[row * years + year] = Math.exp(drifted + varied);
    }
  });
  return { years, factors };
}
