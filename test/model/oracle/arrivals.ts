import type { Baseline } from '../../../model/schema/baseline.ts';
import type { Measure } from '../../../model/schema/measure.ts';
import { childAges } from './ages.ts';
import { addTo, cellsOf, countIn, nobody, phases, type InHand, type People } from './people.ts';
import { placesOn } from './places.ts';

/**
 * Where everyone lives when the next week starts. A type is settled once every limited type that overflows
 * into it has been; the same share of each of its arrivals is accepted.
 */
export function acceptArrivals(
  baseline: Baseline,
  measures: readonly Measure[],
  { staying, arriving, movers }: Pick<InHand, 'staying' | 'arriving' | 'movers'>,
  nextDay: number,
): { next: People; overflow: Map<string, number>; moves: number } {
  const next = nobody(baseline);
  const overflow = new Map<string, number>();
  let moves = 0;
  const places = (id: string) => placesOn(baseline, measures, id, nextDay);
  const open = [...baseline.placementTypes];
  while (open.length > 0) {
    const ready = open.findIndex(
      (type) => !open.some((other) => other.overflowTo === type.id && places(other.id) !== null),
    );
    const type = open.splice(ready, 1)[0]!;
    const room = places(type.id);
    const arrivals = countIn(arriving, type.id);
    const free = room === null ? Infinity : Math.max(0, room - countIn(staying, type.id));
    const accepted = arrivals <= free ? 1 : free / arrivals;
    for (const phase of phases) {
      const sent = arriving.get(type.id)![phase];
      const before = staying.get(type.id)![phase];
      next.get(type.id)![phase] = before.map((children, age) => children + sent[age]! * accepted);
      if (accepted === 1) continue;
      const onward = arriving.get(type.overflowTo!)![phase];
      for (const age of childAges) onward[age]! += sent[age]! * (1 - accepted);
    }
    for (const [from, sent] of movers) {
      if (!sent.has(type.id)) continue;
      const children = countIn(sent, type.id);
      if (from !== type.id) moves += children * accepted;
      if (accepted === 1) continue;
      for (const phase of phases) {
        const onward = cellsOf(sent, type.overflowTo!)[phase];
        for (const age of childAges) onward[age]! += sent.get(type.id)![phase][age]! * (1 - accepted);
      }
    }
    if (accepted < 1) addTo(overflow, type.id, arrivals * (1 - accepted));
  }
  return { next, overflow, moves };
}
