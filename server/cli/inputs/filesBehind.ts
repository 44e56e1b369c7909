import type { Baseline } from '../../../model/schema/baseline.ts';
import type { Evidence } from '../../../model/schema/evidence.ts';
import { parseBaseline, parseEvidence, parseScenario } from '../../../model/schema/files.ts';
import type { Parsed } from '../../../model/schema/problem.ts';
import { valueAt } from '../../../model/schema/flatIssues.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { storedLibrary } from '../storedLibrary.ts';
import type { FileKind } from './kindOfFile.ts';

/** What files refer to, by id: those given, or else those stored. */
export interface FilesBehind {
  baselines: ReadonlyMap<string, Baseline>;
  scenarios: ReadonlyMap<string, Scenario>;
  /** Registers of evidence, by authority. */
  registers: ReadonlyMap<string, Evidence>;
}

interface Given {
  kind: FileKind;
  input: unknown;
}

/** Those given stand before those stored; a stored library in need of mending stands back. */
export async function filesBehind(files: readonly Given[]): Promise<FilesBehind> {
  const stored = await storedLibrary();
  const library = stored.ok ? stored.library : undefined;
  const given = <T>(kind: FileKind, parse: (input: unknown) => Parsed<T>): T[] =>
    files.flatMap((file) => {
      const parsed = file.kind === kind ? parse(file.input) : undefined;
      return parsed?.ok ? [parsed.value] : [];
    });
  const storedBaselines = ((await library?.baselines.list()) ?? []).map((it) => it.baseline);
  const baselines = byId([...storedBaselines, ...given('baseline', parseBaseline)], ({ id }) => id);
  const scenarios = given('scenario', (input) => scenarioOf(input, baselines));
  return {
    baselines,
    scenarios: byId([...((await library?.scenarios.list()) ?? []), ...scenarios], ({ id }) => id),
    registers: byId(
      [...((await library?.evidence.list()) ?? []), ...given('evidence', parseEvidence)],
      ({ authority }) => authority,
    ),
  };
}

/** A scenario, checked against the baseline it names. */
export function scenarioOf(input: unknown, baselines: FilesBehind['baselines']): Parsed<Scenario> {
  const baseline = baselineNamed(input, baselines);
  return baseline.ok ? parseScenario(input, baseline.value) : baseline;
}

export function baselineNamed(input: unknown, baselines: FilesBehind['baselines']): Parsed<Baseline> {
  const id = valueAt(input, ['baseline']);
  const baseline = typeof id === 'string' ? baselines.get(id) : undefined;
  const message = 'This baseline is neither stored nor among the files given, or has problems itself.';
  return baseline ? { ok: true, value: baseline } : { ok: false, problems: [{ path: 'baseline', message }] };
}

const byId = <T>(items: readonly T[], idOf: (item: T) => string): Map<string, T> =>
  new Map(items.map((item) => [idOf(item), item]));
