import { describe, expect, test } from 'vitest';
import { DEFAULT_GROUPS } from '../../../model/returns/groups.ts';
import { parseShape } from '../../../model/schema/parse.ts';
import { returnsChoicesSchema } from '../../../model/schema/returns.ts';

const problemsOf = (choices: unknown) => {
  const parsed = parseShape(returnsChoicesSchema, choices);
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message}`);
};
const homes = { id: 'homes', label: 'Homes', places: ['K2', 'R1'] };

describe('groups of a council’s own', () => {
  test('the usual ones are accepted', () => {
    expect(problemsOf({ groups: DEFAULT_GROUPS })).toEqual([]);
  });

  test('two of one id, or of one name, are refused with both named', () => {
    expect(problemsOf({ groups: [homes, { ...homes, label: 'Schools', places: ['S1'] }] })).toEqual([
      'groups[1].id: Groups 1 ("Homes") and 2 ("Schools") have the same id, "homes": give each its own.',
    ]);
    const [problem] = problemsOf({ groups: [homes, { id: 'b', label: 'homes ', places: ['S1'] }] });
    expect(problem).toMatch(/^groups\[1\]\.label: Groups 1 .* and 2 .* have the same name/);
  });

  test('two that take one place with the same provider are refused with the place named', () => {
    const of = (providers?: string[], others?: string[]) =>
      problemsOf({
        groups: [
          { ...homes, ...(providers && { providers }) },
          { id: 'b', label: 'B', places: ['S1', 'R1'], ...(others && { providers: others }) },
        ],
      });
    for (const problems of [of(), of(['PR4']), of(undefined, ['PR1']), of(['PR1', 'PR4'], ['PR4'])]) {
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(/^groups\[1\]\.places: .*"Homes".*"B".* both take R1 with/);
    }
    expect(of(['PR1'], ['PR4', ''])).toEqual([]);
  });
});

test('a period that does not end after it begins is refused at its end', () => {
  for (const to of ['2022-04-01', '2021-04-01']) {
    expect(problemsOf({ period: { from: '2022-04-01', to } })).toEqual([
      'period.to: The period must end after it begins: give a later last day.',
    ]);
  }
  expect(problemsOf({ period: { from: '2022-04-01', to: '2022-04-02' } })).toEqual([]);
});
