import { streamsOf, type Baseline } from '../../../model/schema/baseline.ts';
import type { Measure } from '../../../model/schema/measure.ts';
import { agesOf, childAges } from './ages.ts';
import { acceptArrivals } from './arrivals.ts';
import { YEARS_PER_WEEK } from './calendar.ts';
import { takeCounted } from './counted.ts';
import { entriesOf } from './entries.ts';
import { hazardsOf } from './hazards.ts';
import { addEvenly, addTo, cellsOf, nobody, phases, type InHand, type People } from './people.ts';
import { comeBack, type TakenHome } from './returns.ts';

export interface Week {
  next: People;
  entries: number;
  /** Of the entries, those of each stream; and those who came back. */
  entriesByStream: number[];
  returns: number;
  takenHome: TakenHome[];
  exits: Map<string, number>;
  overflow: Map<string, number>;
  /** Those who live with another type than before. */
  moves: number;
}

/** One week, in the order of MODEL.md section 3: events, counted measures, ageing, entries, capacity. */
export function oneWeek(
  baseline: Baseline,
  measures: readonly Measure[],
  people: People,
  day: number,
  earlier: readonly TakenHome[][],
): Week {
  const inHand = events(baseline, measures, people, day);
  takeCounted(baseline, measures, inHand, day);
  const leave = (turned18: number) => addTo(inHand.exits, 'turned-18', turned18);
  leave(growOlder(inHand.staying));
  leave(growOlder(inHand.arriving));
  for (const movers of inHand.movers.values()) growOlder(movers);
  const entries = entriesOf(baseline, measures, day);
  for (const entry of entries) addEvenly(inHand.arriving, baseline, { ...entry, phase: 'new' });
  const returns = comeBack(baseline, measures, inHand.arriving, earlier, day);
  const { next, overflow, moves } = acceptArrivals(baseline, measures, inHand, day + 7);
  return {
    next,
    overflow,
    entries: entries.reduce((sum, { children }) => sum + children, returns),
    entriesByStream: streamsOf(baseline).map((_, s) =>
      entries.reduce((sum, { stream, children }) => (stream === s ? sum + children : sum), 0),
    ),
    returns,
    takenHome: inHand.takenHome,
    moves,
    exits: inHand.exits,
  };
}

/** Competing risks, at most one a week. */
function events(baseline: Baseline, measures: readonly Measure[], people: People, day: number): InHand {
  const staying = nobody(baseline);
  const arriving = nobody(baseline);
  const movers = new Map(baseline.placementTypes.map(({ id }): [string, People] => [id, new Map()]));
  const exits = new Map<string, number>();
  const brought = new Map<string, number[]>();
  for (const { id: placement } of baseline.placementTypes) {
    for (const phase of phases) {
      for (const band of baseline.ageBands) {
        const here = people.get(placement)![phase];
        const stay = staying.get(placement)!;
        const hazards = hazardsOf(baseline, measures, day, { placement, ageBand: band.id, phase });
        const allPerYear = hazards.reduce((sum, { perYear }) => sum + perYear, 0);
        const chance = 1 - Math.exp(-allPerYear * YEARS_PER_WEEK);
        for (const age of agesOf(band)) stay[phase][age]! += here[age]! * (1 - chance);
        for (const hazard of hazards) {
          if (hazard.perYear === 0) continue;
          const share = chance * (hazard.perYear / allPerYear);
          if ('exit' in hazard) {
            const children = agesOf(band).reduce((sum, age) => sum + here[age]!, 0);
            addTo(exits, hazard.exit, children * share);
            const home = brought.get(hazard.exit) ?? childAges.map(() => 0);
            if (hazard.brought > 0) brought.set(hazard.exit, home);
            for (const age of agesOf(band)) home[age]! += here[age]! * share * hazard.brought;
            continue;
          }
          const to = 'moveTo' in hazard ? arriving.get(hazard.moveTo)![phase] : stay.settled;
          for (const age of agesOf(band)) to[age]! += here[age]! * share;
          if (!('moveTo' in hazard)) continue;
          const moving = cellsOf(movers.get(placement)!, hazard.moveTo)[phase];
          for (const age of agesOf(band)) moving[age]! += here[age]! * share;
        }
      }
    }
  }
  const takenHome = [...brought].map(([reason, byAge]): TakenHome => ({ reason, byAge }));
  return { staying, arriving, movers, exits, takenHome };
}

/** Everyone is a week older. @returns how many reached 18 and left */
function growOlder(people: People): number {
  let turned18 = 0;
  for (const cells of people.values()) {
    for (const phase of phases) {
      turned18 += cells[phase].pop()!;
      cells[phase].unshift(0);
    }
  }
  return turned18;
}
