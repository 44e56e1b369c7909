import type { Parameter } from '../rates/parameters.ts';
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
export const assumptionsOf = (plans: readonly Plan[]): Assumption[] =>
  [...leadsOf(plans).values()].map(({ key, low, mode, high }) => ({
    key,
    low,
    likely: mode,
    high,
    ranged: high > low,
  }));

/**
 * By key, the number that stands for it: the first that varies, as a shared draw may begin with one that does not. What
 * stands beside savings alone moves none of what is asked.
 */
export function leadsOf(plans: readonly Plan[]): Map<string, Parameter> {
  const leads = new Map<string, Parameter>();
  for (const plan of plans) {
    for (const parameter of plan.parameters.list) {
      if (parameter.besideSavings) continue;
      const known = leads.get(parameter.key);
      if (known === undefined || (!varies(known) && varies(parameter))) leads.set(parameter.key, parameter);
    }
  }
  return leads;
}

const varies = ({ low, high }: Parameter): boolean => high > low;

export const rangedAssumptions = (plans: readonly Plan[]): Assumption[] =>
  assumptionsOf(plans).filter((it) => it.ranged);

/** What an assumption is set to: a value of its lead (see `leadsOf`), or an end of every range that has the key. */
export type Settings = ReadonlyMap<string, { value: number } | { end: 'low' | 'high' }>;

/** What every other number is held at. */
export type Rest = 'likely' | 'expected';

/** The values of a plan's parameters with some set by hand. */
export function valuesWith(
  plan: Plan,
  settings: Settings,
  rest: Rest,
  leads: ReadonlyMap<string, Parameter>,
): Float64Array {
  return Float64Array.from(plan.parameters.list, (parameter) => {
    const setting = settings.get(parameter.key);
    if (setting === undefined) return held(parameter, rest);
    if ('end' in setting) return parameter[setting.end];
    return carriedOver(setting.value, leads.get(parameter.key) ?? parameter, parameter, rest);
  });
}

const held = ({ mode, expected }: Parameter, rest: Rest): number => (rest === 'likely' ? mode : expected);

/**
 * A value of one range as one of another that shares its draw: as far between what is held and the same end.
 * A price of £900 and one of £4,000 rise together, but not to the same pounds.
 */
function carriedOver(value: number, lead: Parameter, parameter: Parameter, rest: Rest): number {
  if (sameRange(lead, parameter)) return value;
  const from = held(lead, rest);
  const end = value < from ? 'low' : 'high';
  const way = lead[end] - from;
  if (way === 0) return value === from ? held(parameter, rest) : parameter[end];
  return held(parameter, rest) + ((value - from) / way) * (parameter[end] - held(parameter, rest));
}

const sameRange = (a: Parameter, b: Parameter): boolean =>
  a === b || (a.low === b.low && a.mode === b.mode && a.high === b.high);

/** Whether any setting touches a plan: one that it does not need not be run again. */
export const touches = (plan: Plan, settings: Settings): boolean =>
  plan.parameters.list.some((parameter) => settings.has(parameter.key));
