import { TURNED_18, type Baseline } from '../../../schema/baseline.ts';
import { firstYearHorizon, firstYearOf } from '../../../project/firstYear.ts';
import type { Horizon } from '../../../time/horizon.ts';
import { mapRecord, sum } from '../../arithmetic.ts';
import { baselineOf, movePerYear } from './baselineOf.ts';
import type { Draft, Tuning } from './draft.ts';
import { OPEN_REASONS } from '../flows/exitSeed.ts';
import { entriesByType } from './firstPlacements.ts';
import type { OpenReason } from '../flows/exitSeed.ts';
import { OPEN_TYPES, type TypeId } from '../stock/placements.ts';

/** What the first year is to come to. */
export interface FirstYear {
  exits: Readonly<Record<OpenReason, number>>;
  turning18: number;
}

/** What it does come to, in the expected engine. */
export interface FirstYearFound extends FirstYear {
  entries: number;
  /** Children a year on, by type. */
  children: Readonly<Record<string, number>>;
}

export interface FittedYear {
  tuning: Tuning;
  found: FirstYearFound;
  rounds: number;
}

/** Exits of a reason count as met within this share of them, or within a twentieth of a child. */
const EXITS_WITHIN = 0.003;
const CHILDREN_WITHIN = 0.05;
const MOST_ROUNDS = 10;
const LEAST_17 = 0.35;
const MOST_17 = 0.75;
const MIX_BOUNDS = [0.05, 20] as const;

/**
 * Brings a draft to its first year: the exits of every reason, those who turn 18, and a mix of placements that
 * stays as it opened, as nothing published says that it would not.
 *
 * Each round runs the expected engine over the year and corrects each number by how far what it moves is off.
 */
export function fitFirstYear(draft: Draft, wanted: FirstYear): FittedYear {
  let tuning: Tuning = {
    reason: Object.fromEntries(OPEN_REASONS.map((reason) => [reason, 1])) as Tuning['reason'],
    placedForAdoption: 1,
    mix: mapRecord(OPEN_TYPES, () => 1),
    share17: 0.54,
  };
  const opening = childrenByType(draft);
  const horizon = firstYearHorizon(draft.fixed.asOf);
  for (let round = 1; ; round++) {
    const baseline = baselineOf(draft, tuning);
    const found = firstYearFound(baseline, horizon);
    const settled = met(found, wanted, tuning) && mixHeld(found, opening, tuning);
    if (settled || round === MOST_ROUNDS) return { tuning, found, rounds: round };
    tuning = corrected(draft, tuning, found, wanted, opening);
  }
}

function firstYearFound(baseline: Baseline, horizon: Horizon): FirstYearFound {
  const { exits, entries, children } = firstYearOf(baseline, [...OPEN_REASONS, TURNED_18], horizon);
  const { [TURNED_18]: turning18, ...before18 } = exits;
  return { exits: before18 as FirstYear['exits'], turning18: turning18!, entries, children };
}

function childrenByType({ cells }: Draft): Map<string, number> {
  const children = new Map<string, number>();
  for (const cell of cells) {
    children.set(cell.placement, (children.get(cell.placement) ?? 0) + cell.children);
  }
  return children;
}

function met(found: FirstYear, wanted: FirstYear, { share17 }: Tuning): boolean {
  const near = (is: number, should: number) =>
    Math.abs(is - should) <= Math.max(CHILDREN_WITHIN, EXITS_WITHIN * should);
  const bound = share17 === LEAST_17 || share17 === MOST_17;
  return (
    OPEN_REASONS.every((reason) => near(found.exits[reason], wanted.exits[reason])) &&
    (bound || near(found.turning18, wanted.turning18))
  );
}

/** The mix counts as held when no type is further off than this share of all children. */
const MIX_WITHIN = 0.004;

function mixHeld(
  { children }: FirstYearFound,
  opening: ReadonlyMap<string, number>,
  { mix }: Tuning,
): boolean {
  const total = sum(Object.values(children));
  const before = sum([...opening.values()]);
  return Object.entries(children).every(([type, count]) => {
    const off = count / total - (opening.get(type) ?? 0) / before;
    const weight = mix[type as TypeId];
    const bound = off > 0 ? weight <= MIX_BOUNDS[0] : weight >= MIX_BOUNDS[1];
    return bound || Math.abs(off) <= MIX_WITHIN;
  });
}

function corrected(
  draft: Draft,
  tuning: Tuning,
  found: FirstYearFound,
  wanted: FirstYear,
  opening: ReadonlyMap<string, number>,
): Tuning {
  const total = sum(Object.values(found.children));
  const growth = total / sum([...opening.values()]);
  const wantedChildren = (type: string) => (opening.get(type) ?? 0) * growth;
  const older = sum(draft.cells.filter(({ ageBand }) => ageBand === '16-17').map(({ children }) => children));
  return {
    reason: mapRecord(tuning.reason, (factor, reason) => {
      const [is, should] = [found.exits[reason], wanted.exits[reason]];
      return is > 0 ? factor * within(should / is, 0.2, 5) : factor;
    }),
    placedForAdoption:
      tuning.placedForAdoption *
      within(
        (wantedChildren('adoption') + wanted.exits.adoption + 0.1) /
          ((found.children['adoption'] ?? 0) + found.exits.adoption + 0.1),
        0.5,
        2,
      ),
    mix: correctedMix(draft, tuning, found, wantedChildren),
    // A child more at 17, and one fewer at 16, is hardly less than one more who turns 18 within the year.
    share17: within(
      tuning.share17 + (older > 0 ? (wanted.turning18 - found.turning18) / (0.95 * older) : 0),
      LEAST_17,
      MOST_17,
    ),
  };
}

/** Who comes to a type in a year is some three quarters of a child there at its end. */
const CHILDREN_PER_ARRIVAL = 0.75;

/** The weight of each type by how many more must come to it, by first placement or by a move, than do. */
function correctedMix(
  draft: Draft,
  tuning: Tuning,
  { children }: FirstYearFound,
  wantedChildren: (type: string) => number,
): Record<TypeId, number> {
  const types = Object.keys(children) as TypeId[];
  const entries = entriesByType(types, draft.streams, tuning.mix);
  return mapRecord(tuning.mix, (weight, type) => {
    const now = (entries[type] ?? 0) + movesInto(draft, tuning, type);
    if (now <= 0 || entries[type] === undefined) return weight;
    const needed = now + (wantedChildren(type) - children[type]!) / CHILDREN_PER_ARRIVAL;
    return within(weight * within(needed / now, 0.4, 2.5), ...MIX_BOUNDS);
  });
}

/** Moves a year into a type, of the children there at first. */
function movesInto({ moves, cells }: Draft, tuning: Tuning, type: TypeId): number {
  return sum(
    moves
      .filter(({ to }) => to === type)
      .map((move) => {
        const movable = cells.filter(
          ({ placement, ageBand }) =>
            placement === move.from && (move.bands === undefined || move.bands.includes(ageBand)),
        );
        return movePerYear(move, tuning).mode * sum(movable.map((cell) => cell.children));
      }),
  );
}

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
