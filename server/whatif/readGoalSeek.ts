import type { ProjectionInput } from '../../model/project.ts';
import { nearestWord } from '../../model/schema/nearestWord.ts';
import { problem, type Parsed } from '../../model/schema/problem.ts';
import type { GoalSeekSettings } from '../../model/schema/whatif.ts';
import type { Question } from '../../model/targets/questions.ts';
import { leversOf, type Lever } from '../../model/whatif/levers.ts';
import { questionOfFigure, questionOfTarget } from '../../model/whatif/questionWanted.ts';
import type { GoalSeekWanted } from './goalSeekRun.ts';

/** What is sought on which lever, or everything that is wrong with it. */
export function readGoalSeek(input: ProjectionInput, settings: GoalSeekSettings): Parsed<GoalSeekWanted> {
  const question = questionOf(input, settings);
  const lever = leverOf(input, settings.lever);
  if (!question.ok || !lever.ok) {
    return { ok: false, problems: [lever, question].flatMap((it) => (it.ok ? [] : it.problems)) };
  }
  const typed = settings.figure !== undefined;
  return {
    ok: true,
    value: { question: question.value, typed, lever: lever.value, chance: settings.chance ?? null },
  };
}

function questionOf(input: ProjectionInput, settings: GoalSeekSettings): Parsed<Question> {
  const { target, figure, when, basis } = settings;
  if ((target === undefined) === (figure === undefined)) {
    return { ok: false, problems: [problem(['target'], 'Give either target or figure.')] };
  }
  if (figure === undefined) return questionOfTarget(input, { target: target!, when, basis });
  if (when === undefined && basis === undefined) return questionOfFigure(input, figure);
  const path = when === undefined ? 'basis' : 'when';
  return { ok: false, problems: [problem([path], 'A typed figure says this itself, within figure.')] };
}

export function leverOf(input: ProjectionInput, key: string): Parsed<Lever> {
  const levers = leversOf(input);
  const lever = levers.find(({ path }) => path === key);
  if (lever) return { ok: true, value: lever };
  const known = levers.map(({ path }) => path);
  const nearest = nearestWord(key, known);
  const own = known.filter((path) => path.startsWith('measure:')).slice(0, 20);
  const hint = nearest
    ? `Did you mean "${nearest}"?`
    : `Among those there are: ${(own.length > 0 ? own : known.slice(0, 20)).join(', ')}.`;
  return { ok: false, problems: [problem(['lever'], `There is no such lever. ${hint}`)] };
}
