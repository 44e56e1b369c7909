import type { ProjectionInput } from '../project/project.ts';
import { problem, type PathPart, type Problem } from '../schema/problem.ts';

type Sides = Pick<ProjectionInput, 'scenario' | 'comparator'>;

/** The lines of the savings table that a measure of either side belongs to. */
export const linesOfMeasures = ({ scenario, comparator }: Sides): string[] => [
  ...new Set([...scenario.measures, ...(comparator?.measures ?? [])].flatMap(({ line }) => line ?? [])),
];

/** A line that no measure is of has no saving to ask about. */
export function lineProblems(sides: Sides, line: string | undefined, path: readonly PathPart[]): Problem[] {
  const lines = linesOfMeasures(sides);
  if (line === undefined || lines.includes(line)) return [];
  return [problem(path, `No measure is of this line. Known: ${lines.join(', ') || 'none'}.`)];
}
