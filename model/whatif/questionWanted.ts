import type { ProjectionInput } from '../project/project.ts';
import { parseTargets } from '../schema/files.ts';
import { nearestWord } from '../schema/nearestWord.ts';
import { problem, type Parsed } from '../schema/problem.ts';
import type { FigureWanted } from '../schema/whatif.ts';
import { targetsFor } from '../targets/heldAgainst.ts';
import { questionsOf, type Question } from '../targets/questions.ts';
import { parseFinancialYear } from '../time/financialYear.ts';
import { horizonOf } from '../time/horizon.ts';
import { lineProblems } from './linesOfMeasures.ts';

/** Which figure of a target is meant; what is left out is the last or the first there is. */
export interface TargetWanted {
  target: string;
  when?: string | undefined;
  basis?: 'in-year' | 'cumulative' | undefined;
}

type FigureOf<K extends FigureWanted['kind']> = Extract<FigureWanted, { kind: K }>;

const TYPED_ID = 'typed';

const refused = (path: string, message: string): Parsed<never> => ({
  ok: false,
  problems: [{ path, message }],
});

/** The figure of a stored target that is meant, if the horizon reaches it and it is a single one. */
export function questionOfTarget(input: ProjectionInput, wanted: TargetWanted): Parsed<Question> {
  const targets = targetsFor(input.targets?.targets ?? [], input.scenario);
  const target = targets.find(({ id }) => id === wanted.target);
  if (target === undefined) {
    const known = targets.map(({ id }) => id);
    const nearest = nearestWord(wanted.target, known);
    const hint = nearest ? `Did you mean "${nearest}"?` : `Known: ${known.join(', ') || 'none'}.`;
    return refused('target', `No such target holds for this scenario. ${hint}`);
  }
  const all = questionsOf(target, horizonOf(input.scenario.horizon));
  const onBasis = all.filter(({ basis }) => wanted.basis === undefined || basis === wanted.basis);
  if (onBasis.length === 0) return refused('basis', 'This target has no figure on that basis.');
  const reached = onBasis.filter(({ place }) => place !== null);
  const at = wanted.when === undefined ? latest(reached) : onBasis.find(({ when }) => when === wanted.when);
  if (at === undefined) {
    const known = [...new Set(reached.map(({ when }) => when ?? 'the end'))].join(', ');
    return refused(
      'when',
      `This target has no figure then that the horizon reaches. Known: ${known || 'none'}.`,
    );
  }
  return usable(input, at, 'target');
}

/** The last year or date; of two readings of it, that year's saving. */
const latest = (questions: readonly Question[]): Question | undefined =>
  questions.reduce<Question | undefined>(
    (last, it) => (last === undefined || (it.place ?? 0) > (last.place ?? 0) ? it : last),
    undefined,
  );

function usable({ baseline }: ProjectionInput, question: Question, path: string): Parsed<Question> {
  if (question.target.kind === 'cp-plans' && baseline.childProtection === undefined) {
    return refused(path, 'The baseline holds no child protection plans.');
  }
  if (question.place === null) return refused('when', 'The horizon does not reach it.');
  if (typeof question.aim !== 'number') {
    return refused(path, 'This target is a band. Type the one of its figures that is meant.');
  }
  return { ok: true, value: question };
}

/** A typed figure, held to what files may say, as a question. */
export function questionOfFigure(input: ProjectionInput, wanted: FigureWanted): Parsed<Question> {
  const { kind, when } = wanted;
  const year = when ?? horizonOf(input.scenario.horizon).financialYears.at(-1)!.label;
  if (kind === 'saving') {
    const problems = lineProblems(input, wanted.line, ['figure', 'line']);
    if (parseFinancialYear(year) === undefined) {
      problems.push(problem(['figure', 'when'], 'Write a financial year, as in 2026-27.'));
    }
    if (problems.length > 0) return { ok: false, problems };
  }
  const target = kind === 'saving' ? savingOf(wanted, year) : levelOf(wanted);
  const file = { schemaVersion: 1, baseline: input.baseline.id, targets: [target] };
  const parsed = parseTargets(file, input.baseline);
  if (!parsed.ok) {
    const problems = parsed.problems.map(({ path, message }) => ({ path: pathOfFigure(path), message }));
    return { ok: false, problems };
  }
  const question = questionsOf(parsed.value.targets[0]!, horizonOf(input.scenario.horizon))[0]!;
  return usable(input, question, 'figure.kind');
}

const common = { id: TYPED_ID, label: 'The figure typed' };

const savingOf = ({ kind, value, basis, line }: FigureOf<'saving'>, year: string) => ({
  ...common,
  kind,
  basis: basis ?? 'in-year',
  byYear: { [year]: value },
  ...(line !== undefined && { line }),
});

const levelOf = ({ kind, value, when, ...rest }: Exclude<FigureWanted, FigureOf<'saving'>>) => ({
  ...common,
  kind,
  ...(when === undefined ? { value } : { byDate: [{ date: when, value }] }),
  ...rest,
});

/** The field of the figure that a path of the target made of it speaks of. */
function pathOfFigure(path: string): string {
  const field = path.replace(/^targets\[0\]\.?/, '');
  if (field.startsWith('byYear') || /(^|\.)value$/.test(field)) return 'figure.value';
  if (field.startsWith('byDate')) return 'figure.when';
  return field === '' ? 'figure' : `figure.${field}`;
}
