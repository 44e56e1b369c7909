import type { OpenBaseline } from '../../../../model/estimate/openData/buildBaseline.ts';

/** Fields whose numbers are shapes, not figures. */
const SHAPES = new Set(['schemaVersion', 'fromYears', 'toYears']);
/** Evidence that holds several numbers, or exits where the baseline holds rates. */
const ELSEWHERE =
  /^(level-|cp-ends-level$|cp-phases$|cp-movement$|.*-movement$|first-placements-fit$|opening-stock$)/;

/**
 * Every number of a baseline and its history whose source is missing or unknown, and every one that says another
 * thing than its source, by path.
 */
export function sourceProblems({ baseline, evidence, history }: OpenBaseline): string[] {
  const figures = new Map(evidence.figures.map((figure) => [figure.id, figure]));
  const problems: string[] = [];
  const visit = (value: unknown, path: string, inherited: string | undefined): void => {
    if (Array.isArray(value)) {
      value.forEach((it, i) => visit(it, `${path}[${i}]`, inherited));
      return;
    }
    if (typeof value === 'number') {
      if (inherited === undefined || !figures.has(inherited)) problems.push(`${path}: no source`);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const source = (value as { source?: string }).source ?? inherited;
    if (source !== undefined && !ELSEWHERE.test(source)) compare(value, source, path);
    for (const [key, it] of Object.entries(value)) if (!SHAPES.has(key)) visit(it, `${path}.${key}`, source);
  };
  const compare = (value: object, source: string, path: string): void => {
    const stated = figures.get(source);
    const { value: one, low, mode, high } = value as Record<string, unknown>;
    if (one !== undefined && typeof stated?.value === 'number' && one !== stated.value) {
      problems.push(`${path}: not what "${source}" says`);
    }
    if (mode !== undefined && (mode !== stated?.value || low !== stated?.low || high !== stated?.high)) {
      problems.push(`${path}: not the range of "${source}"`);
    }
  };
  visit(baseline, 'baseline', undefined);
  visit(history, 'history', undefined);
  return problems;
}
