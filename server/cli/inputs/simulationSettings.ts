import { ALL_KINDS, type UncertaintyKinds } from '../../../model/stochastic/replicate.ts';
import { DEFAULT_SEED } from '../../jobs/wantedRun.ts';
import { simulationSettingsSchema } from '../../simulations/simulationRequest.ts';
import type { Read } from './readFiles.ts';
import { wholeNumber } from './wholeNumber.ts';
import { readSettings } from './readSettings.ts';

const KINDS = ['chance', 'assumption', 'drift'] as const;
const MOST_THREADS = 64;

export interface Settings {
  seed: number;
  replications: number | null;
  kinds: UncertaintyKinds;
  threads: number | undefined;
}

/** The options of a simulation, from their text, by the same rules as over the API. */
export function simulationSettings(
  text: Partial<Record<'seed' | 'replications' | 'kinds' | 'threads', string>>,
): Read<Settings> {
  const problems: string[] = [];
  const given = { ...number('seed', text.seed), ...number('replications', text.replications) };
  const read = readSettings(simulationSettingsSchema, given);
  if (!read.ok) problems.push(...read.problems);

  const names = text.kinds?.split(',') ?? [...KINDS];
  const unknown = names.some((name) => !(KINDS as readonly string[]).includes(name));
  if (unknown) problems.push(`--kinds: Give one or more of ${KINDS.join(', ')}, with commas between them.`);

  const threads = wholeNumber(text.threads, undefined);
  const tooFewOrMany = threads !== undefined && !(threads >= 1 && threads <= MOST_THREADS);
  if (tooFewOrMany) problems.push(`--threads: Give a whole number from 1 to ${MOST_THREADS}.`);

  if (!read.ok || problems.length > 0) return { ok: false, problems };
  const { seed = DEFAULT_SEED, replications = null } = read.value;
  const kinds = text.kinds === undefined ? ALL_KINDS : kindsNamed(names);
  return { ok: true, value: { seed, replications, kinds, threads } };
}

const kindsNamed = (names: readonly string[]): UncertaintyKinds => ({
  chance: names.includes('chance'),
  assumption: names.includes('assumption'),
  drift: names.includes('drift'),
});

const number = (name: string, text: string | undefined) =>
  text === undefined ? {} : { [name]: wholeNumber(text, undefined) };
