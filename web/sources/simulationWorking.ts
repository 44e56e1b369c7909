import type { SimulationResult } from '../../model/schema/simulation.ts';
import { chanceDetail, chanceWords } from '../../model/words/chances.ts';
import { dateWords } from '../../model/words/dates.ts';
import { EXPECTED_MEANS } from '../../model/words/expectedWords.ts';
import { gbp } from '../../model/words/money.ts';
import { decimals, people } from '../../model/words/numbers.ts';
import { aimInSentence, aimWords } from '../../model/words/planTargets.ts';
import type { Basis, SavingsShown } from '../../model/words/savingsShown.ts';
import type { Chance } from '../../model/schema/simulation.ts';
import type { Parts } from './working.ts';

/** How the ranges and chances came about. */

const OVER: Record<Basis, (year: string) => string> = {
  'in-year': (year) => `in ${year}`,
  cumulative: (year) => `from the start to the end of ${year}`,
};

const SAME_LUCK =
  'Each run follows whole children with drawn luck, drawn values of whatever is known as a range, and drawn drift from year to year; the plan and its comparator meet the same luck.';

export function rangeParts(
  { years, replications }: SavingsShown,
  when: string | undefined,
  basis: Basis,
): Parts {
  const year = years.find((it) => it.year === when) ?? years.at(-1)!;
  const range = year.ranges[basis];
  const title = `Range of the saving ${OVER[basis](year.year)}`;
  if (!range) return { title, how: 'The runs have not been made.' };
  return {
    title,
    how: `${SAME_LUCK} Of ${people(replications ?? 0)} runs, 8 in 10 save between the low and the high figure. ${EXPECTED_MEANS}`,
    sum: {
      heads: ['Pounds', 'Saving'],
      rows: [
        ['Low: 1 run in 10 saves less', gbp(range.lowGbp)],
        ['Median: half of the runs save less', gbp(range.medianGbp)],
        ['High: 1 run in 10 saves more', gbp(range.highGbp)],
        ['Average of the runs', gbp(range.meanGbp)],
        ['Expected', gbp(basis === 'in-year' ? year.exactInYearGbp : year.exactCumulativeGbp)],
      ],
    },
  };
}

export function chanceParts({ years, scale }: SavingsShown, when: string | undefined, basis: Basis): Parts {
  const year = years.find((it) => it.year === when) ?? years.at(-1)!;
  const read = basis === 'in-year' ? 'that year’s saving' : 'the sum so far';
  const target = scale.words(year.target?.gbp ?? 0);
  return {
    title: `Chance of saving ${target} ${OVER[basis](year.year)}`,
    ...chanceSum(year.judged[basis]?.chance, `The target of ${target} for ${year.year}, read as ${read}.`),
  };
}

/**
 * The chance of a number of children, or of child protection plans, at a date.
 *
 * @param when the date; of a figure without one its target's id
 */
export function levelChanceParts(
  simulation: SimulationResult | undefined,
  kind: 'children' | 'cp-plans',
  when: string | undefined,
): Parts {
  const found = simulation?.targets.find(
    (it) => it.kind === kind && (it.when === null ? it.target === when : it.when === when),
  );
  const aim = found ? aimWords(found.aim) : '';
  const date = found?.when ? dateWords(found.when) : 'the last day';
  const what = kind === 'children' ? 'children' : 'child protection plans';
  return {
    title: `Chance of ${found ? aimInSentence(found.aim) : ''} ${what} on ${date}`,
    ...chanceSum(found?.chance ?? undefined, `The figure of ${aim} for ${date}.`),
  };
}

function chanceSum(chance: Chance | undefined, what: string): Omit<Parts, 'title'> {
  if (!chance) return { how: 'The runs have not been made.' };
  return {
    how: `${what} ${SAME_LUCK} The chance is the share of runs that meet it. It is told ${chanceWords(chance)} (${chanceDetail(chance)}): however many runs agree, no chance is told as 0% or 100%.`,
    sum: {
      heads: ['Runs', 'Number'],
      rows: [
        ['Runs that meet it', people(chance.met)],
        ['Runs in all', people(chance.of)],
        ['Standard error, points', decimals(chance.standardError * 100, 1)],
      ],
    },
  };
}

/** What makes the same runs again. */
export function simulationRecord({ record, weeklyReplications }: SimulationResult): [string, string][] {
  const { replications, seed, engineVersion, inputsHash } = record;
  return [
    [
      'Ranges',
      `${people(replications)} runs (replications) with seed ${seed}, engine version ${engineVersion}`,
    ],
    [
      'By week',
      `Medians and ranges of single weeks rest on the first ${people(weeklyReplications)} runs; they never rest on more than 2,500`,
    ],
    ['Inputs', inputsHash],
  ];
}
