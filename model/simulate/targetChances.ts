import type { SimulationResult, TargetChance } from '../schema/simulation.ts';
import { shortfall } from '../targets/answers.ts';
import type { Question } from '../targets/questions.ts';
import { chanceOf, LARGEST_STANDARD_ERROR } from '../uncertainty/chance.ts';
import { spreadOf } from '../uncertainty/spread.ts';
import type { Collector } from './collector.ts';
import type { Simulation } from './simulation.ts';

/** Names a question among a simulation's. */
export const questionKey = ({ target, when, basis }: Question): string =>
  [target.id, when ?? 'end', basis].filter(Boolean).join('|');

interface Answered {
  question: Question;
  values: Float64Array;
  met: boolean[];
}

function answered(simulation: Simulation, collector: Collector): (Answered | null)[] {
  const { questions } = simulation;
  return questions.map((question, q) => {
    const values = collector.answers(q, questions.length);
    if (values.some(Number.isNaN)) return null;
    return { question, values, met: Array.from(values, (value) => shortfall(question, value) === 0) };
  });
}

const countOf = (met: readonly boolean[]): number => met.reduce((sum, it) => sum + Number(it), 0);

/** Each figure of each target: its spread, how far short, and the chance of meeting it. */
export function targetChances(simulation: Simulation, collector: Collector): TargetChance[] {
  const answers = answered(simulation, collector);
  return simulation.questions.map((question, q) => {
    const { target, when, basis, aim, source } = question;
    const it = answers[q];
    return {
      key: questionKey(question),
      target: target.id,
      label: target.label,
      kind: target.kind,
      ...(target.kind === 'saving' && target.line !== undefined && { line: target.line }),
      when,
      basis,
      aim,
      ...(source && { source }),
      value: it ? spreadOf(it.values) : null,
      shortfall: it ? spreadOf(it.values.map((value) => shortfall(question, value))) : null,
      chance: it ? chanceOf(countOf(it.met), it.met.length) : null,
    };
  });
}

/** The chance that two figures are met together, for every two. */
export function targetPairs(simulation: Simulation, collector: Collector): SimulationResult['targetPairs'] {
  const answers = answered(simulation, collector).filter((it) => it !== null);
  return answers.flatMap((a, i) =>
    answers.slice(i + 1).map((b) => ({
      a: questionKey(a.question),
      b: questionKey(b.question),
      chance: chanceOf(countOf(a.met.map((met, r) => met && b.met[r]!)), a.met.length),
    })),
  );
}

/** Whether some chance is still told less surely than to one point. */
export const needsMoreReplications = (result: SimulationResult): boolean =>
  [...result.targets.map((it) => it.chance), ...result.targetPairs.map((it) => it.chance)].some(
    (chance) => chance !== null && chance.standardError >= LARGEST_STANDARD_ERROR,
  );
