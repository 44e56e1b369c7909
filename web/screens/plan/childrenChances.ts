import { chanceWords } from '../../../model/words/chances.ts';
import { dateWords } from '../../../model/words/dates.ts';
import { people } from '../../../model/words/numbers.ts';
import { computed, joined, sourced, type Sentence } from '../../../model/words/sentence.ts';
import type { PlanPicture } from './planCharts.ts';

/** The chance that there are no more children than each of the plan's figures; their room while it is worked out. */
export function childrenChances({ plan, simulation }: PlanPicture, waiting: boolean): Sentence {
  const figures = plan.projection.targets
    .filter(({ kind }) => kind === 'children')
    .flatMap(({ id, judgements }) => judgements.map((it) => ({ id, ...it })));
  const told = figures.flatMap(({ id, when, target, source, expected }): Sentence[] => {
    if (when === null || typeof target !== 'number' || expected === null) return [];
    const chance = simulation?.targets.find((it) => it.target === id && it.when === when)?.chance;
    if (!chance && !waiting) return [];
    const words = chance ? computed(chanceWords(chance), 'children-chance', when) : 'being worked out';
    return [[sourced(people(target), source), ` on ${dateWords(when)}: `, words]];
  });
  return told.length === 0 ? [] : ['Chance of no more than ', ...joined(told), '. '];
}
