import type { Plan } from '../rates/plan.ts';

/** A number of the baseline or of a measure that can be varied; ranges that share a draw are one. */
export interface Assumption {
  /** Names it in every plan of the comparison: `baseline:<path>`, `measure:<id>:<field>` or `shared:<name>`. */
  key: string;
  /** The range, or three times the same number where it is certain. For a shared draw: of its first range. */
  low: number;
  likely: number;
  high: number;
  ranged: boolean;
}

/** Every number the plans of a comparison read, once each, in the order they are met. */
export function assumptionsOf(plans: readonly Plan[]): Assumption[] {
  const found = new Map<string, Assumption>();
  for (const plan of plans) {
    for (const { key, low, mode, high } of plan.parameters.list) {
      const known = found.get(key);
      // A shared draw may begin with a range of no width: the first that varies tells its range.
      if (known === undefined || (!known.ranged && high > low)) {
        found.set(key, { key, low, likely: mode, high, ranged: high > low });
      }
    }
  }
  return [...found.values()];
}

export const rangedAssumptions = (plans: readonly Plan[]): Assumption[] =>
  assumptionsOf(plans).filter((it) => it.ranged);

/** Where in its range an assumption is set: 0 at its low, 1 at its high; beyond for a value outside it. */
export type Settings = ReadonlyMap<string, { value: number } | { end: 'low' | 'high' }>;

/** What every other number is held at. */
export type Rest = 'likely' | 'expected';

/** The values of a plan's parameters with some set by hand: shared ranges each to their own end. */
export function valuesWith(plan: Plan, settings: Settings, rest: Rest): Float64Array {
  return Float64Array.from(plan.parameters.list, (parameter) => {
    const setting = settings.get(parameter.key);
    if (setting === undefined) return rest === 'likely' ? parameter.mode : parameter.expected;
    return 'value' in setting ? setting.value : parameter[setting.end];
  });
}

/** Whether any setting touches a plan: one that it does not need not be run again. */
export const touches = (plan: Plan, settings: Settings): boolean =>
  plan.parameters.list.some((parameter) => settings.has(parameter.key));
