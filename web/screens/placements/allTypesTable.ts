import type { Fan, PlacementsResult } from '../../../model/schema/placements.ts';
import { dateWords } from '../../../model/words/dates.ts';
import { namesOf } from '../../../model/words/names.ts';
import { people } from '../../../model/words/numbers.ts';
import { NO_LIMIT, peopleRangeWords } from '../../../model/words/placementsWords.ts';
import { computed } from '../../../model/words/sentence.ts';
import type { Authority } from '../../state/workspace.svelte.ts';
import { cell, type FigureCell, type FigureTable } from '../savings/figureTable.ts';

/** Every type at the start and at the end: children there, children if every type had room, and its places. */
export function allTypesTable(
  { weeks, types, limited }: PlacementsResult,
  { baseline }: Authority,
  source: string,
): FigureTable {
  const names = namesOf(baseline);
  const last = weeks.length - 1;
  const end = dateWords(weeks[last]!);
  return {
    columns: [
      { head: `There on ${dateWords(weeks[0]!)}`, unit: 'children', number: true },
      { head: `There on ${end}`, unit: 'children', number: true },
      { head: 'If every type had room', unit: 'children', number: true },
      { head: `Places on ${end}`, unit: 'places', number: true },
    ],
    rows: types.map(({ placement, thereByWeek, neededByWeek }) => {
      const places = limited.find((it) => it.placement === placement)?.placesByWeek;
      return {
        id: placement,
        head: names.placement(placement),
        cells: [
          cell([computed(people(thereByWeek.p50[0]!), 'children')], thereByWeek.p50[0]!),
          atEnd(thereByWeek, last),
          atEnd(neededByWeek, last),
          places === undefined ? cell(NO_LIMIT) : atEnd(places, last),
        ],
      };
    }),
    notes: ['In brackets: 8 in 10 runs. Medians do not add up to the median of all children.'],
    source,
  };
}

function atEnd(fan: Fan, last: number): FigureCell {
  const [p10, p50, p90] = [fan.p10[last]!, fan.p50[last]!, fan.p90[last]!];
  const range = p10 === p90 ? '' : ` (${peopleRangeWords({ p10, p90 })})`;
  return cell([computed(people(p50), 'places-needed'), range], p50);
}
