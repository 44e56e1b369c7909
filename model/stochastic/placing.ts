import { clearAgenda, emptyAgenda, enter, type Agenda } from './agenda.ts';
import { emptyChildList, type ChildList } from './childList.ts';
import { GONE, IN_CARE, lastWeek, noChildren, ON_THE_WAY, type Children } from './children.ts';
import { bandAt, eventWeek, type Clock } from './clock.ts';

/** Everything one replication works on; emptied and used again for the next. */
export interface World {
  children: Children;
  agenda: Agenda;
  /** By type, children living there. */
  inCare: Int32Array;
  /** By type, children on their way there this week. */
  arrivals: ChildList[];
  /** Children who turn 18 at the end of this week. */
  birthdays: ChildList;
  /** Children a counted measure may take. */
  eligible: ChildList;
  /** By row of `Plan.reentry`, children by the week they come back to care. */
  returns: Agenda[];
  /** `[(week * types + type) * bands + band]`, one week more: change in children from the week before. */
  changes: Int32Array;
  /** Room for the draws of a choice among children. */
  draws: Uint32Array;
}

export function emptyWorld(weeks: number, types: number, bands: number, returnRows = 0): World {
  return {
    children: noChildren(),
    agenda: emptyAgenda(weeks),
    inCare: new Int32Array(types),
    arrivals: Array.from({ length: types }, () => emptyChildList()),
    birthdays: emptyChildList(),
    eligible: emptyChildList(),
    returns: Array.from({ length: returnRows }, () => emptyAgenda(weeks)),
    changes: new Int32Array((weeks + 1) * types * bands),
    draws: new Uint32Array(1024),
  };
}

export function clearWorld(world: World): void {
  world.children.count = 0;
  clearAgenda(world.agenda);
  for (const agenda of world.returns) clearAgenda(agenda);
  world.inCare.fill(0);
  world.changes.fill(0);
}

/** Puts a child into a placement from a week on and enters what will happen to it next. */
export function placeChild(world: World, clock: Clock, child: number, type: number, week: number): void {
  const { children } = world;
  children.status[child] = IN_CARE;
  children.type[child] = type;
  children.placedWeek[child] = week;
  world.inCare[type]!++;
  schedule(world, clock, child);
}

/** Enters a child's next event, or its 18th birthday if that comes first. */
export function schedule(world: World, clock: Clock, child: number): void {
  const { children } = world;
  const birthWeek = children.birthWeek[child]!;
  const due = eventWeek(
    clock,
    children.type[child]!,
    children.phase[child]!,
    birthWeek,
    children.sinceWeek[child]!,
    children.exponential[child]!,
  );
  children.dueWeek[child] = due;
  const eighteen = lastWeek(birthWeek);
  enter(world.agenda, due < eighteen ? due : eighteen, child);
}

/** Takes a child out of its placement in a week: it was still counted at the start of that week. */
export function leavePlacement(
  world: World,
  clock: Clock,
  child: number,
  week: number,
  leaves: boolean,
): void {
  const { children } = world;
  world.inCare[children.type[child]!]!--;
  countStay(world, clock, child, week + 1);
  children.status[child] = leaves ? GONE : ON_THE_WAY;
}

/** Adds a child's stay in its placement, up to a week, to the counts by type and age band. */
export function countStay(world: World, clock: Clock, child: number, until: number): void {
  const { children, changes } = world;
  const { bandToWeeks, bandCount, types } = clock;
  const birthWeek = children.birthWeek[child]!;
  const type = children.type[child]!;
  let from = children.placedWeek[child]!;
  let band = bandAt(clock, from - birthWeek);
  while (from < until) {
    const bandEnd = birthWeek + bandToWeeks[band]!;
    const to = bandEnd < until ? bandEnd : until;
    changes[(from * types + type) * bandCount + band]!++;
    changes[(to * types + type) * bandCount + band]!--;
    from = to;
    band++;
  }
}
