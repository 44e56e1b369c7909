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

/** Each target with what is expected, how sure that is, and what alone would just meet it. */
export function targetsTable(projection: Projection, targets: readonly PlanTarget[]): FigureTable {
  const { from, to } = projection.horizon;
  return {
    columns: [
      { head: 'Target', unit: 'plans', number: true },
      { head: 'Expected', unit: 'plans', number: true },
      { head: 'Low', unit: 'plans', number: true },
      { head: 'High', unit: 'plans', number: true },
      { head: 'Chance of meeting it' },
      { head: 'Rating' },
      { head: 'Plans started a year it needs' },
      { head: 'Or a plan’s mean length' },
    ],
    rows: targets.map((target) => row(target, to)),
    source: 'Worked out by Carecast; targets as published',
    notes: [
      'Low: 1 run in 10 is lower. High: 1 run in 10 is higher.',
      EXPECTED_MEANS,
      `What a target needs is worked out on expected plans, each alone and all else as in the scenario: as many plans started in every week from ${dateWords(from)}, or both end rates faster or slower by one factor from that day.`,
      ...nowNotes(targets),
      ...targets.flatMap(({ label, note }) => (note ? [`${label}: ${note}`] : [])),
    ],
  };
}

function row({ id, label, judgement, range, chance, needs }: PlanTarget, to: string): FigureRow {
  const { when, target, source, expected, rating } = judgement;
  return {
    id: `${id} ${when ?? ''}`,
    group: label,
    head: whenWords(when, to),
    cells: [
      cell([sourced(aimWords(target), source)], typeof target === 'number' ? target : undefined),
      expected === null ? cell('not reached') : cell([computed(people(expected), 'cp-plans')], expected),
      range ? cell(people(range.low), range.low) : null,
      range ? cell(people(range.high), range.high) : null,
      chance ? cell([computed(chanceWords(chance), 'cp-plans-chance', when ?? id)]) : null,
      rating ? ratingCell(rating, chance) : null,
      needs ? cell(startsNeedWords(needs)) : null,
      needs ? cell(lengthNeedWords(needs)) : null,
    ],
  };
}

function ratingCell(
  rating: NonNullable<PlanTarget['judgement']['rating']>,
  chance: PlanTarget['chance'],
): FigureCell {
  const told = ratingTold(rating, chance);
  return { words: [`${told.shape} ${ratingWords(told)}`], rating: told.tone };
}

/** What the scenario itself has, to set beside what is needed. */
function nowNotes(targets: readonly PlanTarget[]): string[] {
  const told = targets.flatMap(({ judgement: { when }, needs }) =>
    needs
      ? [
          `${people(needs.startsNowPerYear)} plans a year started and ${monthsWords(needs.lengthNowYears)} up to ${when === null ? 'the end' : dateWords(when)}`,
        ]
      : [],
  );
  return told.length === 0 ? [] : [`The scenario itself has ${[...new Set(told)].join('; ')}.`];
}
