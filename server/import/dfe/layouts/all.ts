import type { Layout } from '../layout.ts';
import { childrenInNeed, planDurations, subsequentPlans } from './childrenInNeed.ts';
import { GEOGRAPHY } from './departmentRow.ts';
import { numberAndRate } from './numberAndRate.ts';
import { placementStability } from './placementStability.ts';
import { publishedLong } from './publishedLong.ts';

/** Every layout that figures are read in. A new one is a file beside the others and a row here. */
export const LAYOUTS: readonly Layout[] = [
  publishedLong,
  numberAndRate,
  placementStability,
  subsequentPlans,
  planDurations,
  childrenInNeed,
];

export type FoundLayout = { ok: true; layout: Layout } | { ok: false; reason: string };

/** The layout whose columns are all there, by the names of the heading in lower case. */
export function layoutOf(heading: readonly string[]): FoundLayout {
  const there = new Set(heading);
  const candidates = LAYOUTS.map((layout) => ({
    layout,
    missing: layout.columns.filter((column) => !there.has(column)),
    ownThere: layout.columns.filter((column) => there.has(column) && !isGeography(column)).length,
  }));
  const whole = candidates.find(({ missing }) => missing.length === 0);
  if (whole) return { ok: true, layout: whole.layout };
  const nearest = candidates.reduce((best, it) => (it.ownThere > best.ownThere ? it : best));
  if (nearest.ownThere === 0) return { ok: false, reason: UNKNOWN };
  const columns = nearest.missing.map((column) => `"${column}"`).join(', ');
  return {
    ok: false,
    reason: `The heading looks like "${nearest.layout.name}", but has no column ${columns}.`,
  };
}

const UNKNOWN =
  "The heading is of no layout known here: none of the department's data sets that are read, nor one figure a row.";

const isGeography = (column: string): boolean => (GEOGRAPHY as readonly string[]).includes(column);
