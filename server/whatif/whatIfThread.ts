/** A thread that answers "and if this number were another?": an export a task. */
import { expectedPlacements as placementsByExpected } from '../../model/placements/expectedPlacements.ts';
import { placementsResult as resultOfPlacements } from '../../model/placements/placementsResult.ts';
import { placementsRunOf } from '../../model/placements/placementsRun.ts';
import { placementsBytes, placementsTables, roomFor } from '../../model/placements/placementsTables.ts';
import { replicatePlacements } from '../../model/placements/replicatePlacements.ts';
import { decisionBlock as blockOfDecisions } from '../../model/decisions/decisionBlock.ts';
import { decisionsAnswer } from '../../model/decisions/decisionsAnswer.ts';
import { fewestPlaces as fewestOf } from '../../model/decisions/fewestPlaces.ts';
import { withRanges } from '../../model/decisions/withRanges.ts';
import { project } from '../../model/project.ts';
import { simulationOf } from '../../model/simulate/simulation.ts';
import { ALL_KINDS } from '../../model/stochastic/replicate.ts';
import { answer } from '../../model/targets/answers.ts';
import type { Question } from '../../model/targets/questions.ts';
import type { Settings } from '../../model/whatif/assumptions.ts';
import { expectedAt } from '../../model/whatif/goalSeek.ts';
import { swingGbpByYear } from '../../model/whatif/impact.ts';
import { replicatedAnswers } from '../../model/whatif/replicatedAnswers.ts';
import { switchingValue } from '../../model/whatif/switching.ts';
import { savingIn, tornadoBar, type SavingFigure } from '../../model/whatif/tornado.ts';
import { twoWayTable } from '../../model/whatif/twoWay.ts';
import { ask, whatIfOf, type WhatIf } from '../../model/whatif/whatIf.ts';
import { withNumber } from '../../model/numbers/withNumber.ts';
import { keptDecisions } from '../decisions/keptDecisions.ts';
import { keptInput, type KeptInput } from './sharedInput.ts';
import type { AnswerOf, TaskName, TaskOf } from './whatIfTasks.ts';

type Tasks = { [Name in TaskName]: (task: TaskOf<Name>) => AnswerOf<Name> | Promise<AnswerOf<Name>> };

const tasks: Tasks = {
  likely: ({ shared, figure }) => figureOf(keptInput(shared).likely, figure),
  savings: ({ shared }) => {
    const { financialYears, measures } = project(keptInput(shared).input);
    return { financialYears, measures };
  },
  swing: ({ shared, key }) => swingGbpByYear(keptInput(shared).likely, key),
  bar: ({ shared, assumption, figure }) => tornadoBar(keptInput(shared).likely, assumption, figure),
  switching: async ({ shared, question, assumption }) =>
    reached(await switchingValue(keptInput(shared).likely, question, assumption)),
  twoWay: ({ shared, figure, rows, columns }) =>
    twoWayTable(keptInput(shared).likely, rows, columns, (whatIf, settings) =>
      figureOf(whatIf, figure, settings),
    ),
  expected: ({ shared, question, lever, value }) => {
    const kept = keptInput(shared);
    kept.expected ??= whatIfOf(kept.input, 'expected');
    return expectedAt(kept.expected, question, lever)(value);
  },
  decisions: ({ shared }) => {
    const { decisions, runner } = keptDecisions(shared);
    return decisionsAnswer(decisions, runner);
  },
  decisionBlock: ({ shared, seed, from, to }) => {
    const { decisions, runner } = keptDecisions(shared);
    return blockOfDecisions(runner, decisions, seed, { from, to });
  },
  fewestPlaces: ({ shared, aim }) => {
    const { input, options } = keptDecisions(shared).decisions;
    return fewestOf(input, options, aim);
  },
  decisionRanges: ({ shared, answer, blocks, aimGbp }) =>
    withRanges(answer, keptDecisions(shared).decisions, blocks, aimGbp),
  answers: ({ shared, question, lever, value, seed, from, to }) => {
    const kept = keptInput(shared);
    const input = withNumber(kept.input, lever, value);
    // A number of the baseline moves the comparator too.
    const known = lever.file === 'baseline' ? new Map() : kept.comparatorsOf(seed);
    return replicatedAnswers(simulationOf({ input, seed, kinds: ALL_KINDS }), question, { from, to }, known);
  },
  expectedPlacements: ({ shared, wanted }) => {
    const run = placementsOf(keptInput(shared));
    const replications = roomFor(run, wanted);
    const expected = placementsByExpected(run);
    return { expected, replications, bytes: placementsBytes(run, replications) };
  },
  placements: ({ shared, memory, replications, seed, from, to }) => {
    const run = placementsOf(keptInput(shared));
    replicatePlacements(run, placementsTables(run, memory, replications), seed, { from, to });
  },
  placementsResult: ({ shared, memory, replications, seed, expectedCostsGbp }) => {
    const run = placementsOf(keptInput(shared));
    return resultOfPlacements(run, placementsTables(run, memory, replications), seed, expectedCostsGbp);
  },
};

const placementsOf = (kept: KeptInput) => (kept.placements ??= placementsRunOf(kept.input));

export const { likely, savings, swing, bar, switching, twoWay, expected, answers } = tasks;
export const { decisions, decisionBlock, decisionRanges, fewestPlaces } = tasks;
export const { expectedPlacements, placements, placementsResult } = tasks;

function figureOf(whatIf: WhatIf, figure: SavingFigure | Question, settings?: Settings): number {
  const outlook = ask(whatIf, settings);
  if (!('target' in figure)) return savingIn(outlook, figure);
  return reached(answer(figure, outlook, whatIf.simulation.plan.baseline));
}

/** Questions that the horizon does not reach were refused before they came here. */
function reached<T>(found: T | null): T {
  if (found === null) throw new Error('a figure was asked for that the horizon does not reach');
  return found;
}
