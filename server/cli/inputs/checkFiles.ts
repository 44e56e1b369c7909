import type { Baseline } from '../../../model/schema/baseline.ts';
import {
  parseBaseline,
  parseEvidence,
  parseHistory,
  parseScenario,
  parseTargets,
} from '../../../model/schema/files.ts';
import { problemLines, type Parsed } from '../../../model/schema/problem.ts';
import { valueAt } from '../../../model/schema/flatIssues.ts';
import { storedLibrary } from '../storedLibrary.ts';
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
  const baselines = await baselinesFor(files);
  const problems = [
    ...problemsOf(reads),
    ...files.flatMap((file) => {
      const parsed = parseByKind(file, baselines);
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
      'This is no baseline, scenario, targets, evidence or history: none of their fields is here.';
    return { ok: false, problems: [{ path: '', message }] };
  });
}

/** Those given, then those stored; a stored library in need of mending stands back. */
async function baselinesFor(files: readonly ReadFile[]): Promise<Map<string, Baseline>> {
  const stored = await storedLibrary();
  const known = stored.ok ? (await stored.library.baselines.list()).map((it) => it.baseline) : [];
  const given = files.flatMap(({ kind, input }) => {
    const parsed = kind === 'baseline' ? parseBaseline(input) : undefined;
    return parsed?.ok ? [parsed.value] : [];
  });
  return new Map([...known, ...given].map((baseline) => [baseline.id, baseline]));
}

function parseByKind({ kind, input }: ReadFile, baselines: ReadonlyMap<string, Baseline>): Parsed<unknown> {
  switch (kind) {
    case 'baseline':
      return parseBaseline(input);
    case 'evidence':
      return parseEvidence(input);
    case 'history':
      return parseHistory(input);
    case 'scenario':
    case 'targets': {
      const id = valueAt(input, ['baseline']);
      const baseline = typeof id === 'string' ? baselines.get(id) : undefined;
      const message = 'This baseline is neither stored nor among the files given, or has problems itself.';
      if (!baseline) return { ok: false, problems: [{ path: 'baseline', message }] };
      return kind === 'scenario' ? parseScenario(input, baseline) : parseTargets(input, baseline);
    }
  }
}
