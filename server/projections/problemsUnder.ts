import type { Problem } from '../../model/schema/problem.ts';

/** Problems of a file that was sent inside another body: their paths start with the field it stood in. */
export const problemsUnder = (field: string, problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => {
    if (problem.more !== undefined) return problem;
    const { path, message } = problem;
    const joint = path === '' || path.startsWith('[') ? '' : '.';
    return { path: `${field}${joint}${path}`, message };
  });
