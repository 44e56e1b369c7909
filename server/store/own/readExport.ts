import type { z } from 'zod';
import { FILE_BOUNDS, outOfBounds, type Bounds } from '../../../model/schema/bounds.ts';
import { valueAt } from '../../../model/schema/flatIssues.ts';
import { repeatedIds } from '../../../model/schema/checks/ids.ts';
import { parseShape } from '../../../model/schema/parse.ts';
import { problem, told, type Parsed, type Problem } from '../../../model/schema/problem.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { unreadExport, type ScenarioExport } from '../../../model/schema/storedScenario.ts';
import { Pauses } from '../../pauses.ts';
import { problemsUnder } from '../../projections/problemsUnder.ts';
import type { Library } from '../library.ts';
import { checkContent } from './checkContent.ts';

/** Down to the fields of each version: its content has bounds of its own. */
const IMPORT_BOUNDS: Bounds = { ...FILE_BOUNDS, items: 10_000, values: 1_000_000, counted: 5 };

/**
 * A file of exported scenarios, from unknown data to one that may be taken in, or to every problem with it. It may
 * take a while, in which others are answered.
 */
export async function readExport(published: Library, input: unknown): Promise<Parsed<ScenarioExport>> {
  const tooMuch = outOfBounds(input, IMPORT_BOUNDS);
  if (tooMuch.length > 0) return { ok: false, problems: told(tooMuch) };
  const outer = parseShape(unreadExport, input, IMPORT_BOUNDS);
  const found = outer.ok ? checkNumbers(outer.value) : outer.problems;
  const contents = await readContents(published, outer.ok ? outer.value : input);
  const problems = told([...found, ...contents.problems]);
  if (!outer.ok || problems.length > 0) return { ok: false, problems };
  const scenarios = outer.value.scenarios.map((scenario) => ({
    ...scenario,
    versions: scenario.versions.map((it) => ({ ...it, content: contents.ofVersion.get(it)! })),
  }));
  return { ok: true, value: { ...outer.value, scenarios } };
}

/** Every content that can be found, also in a file with something else wrong. */
async function readContents(published: Library, file: unknown) {
  const ofVersion = new Map<unknown, Scenario>();
  let problems: Problem[] = [];
  const pauses = new Pauses();
  for (const [i, scenario] of listAt(file, 'scenarios').entries()) {
    const id = valueAt(scenario, ['id']);
    for (const [j, version] of listAt(scenario, 'versions').entries()) {
      await pauses.pause();
      const sent = valueAt(version, ['content']);
      if (sent === undefined) continue;
      const read = await checkContent(published, sent, typeof id === 'string' ? id : 'any');
      if (read.ok) ofVersion.set(version, read.value);
      else {
        const under = problemsUnder(`scenarios[${i}].versions[${j}].content`, read.problems);
        problems = told([...problems, ...under]);
      }
    }
  }
  return { ofVersion, problems };
}

function listAt(value: unknown, field: string): unknown[] {
  const list = valueAt(value, [field]);
  return Array.isArray(list) ? list : [];
}

/** Versions are counted from 1 without a gap, the agreed one is among them, and no scenario comes twice. */
function checkNumbers({ scenarios }: z.infer<typeof unreadExport>): Problem[] {
  const repeated = repeatedIds(scenarios, ['scenarios'], 'scenario');
  const numbers = scenarios.flatMap(({ agreedVersion, status, versions }, i) => [
    ...versions.flatMap(({ number }, j) =>
      number === j + 1
        ? []
        : [problem(['scenarios', i, 'versions', j, 'number'], 'Versions are counted from 1, without a gap.')],
    ),
    ...(agreedVersion !== null && agreedVersion > versions.length
      ? [problem(['scenarios', i, 'agreedVersion'], 'There is no such version.')]
      : []),
    ...(status === 'agreed' && agreedVersion !== versions.length
      ? [
          problem(
            ['scenarios', i, 'agreedVersion'],
            'An agreed scenario is one whose last version is agreed.',
          ),
        ]
      : []),
  ]);
  return [...repeated, ...numbers];
}
