import type { ProjectionInput } from '../project/project.ts';

/** The lines of the savings table that a measure of either side belongs to. */
export const linesOfMeasures = ({
  scenario,
  comparator,
}: Pick<ProjectionInput, 'scenario' | 'comparator'>): string[] => [
  ...new Set([...scenario.measures, ...(comparator?.measures ?? [])].flatMap(({ line }) => line ?? [])),
];
