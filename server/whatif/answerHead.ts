import type { ProjectionInput } from '../../model/project.ts';
import { problem, type Parsed } from '../../model/schema/problem.ts';
import type { Aimed } from '../../model/schema/whatif.ts';
import type { Question } from '../../model/targets/questions.ts';
import { parseFinancialYear } from '../../model/time/financialYear.ts';
import { horizonOf } from '../../model/time/horizon.ts';
import type { SavingFigure } from '../../model/whatif/tornado.ts';
import { lineProblems } from '../../model/whatif/linesOfMeasures.ts';
import { ENGINE_VERSION } from '../../model/version.ts';

/** What every answer begins with. */
export const answerHead = ({ scenario, comparator }: ProjectionInput) => ({
  engineVersion: ENGINE_VERSION,
  scenario: scenario.id,
  compareWith: comparator?.id ?? null,
});

/** A question as an answer repeats it. The id of a typed figure is ours and means nothing outside. */
export function aimedOf({ target, when, basis, aim, source }: Question, typed: boolean): Aimed {
  return {
    target: typed ? null : target.id,
    label: target.label,
    kind: target.kind,
    line: (target.kind === 'saving' ? target.line : undefined) ?? null,
    when,
    basis,
    value: aim as number,
    source: source ?? null,
  };
}

export interface WantedSaving {
  year?: string | undefined;
  cumulative?: boolean | undefined;
  line?: string | undefined;
}

/** The saving meant: of a year the horizon touches, and of a line that some measure belongs to. */
export function savingFigureOf(
  input: ProjectionInput,
  { year, cumulative = false, line }: WantedSaving,
): Parsed<SavingFigure & { label: string }> {
  const years = horizonOf(input.scenario.horizon).financialYears;
  const index =
    year === undefined
      ? years.length - 1
      : years.findIndex((it) => it.startYear === parseFinancialYear(year));
  const problems = [];
  if (index < 0) {
    const known = years.map(({ label }) => label).join(', ');
    problems.push(problem(['year'], `The horizon does not reach this year. It reaches ${known}.`));
  }
  problems.push(...lineProblems(input, line, ['line']));
  if (problems.length > 0) return { ok: false, problems };
  const figure = { year: index, cumulative, label: years[index]!.label };
  return { ok: true, value: line === undefined ? figure : { ...figure, line } };
}
