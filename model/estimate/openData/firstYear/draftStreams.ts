import { sum } from '../../arithmetic.ts';
import type { ByBand } from '../../ageBands.ts';
import type { Council } from '../council.ts';
import type { DraftStream } from './draft.ts';
import { firstPlacements } from './firstPlacements.ts';
import type { YearlyFlows } from '../flows/yearlyFlows.ts';
import { around, levelHalfWidth } from '../level.ts';
import { movementOf, movementSource } from '../movement.ts';
import type { People } from '../stock/people.ts';

const STREAMS = [
  { id: 'family', series: 'entries', flow: 'families', label: 'Children from families in the area' },
  {
    id: 'unaccompanied',
    series: 'unaccompanied',
    flow: 'unaccompanied',
    label: 'Unaccompanied asylum-seeking children',
  },
] as const;

/** Two streams: children of families, and unaccompanied children, whom family work does not reach. */
export function draftStreams(council: Council, people: People, flows: YearlyFlows): DraftStream[] {
  const { ledger, code, nation } = council;
  ledger.assumption('first-placements');
  return STREAMS.map(({ id, series, flow, label }) => {
    const published = flows.published[flow];
    const movement = movementOf(nation.movements[series], series, code, published);
    const perYear: ByBand = flows[flow];
    const level = around(sum(Object.values(perYear)), levelHalfWidth(published, movement), 2);
    const halfWidth = levelHalfWidth(published, movement);
    return {
      id,
      label,
      perYear,
      halfWidth,
      mix: firstPlacements(people, flow),
      variation: movementSource(council.ledger, `entries-${id}-movement`, label, movement),
      levelSource: ledger.derived({
        id: `entries-${id}`,
        label: `Entries a year with no new action: ${label.toLowerCase()}`,
        value: level.mode,
        low: level.low,
        high: level.high,
        unit: 'children a year',
        strength: council.doubted.has('cla-entries') ? 'weak' : 'medium',
        working: `Entries by age ("${flows.sources[flow]}"), added up${flows.told[flow] === '' ? '.' : `: ${flows.told[flow]}`} The range is what one year's count may lie off its level: its own chance, a stray and a year's drift ("entries-${id}-movement").`,
      }),
      agesSource: flows.sources[flow],
      mixSource: 'first-placements-fit',
    };
  });
}
