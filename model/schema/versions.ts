/**
 * Files of earlier versions of a format, brought up to the current one a step at a time, so that every file ever
 * written still opens. What a step takes for granted is checked by the schema of the current version afterwards.
 */
type Fields = Readonly<Record<string, unknown>>;
type Step = (file: Fields) => Fields;

/** By the version that a step starts from. */
const scenarioSteps: Readonly<Record<number, Step>> = {
  // A file that says 1 and has what only version 2 has is left as it is, for the schema to refuse.
  1: (file) => ('overrides' in file || 'targetsOf' in file ? file : { ...file, schemaVersion: 2 }),
};

/** By the version that a step starts from. */
const baselineSteps: Readonly<Record<number, Step>> = {
  // As above: version 2 brought how prices spread around the weekly cost of a placement type.
  1: (file) => (hasPriceSpread(file) ? file : { ...file, schemaVersion: 2 }),
};

const hasPriceSpread = ({ placementTypes }: Fields): boolean =>
  Array.isArray(placementTypes) &&
  placementTypes.some((it: unknown) => typeof it === 'object' && it !== null && 'weeklyCostSpread' in it);

export const SCENARIO_VERSION = 2 as const;
export const BASELINE_VERSION = 2 as const;

/** A scenario file of any version as one of the current; anything else as it is. */
export const currentScenario = (input: unknown): unknown => brought(input, scenarioSteps);

/** The same of a baseline file. */
export const currentBaseline = (input: unknown): unknown => brought(input, baselineSteps);

/**
 * A baseline as the earliest version of its format could have said it: version 1 where nothing in it came later. A hash
 * of this is the hash that the same baseline had before the format changed.
 */
export const earliestBaseline = <B extends { placementTypes: unknown }>(baseline: B): object =>
  hasPriceSpread({ placementTypes: baseline.placementTypes }) ? baseline : { ...baseline, schemaVersion: 1 };

function brought(input: unknown, steps: Readonly<Record<number, Step>>): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  let file: Fields = input as Fields;
  for (;;) {
    const { schemaVersion } = file;
    const step = typeof schemaVersion === 'number' ? steps[schemaVersion] : undefined;
    if (!step) return file;
    const next = step(file);
    if (next === file) return file;
    file = next;
  }
}
