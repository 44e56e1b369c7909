import { chanceWords } from '../../../model/words/chances.ts';
import { dateWords } from '../../../model/words/dates.ts';
import { EXPECTED_MEANS } from '../../../model/words/expectedWords.ts';
import { people } from '../../../model/words/numbers.ts';
import {
  aimWords,
  lengthNeedWords,
  monthsWords,
  startsNeedWords,
  whenWords,
  type PlanTarget,
} from '../../../model/words/planTargets.ts';
import { ratingTold, ratingWords } from '../../../model/words/rating.ts';
import { computed, sourced } from '../../../model/words/sentence.ts';
import type { Projection } from '../../../model/schema/projection.ts';
import { cell, type FigureCell, type FigureRow, type FigureTable } from '../savings/figureTable.ts';

/** Each target with what is expected and how sure that is. */
export function targetsTable(projection: Projection, targets: readonly PlanTarget[]): FigureTable {
  return {
    columns: [
      { head: 'Target', unit: 'plans', number: true },
      { head: 'Expected', unit: 'plans', number: true },
      { head: 'Low', unit: 'plans', number: true },
      { head: 'High', unit: 'plans', number: true },
      { head: 'Chance of meeting it' },
      { head: 'Rating' },
    ],
    rows: targets.map((target) => ({ ...headOf(target, projection), cells: judgedCells(target) })),
    source: 'Worked out by Carecast; targets as published',
    notes: [
      'Low: 1 run in 10 is lower. High: 1 run in 10 is higher.',
      EXPECTED_MEANS,
      ...targets.flatMap(({ label, note }) => (note ? [`${label}: ${note}`] : [])),
    ],
  };
}

/** What would just meet each target, beside what the scenario has. */
export function needsTable(projection: Projection, targets: readonly PlanTarget[]): FigureTable {
  return {
    columns: [
      { head: 'Plans started a year it needs' },
      { head: 'Started a year in this scenario', number: true },
      { head: 'Or a mean length of plans' },
      { head: 'Mean length in this scenario', number: true },
    ],
    rows: targets.map((target) => ({ ...headOf(target, projection), cells: needsCells(target) })),
    source: 'Worked out by Carecast; targets as published',
    notes: [
      `Worked out on expected plans, each alone and all else as in the scenario: as many plans started in every week from ${dateWords(projection.horizon.from)}, or both end rates faster or slower by one factor from that day. The scenario’s starts are its average up to the date of the target, its length that of the date.`,
    ],
  };
}

const headOf = (
  { id, label, judgement: { when } }: PlanTarget,
  { horizon }: Projection,
): Omit<FigureRow, 'cells'> => ({
  id: `${id} ${when ?? ''}`,
  group: label,
  head: whenWords(when, horizon.to),
});

function judgedCells({ id, judgement, range, chance }: PlanTarget): FigureCell[] {
  const { when, target, source, expected, rating } = judgement;
  return [
    cell([sourced(aimWords(target), source)], typeof target === 'number' ? target : undefined),
    expected === null ? cell('not reached') : cell([computed(people(expected), 'cp-plans')], expected),
    range ? cell(people(range.low), range.low) : null,
    range ? cell(people(range.high), range.high) : null,
    chance ? cell([computed(chanceWords(chance), 'cp-plans-chance', when ?? id)]) : null,
    rating ? ratingCell(rating, chance) : null,
  ];
}

function needsCells({ needs }: PlanTarget): FigureCell[] {
  if (!needs) return [cell('not reached'), null, cell('not reached'), null];
  return [
    cell(startsNeedWords(needs)),
    cell(people(needs.startsNowPerYear), needs.startsNowPerYear),
    cell(lengthNeedWords(needs)),
    cell(monthsWords(needs.lengthNowYears)),
  ];
}

function ratingCell(
  rating: NonNullable<PlanTarget['judgement']['rating']>,
  chance: PlanTarget['chance'],
): FigureCell {
  const told = ratingTold(rating, chance);
  return { words: [`${told.shape} ${ratingWords(told)}`], rating: told.tone };
}
