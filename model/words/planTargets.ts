import type { Projection, TargetJudgement } from '../schema/projection.ts';
import type { Chance, SimulationResult } from '../schema/simulation.ts';
import type { Need, PlanNeeds } from '../whatif/planNeeds.ts';
import { dateWords } from './dates.ts';
import { decimals, people } from './numbers.ts';

/** A target for the number of child protection plans: what is expected, how sure that is, and what it would take. */
export interface PlanTarget {
  id: string;
  label: string;
  note: string | undefined;
  judgement: TargetJudgement;
  /** Where the middle 8 of 10 runs lie. */
  range: { low: number; high: number } | undefined;
  chance: Chance | undefined;
  needs: PlanNeeds['found'];
}

export function planTargets(
  projection: Projection,
  simulation: SimulationResult | undefined,
  needs: readonly PlanNeeds[],
): PlanTarget[] {
  return projection.targets
    .filter(({ kind }) => kind === 'cp-plans')
    .flatMap(({ id, label, note, judgements }) =>
      judgements.map((judgement): PlanTarget => {
        const { when } = judgement;
        const run = simulation?.targets.find((it) => it.target === id && it.when === when);
        return {
          id,
          label,
          note,
          judgement,
          range: run?.value ? { low: run.value.p10, high: run.value.p90 } : undefined,
          chance: run?.chance ?? undefined,
          needs: needs.find((it) => it.target === id && it.when === when)?.found ?? null,
        };
      }),
    );
}

/** "176", "150 to 200". */
export const aimWords = (aim: TargetJudgement['target']): string =>
  typeof aim === 'number' ? people(aim) : `${people(aim.low)} to ${people(aim.high)}`;

/** "no more than 176", "between 150 and 200". */
export const aimInSentence = (aim: TargetJudgement['target']): string =>
  typeof aim === 'number'
    ? `no more than ${people(aim)}`
    : `between ${people(aim.low)} and ${people(aim.high)}`;

/** "30 June 2025"; "at the end, 31 March 2027" of an undated figure, which is held against the end of the horizon. */
export const whenWords = (when: string | null, horizonTo: string): string =>
  when === null ? `at the end, ${dateWords(horizonTo)}` : dateWords(when);

/** Starts a year that just meet a target, in words that say which side of them does. */
export const startsNeedWords = (needs: NonNullable<PlanTarget['needs']>): string =>
  needWords(needs, needs.startsPerYear, (value, up) => people(up ? Math.ceil(value) : Math.floor(value)));

/** Mean length of a plan that just meets a target, in months. */
export const lengthNeedWords = (needs: NonNullable<PlanTarget['needs']>): string =>
  needWords(needs, needs.lengthYears, (value, up) => {
    const tenths = value * MONTHS * 10;
    return `${decimals((up ? Math.ceil(tenths) : Math.floor(tenths)) / 10, 1)} months`;
  });

const MONTHS = 12;
export const monthsWords = (years: number): string =>
  Number.isFinite(years) ? `${decimals(years * MONTHS, 1)} months` : 'no end';

function needWords(
  { met, expected, bound }: NonNullable<PlanTarget['needs']>,
  need: Need,
  words: (value: number, roundUp: boolean) => string,
): string {
  const fewer = met || expected > bound;
  if (!need.can) return met ? 'met, whatever it is' : 'none can';
  const value = words(need.value, !fewer);
  if (met) return `met as it is; up to ${value}`;
  return fewer ? `no more than ${value}` : `at least ${value}`;
}
