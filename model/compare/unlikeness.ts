import type { Scenario } from '../schema/scenario.ts';

/** What must be the same before scenarios can be compared. */
export interface Alike {
  baseline: string;
  horizon: Scenario['horizon'];
  engineVersion?: string;
}

export type UnlikePart = 'baseline' | 'engine' | 'start' | 'end';

/** One way in which a scenario is unlike the first, by its place in the list. */
export interface Unlikeness {
  scenario: number;
  part: UnlikePart;
}

/** Every way in which the later ones are unlike the first; empty where all can be compared. */
export function unlikeness(scenarios: readonly Alike[]): Unlikeness[] {
  const [first, ...others] = scenarios;
  if (first === undefined) return [];
  return others.flatMap((it, i) => {
    const parts: [UnlikePart, boolean][] = [
      ['baseline', it.baseline !== first.baseline],
      ['engine', it.engineVersion !== first.engineVersion],
      ['start', it.horizon.from !== first.horizon.from],
      ['end', it.horizon.to !== first.horizon.to],
    ];
    return parts.flatMap(([part, unlike]) => (unlike ? [{ scenario: i + 1, part }] : []));
  });
}

/** The days that all horizons have; nothing where there are none. */
export function commonHorizon(horizons: readonly Scenario['horizon'][]): Scenario['horizon'] | undefined {
  // ISO dates sort as they follow each other.
  const from = horizons
    .map((it) => it.from)
    .sort()
    .at(-1);
  const to = horizons.map((it) => it.to).sort()[0];
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
}
