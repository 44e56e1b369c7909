import type { DecisionsInput } from '../../model/decisions/optionPlan.ts';
import { decisionsOf } from '../../model/decisions/comparedLists.ts';
import type { FewestAnswer, FewestSettings } from '../../model/schema/decisions.ts';
import { problem, type Problem } from '../../model/schema/problem.ts';
import type { Supply } from '../../model/schema/supply.ts';
import { sharedJson } from '../whatif/sharedInput.ts';
import { LONGEST_STREAM_MS, type WhatIfThreads } from '../whatif/whatIfThreads.ts';
import { decisionsRun, type DecisionsListener } from './decisionsRun.ts';

/**
 * The combinations of options with the fewest places that meet an aim, by expected values and exactly; then each of them
 * in replications, with the same luck as the plan as it is.
 */
export async function fewestRun(
  threads: WhatIfThreads,
  input: DecisionsInput,
  { savingGbp, turnedAway, capitalGbp, replications }: FewestSettings,
  listener: DecisionsListener = {},
): Promise<FewestAnswer> {
  const limit = threads.limit(listener.over && LONGEST_STREAM_MS);
  const aim = { savingGbp, turnedAway, capitalGbp };
  const fewest = await threads.run('fewestPlaces', { shared: sharedJson(input), aim }, limit);
  if (fewest.found === 'too-many') {
    return { found: false, mostThatMove: fewest.most, sets: [], leftOut: [], tried: 0 };
  }
  const sets = fewest.found ? fewest.sets : [fewest.closest];
  const together = {
    ...input,
    supply: supplyOfSets(
      input,
      sets.map(({ options }) => options),
    ),
  };
  const answer = await decisionsRun(threads, together, replications, listener, savingGbp);
  const told = answer.options.map((option, i) => ({
    ...option,
    options: sets[i]!.options,
    notKnown: notKnownIn(input, sets[i]!.options),
  }));
  const { found, leftOut, tried } = fewest;
  return { found, mostThatMove: null, sets: told, leftOut, tried };
}

/** Something must be aimed for: without, the fewest places are none. */
export const fewestProblems = ({ savingGbp, turnedAway }: FewestSettings): Problem[] =>
  savingGbp === undefined && turnedAway === undefined
    ? [
        problem(
          ['savingGbp'],
          'Say what is to be reached: a saving, how often children may be turned away, or both.',
        ),
      ]
    : [];

/** Each set as one option, with the measures of all its own. */
function supplyOfSets(input: DecisionsInput, sets: readonly string[][]): Supply {
  const { options } = decisionsOf(input);
  return {
    ...input.supply,
    homes: [],
    options: sets.map((ids, i) => {
      const parts = options.filter(({ option }) => ids.includes(option.id));
      return {
        id: `set-${i + 1}`,
        label: parts.length === 0 ? 'Nothing more' : parts.map(({ option }) => option.label).join(' + '),
        group: 'Together',
        measures: parts.flatMap(({ own }) => own),
        without: parts.flatMap(({ option }) => option.without ?? []),
      };
    }),
  };
}

const notKnownIn = (input: DecisionsInput, ids: readonly string[]) =>
  decisionsOf(input)
    .options.filter(({ option }) => ids.includes(option.id))
    .flatMap(({ notKnown }) => notKnown);
