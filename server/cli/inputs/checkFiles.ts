import {
  parseBaseline,
  parseEvidence,
  parseHistory,
  parseSupply,
  parseTargets,
} from '../../../model/schema/files.ts';
import { problemLines, type Parsed } from '../../../model/schema/problem.ts';
import { claimsAgainst } from '../../reconciliation/checkedClaims.ts';
import { baselineNamed, filesBehind, scenarioOf, type FilesBehind } from './filesBehind.ts';
import { kindOfFile, type FileKind } from './kindOfFile.ts';
import { problemsOf, readFileAs, type Read } from './readFiles.ts';

export interface CheckedFile {
  path: string;
  kind: FileKind;
}

interface ReadFile extends CheckedFile {
  input: unknown;
}

/** Every file by its kind, or all problems of all of them. */
export async function checkFiles(paths: readonly string[]): Promise<Read<CheckedFile[]>> {
  const reads = await Promise.all(paths.map(readByKind));
  const files = reads.flatMap((read) => (read.ok ? [read.value] : []));
  const behind = await filesBehind(files);
  const problems = [
    ...problemsOf(reads),
    ...files.flatMap((file) => {
      const parsed = parseByKind(file, behind);
      return parsed.ok ? [] : problemLines(parsed.problems, file.path);
    }),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: files };
}

async function readByKind(path: string): Promise<Read<ReadFile>> {
  return readFileAs(path, (input): Parsed<ReadFile> => {
    const kind = kindOfFile(input);
    if (kind) return { ok: true, value: { path, kind, input } };
    const message =
      'This is no baseline, scenario, targets, evidence, history, claims or supply: none of their fields is here.';
    return { ok: false, problems: [{ path: '', message }] };
  });
}

function parseByKind({ kind, input }: ReadFile, behind: FilesBehind): Parsed<unknown> {
  switch (kind) {
    case 'baseline':
      return parseBaseline(input);
    case 'evidence':
      return parseEvidence(input);
    case 'history':
      return parseHistory(input);
    case 'scenario':
      return scenarioOf(input, behind.baselines);
    case 'targets': {
      const baseline = baselineNamed(input, behind.baselines);
      return baseline.ok ? parseTargets(input, baseline.value) : baseline;
    }
    case 'supply': {
      const baseline = baselineNamed(input, behind.baselines);
      return baseline.ok ? parseSupply(input, baseline.value) : baseline;
    }
    case 'claims':
      return claimsAgainst(input, behind.registers, {
        scenario: (id) => behind.scenarios.get(id),
        baseline: (id) => behind.baselines.get(id),
      });
  }
}
