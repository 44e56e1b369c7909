import { numbersByName, overriddenBaseline, sameNumbers } from '../../numbers/overrides.ts';
import type { NumberAt } from '../../numbers/numbers.ts';
import { baselineSchema, type Baseline } from '../baseline.ts';
import { nearestWord } from '../nearestWord.ts';
import { parseWith } from '../parse.ts';
import { lazyProblem, pathText, problem, type Problem } from '../problem.ts';
import type { Scenario } from '../scenario.ts';
import { checkBaseline } from './baseline.ts';

/**
 * What overrides must say with the baseline: that they name numbers it has, once each, that these are still what
 * they were, and that the baseline with them is one that would be accepted.
 */
export function checkOverrides({ overrides = [] }: Scenario, baseline: Baseline): Problem[] {
  if (overrides.length === 0) return [];
  const numbers = numbersByName(baseline);
  const seen = new Set<string>();
  const problems = overrides.flatMap(({ number, was }, i): Problem[] => {
    const at = numbers.get(number);
    const path = ['overrides', i];
    if (at === undefined) {
      return [lazyProblem([...path, 'number'], () => unknownNumber(number, [...numbers.keys()]))];
    }
    if (seen.has(number)) return [problem([...path, 'number'], 'This number is overridden twice.')];
    seen.add(number);
    return sameNumbers(was, at.quantity)
      ? []
      : [problem([...path, 'was'], 'The baseline has another value by now: look at this override again.')];
  });
  return problems.length > 0 ? problems : problemsOfTheWhole({ overrides }, baseline, numbers);
}

function unknownNumber(name: string, known: readonly string[]): string {
  const nearest = nearestWord(name, known);
  return nearest
    ? `The baseline has no such number. Did you mean "${nearest}"?`
    : 'The baseline has no such number.';
}

function problemsOfTheWhole(
  { overrides }: Required<Pick<Scenario, 'overrides'>>,
  baseline: Baseline,
  numbers: ReadonlyMap<string, NumberAt>,
): Problem[] {
  const parsed = parseWith(baselineSchema, checkBaseline, overriddenBaseline(baseline, { overrides }));
  if (parsed.ok) return [];
  const places = overrides!.map(({ number }) => pathText(numbers.get(number)!.place));
  return parsed.problems.map(({ path, message }) => {
    const i = places.findIndex((place) => path === place || path.startsWith(`${place}.`));
    return i >= 0
      ? problem(['overrides', i, 'value'], message)
      : problem(['overrides'], `The baseline cannot be used with these: ${message}`);
  });
}
