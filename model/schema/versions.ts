/**
 * Files of earlier versions of a format, brought up to the current one a step at a time, so that every file ever
 * written still opens. What a step takes for granted is checked by the schema of the current version afterwards.
 */
type Fields = Readonly<Record<string, unknown>>;

/** Whether a file has something that a version brought, by that version. */
type Brought = Readonly<Record<number, (file: Fields) => boolean>>;

const broughtToScenarios: Brought = {
  2: (file) => 'overrides' in file || 'targetsOf' in file,
  3: ({ measures }) =>
    anyHas(measures, 'entriesPerPlan') || anyHas(measures, 'someReturn') || anyIs(measures, 'own-home'),
};

const broughtToBaselines: Brought = {
  2: ({ placementTypes }) => anyHas(placementTypes, 'weeklyCostSpread'),
  3: (file) =>
    'afterCare' in file ||
    'reentry' in file ||
    (isObject(file.childProtection) && 'repeatShare' in file.childProtection),
};

export const SCENARIO_VERSION = 3 as const;
export const BASELINE_VERSION = 3 as const;

/** A scenario file of any version as one of the current; anything else as it is. */
export const currentScenario = (input: unknown): unknown => current(input, broughtToScenarios);

/** The same of a baseline file. */
export const currentBaseline = (input: unknown): unknown => current(input, broughtToBaselines);

/**
 * A baseline as the earliest version of its format could have said it: version 1 where nothing in it came later. A hash
 * of this is the hash that the same baseline had before the format changed.
 */
export const earliestBaseline = (baseline: object): object => ({
  ...baseline,
  schemaVersion: Math.max(1, ...versionsIn(baseline as Fields, broughtToBaselines)),
});

const versionsIn = (file: Fields, brought: Brought): number[] =>
  Object.entries(brought).flatMap(([version, has]) => (has(file) ? [Number(version)] : []));

/** A file that has what only a later version than it says has is left as it is, for the schema to refuse. */
function current(input: unknown, brought: Brought): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  const file = input as Fields;
  const { schemaVersion } = file;
  if (typeof schemaVersion !== 'number' || !(schemaVersion + 1 in brought)) return file;
  if (versionsIn(file, brought).some((version) => version > schemaVersion)) return file;
  return { ...file, schemaVersion: Math.max(...Object.keys(brought).map(Number)) };
}

const isObject = (it: unknown): it is object => typeof it === 'object' && it !== null;

const anyIs = (list: unknown, kind: string): boolean =>
  Array.isArray(list) && list.some((it: unknown) => isObject(it) && 'kind' in it && it.kind === kind);

const anyHas = (list: unknown, field: string): boolean =>
  Array.isArray(list) && list.some((it: unknown) => isObject(it) && field in it);
