import { z } from 'zod';
import { FILE_BOUNDS, type Bounds } from '../../../model/schema/bounds.ts';
import { parseWith } from '../../../model/schema/parse.ts';
import { problem, type Parsed, type Problem } from '../../../model/schema/problem.ts';
import {
  exportedScenario,
  scenarioExport,
  type ExportedScenario,
  type ScenarioExport,
} from '../../../model/schema/storedScenario.ts';
import type { Library } from '../library.ts';
import { problemsUnder } from '../../projections/problemsUnder.ts';
import { checkContent } from './checkContent.ts';

/** As many scenarios and versions as a file of 32 MB can hold. */
const IMPORT_BOUNDS: Bounds = { ...FILE_BOUNDS, items: 10_000, values: 3_000_000 };

/** The same form with the contents unread, so that each can be read with all its own problems. */
const envelope = scenarioExport.extend({
  scenarios: z
    .array(
      exportedScenario.extend({
        versions: z.array(exportedScenario.shape.versions.element.extend({ content: z.unknown() })).min(1),
      }),
    )
    .min(1),
});

/** A file of exported scenarios, from unknown data to one that may be taken in, or to every problem with it. */
export async function readExport(published: Library, input: unknown): Promise<Parsed<ScenarioExport>> {
  const outer = parseWith(envelope, checkNumbers, input, IMPORT_BOUNDS);
  if (!outer.ok) return outer;

  const problems: Problem[] = [];
  const scenarios: ExportedScenario[] = [];
  for (const [i, scenario] of outer.value.scenarios.entries()) {
    const versions: ExportedScenario['versions'] = [];
    for (const [j, version] of scenario.versions.entries()) {
      const content = await checkContent(published, version.content, scenario.id);
      if (content.ok) versions.push({ ...version, content: content.value });
      else problems.push(...problemsUnder(`scenarios[${i}].versions[${j}].content`, content.problems));
    }
    scenarios.push({ ...scenario, versions });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { ...outer.value, scenarios } };
}

/** Versions are counted from 1 without a gap, the agreed one is among them, and no scenario comes twice. */
function checkNumbers({ scenarios }: z.infer<typeof envelope>): Problem[] {
  const ids = scenarios.map(({ id }) => id);
  return scenarios.flatMap(({ id, agreedVersion, status, versions }, i) => [
    ...(ids.indexOf(id) < i ? [problem(['scenarios', i, 'id'], 'This scenario is in the file twice.')] : []),
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
}
