import type { Scenario } from '../schema/scenario.ts';
import type { Target } from '../schema/targets.ts';

type Held = Pick<Scenario, 'id' | 'targetsOf'>;

/**
 * Which of an authority's targets a scenario is held against: those stated for every scenario, and those stated for
 * the one it names in `targetsOf`, or else for itself. The one rule; every projection, simulation and what-if has it.
 */
export function targetsFor(targets: readonly Target[], { id, targetsOf }: Held): Target[] {
  const of = targetsOf ?? id;
  return targets.filter(({ scenarios }) => scenarios === undefined || scenarios.includes(of));
}

/** The scenarios that targets are stated for, each once. */
export const statedFor = (targets: readonly Target[]): string[] => [
  ...new Set(targets.flatMap(({ scenarios }) => scenarios ?? [])),
];

/** What a scenario made out of another has to name in `targetsOf` to be held against the same targets, if anything. */
export const targetsOfCopy = (
  targets: readonly Target[],
  { id, targetsOf }: Held,
): Pick<Scenario, 'targetsOf'> => {
  const of = targetsOf ?? (statedFor(targets).includes(id) ? id : undefined);
  return of === undefined ? {} : { targetsOf: of };
};

/** A scenario that names another for targets that none are stated for, as a sentence. */
export const targetWarnings = (targets: readonly Target[], { targetsOf }: Held): string[] =>
  targetsOf === undefined || statedFor(targets).includes(targetsOf)
    ? []
    : [`No targets are stated for "${targetsOf}", whose targets this scenario is to be held against.`];
