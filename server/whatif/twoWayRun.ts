import type { ProjectionInput } from '../../model/project.ts';
import { problem, type Parsed } from '../../model/schema/problem.ts';
import type { TwoWay, TwoWaySettings } from '../../model/schema/whatif.ts';
import { shortfall } from '../../model/targets/answers.ts';
import type { Question } from '../../model/targets/questions.ts';
import { ratingOf } from '../../model/targets/rating.ts';
import { NumbersDescribed, type Described } from '../../model/whatif/described.ts';
import { questionOfTarget } from '../../model/whatif/questionWanted.ts';
import { tornadoAssumptions, type SavingFigure } from '../../model/whatif/tornado.ts';
import { axisValues, type Axis } from '../../model/whatif/twoWay.ts';
import { whatIfOf } from '../../model/whatif/whatIf.ts';
import { aimedOf, answerHead, savingFigureOf } from './answerHead.ts';
import { NobodyWaits } from './goalSeekRun.ts';
import { inLanes } from './inLanes.ts';
import { leverOf } from './readGoalSeek.ts';
import { sharedInput } from './sharedInput.ts';
import type { WhatIfThreads } from './whatIfThreads.ts';

interface Side {
  axis: Axis;
  told: Described;
  now: number;
}

export interface TwoWayWanted {
  rows: Side;
  columns: Side;
  figure: (SavingFigure & { label: string }) | Question;
}

/** What is asked of which two numbers, or everything that is wrong with it. */
export function readTwoWay(input: ProjectionInput, settings: TwoWaySettings): Parsed<TwoWayWanted> {
  const rows = sideOf(input, 'rows', settings.rows);
  const columns = sideOf(input, 'columns', settings.columns);
  const figure = figureOf(input, settings);
  const problems = [rows, columns, figure].flatMap((it) => (it.ok ? [] : it.problems));
  if (settings.rows.key === settings.columns.key) {
    problems.push(problem(['columns', 'key'], 'Choose another number than that of the rows.'));
  }
  if (!rows.ok || !columns.ok || !figure.ok || problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { rows: rows.value, columns: columns.value, figure: figure.value } };
}

function figureOf(input: ProjectionInput, settings: TwoWaySettings): Parsed<TwoWayWanted['figure']> {
  const { target, when, basis, year, cumulative, line } = settings;
  if (target === undefined) {
    const out = when !== undefined ? 'when' : basis !== undefined ? 'basis' : undefined;
    if (out) return { ok: false, problems: [problem([out], 'This goes with target.')] };
    return savingFigureOf(input, { year, cumulative, line });
  }
  const out = { year, cumulative, line };
  const problems = Object.entries(out)
    .filter(([, value]) => value !== undefined)
    .map(([field]) => problem([field], 'This does not go with target.'));
  return problems.length > 0 ? { ok: false, problems } : questionOfTarget(input, { target, when, basis });
}

/** A ranged assumption by the key of its draw, else a number by its own. */
function sideOf(
  input: ProjectionInput,
  field: 'rows' | 'columns',
  { key, values }: TwoWaySettings['rows'],
): Parsed<Side> {
  const numbers = new NumbersDescribed(input);
  const ranged = tornadoAssumptions(whatIfOf(input, 'likely')).find((it) => it.key === key);
  if (ranged) {
    const { low, likely, high } = ranged;
    const outside = values?.some((value) => value < low || value > high);
    if (outside && key.startsWith('shared:')) {
      return {
        ok: false,
        problems: [problem([field, 'values'], 'Numbers that move together stay in their ranges.')],
      };
    }
    if (!outside) {
      const axis = { moved: { key }, values: values ?? axisValues(low, likely, high) };
      return { ok: true, value: { axis, told: numbers.ofAssumption(key), now: likely } };
    }
  }
  const lever = leverOf(input, key);
  if (!lever.ok) {
    const problems = lever.problems.map(({ message }) => problem([field, 'key'], message));
    return { ok: false, problems };
  }
  const { low, high, now } = lever.value;
  if (values?.some((value) => value < low || value > high)) {
    return { ok: false, problems: [problem([field, 'values'], `Give numbers between ${low} and ${high}.`)] };
  }
  const axis = { moved: { number: lever.value }, values: values ?? axisValues(low, now, high) };
  return { ok: true, value: { axis, told: numbers.ofNumber(lever.value), now } };
}

/** The table, a row at a time on whichever thread is free. */
export async function twoWayRun(
  threads: WhatIfThreads,
  input: ProjectionInput,
  { rows, columns, figure }: TwoWayWanted,
  over?: () => boolean,
): Promise<TwoWay> {
  const limit = threads.limit();
  const shared = sharedInput(input);
  const values: number[][] = [];
  await inLanes(
    rows.axis.values,
    threads.size,
    async (value, row) => {
      const task = { shared, figure, rows: { ...rows.axis, values: [value] }, columns: columns.axis };
      [values[row]] = (await threads.run('twoWay', task, limit)) as [number[]];
    },
    over,
  );
  if (over?.()) throw new NobodyWaits();
  const side = ({ axis, told, now }: Side) => ({ ...told, values: [...axis.values], now });
  const isQuestion = 'target' in figure;
  return {
    ...answerHead(input),
    rows: side(rows),
    columns: side(columns),
    figure: isQuestion
      ? aimedOf(figure, false)
      : {
          year: figure.label,
          basis: figure.cumulative ? 'cumulative' : 'in-year',
          line: figure.line ?? null,
        },
    values,
    ratings: isQuestion
      ? values.map((row) => row.map((value) => ratingOf(figure.aim, shortfall(figure, value))))
      : null,
  };
}
