import { ADULT_WEEKS } from '../rates/context.ts';
import type { RandomStates } from '../random/xoshiro128.ts';

export const GONE = 0;
export const IN_CARE = 1;
/** Between two placements within one week. */
export const ON_THE_WAY = 2;

/** The type of a child who has not been placed yet. */
export const NO_TYPE = -1;

/**
 * Whole children as a struct of arrays, in the order they were met. Arrays grow; a child keeps its place.
 */
export interface Children {
  count: number;
  status: Uint8Array;
  /** On the way to another placement, still the type that was left. */
  type: Int32Array;
  phase: Uint8Array;
  /** The week a child is of age 0 in; its age in week `w` is `w - birthWeek`. */
  birthWeek: Int32Array;
  /** The child is in its placement from this week on. */
  placedWeek: Int32Array;
  /** The week of its next event, or of its 18th birthday if that comes first. */
  dueWeek: Int32Array;
  /** The running sum of hazards from `sinceWeek` on must reach this for the next event. */
  exponential: Float64Array;
  sinceWeek: Int32Array;
  /** Four words a child: the draws of its age, placement, events and causes, in that order. */
  random: RandomStates;
  /** Two words that name the child, for draws keyed by child and week. */
  nameHigh: Int32Array;
  nameLow: Int32Array;
}

export function noChildren(room = 2048): Children {
  return {
    count: 0,
    status: new Uint8Array(room),
    type: new Int32Array(room),
    phase: new Uint8Array(room),
    birthWeek: new Int32Array(room),
    placedWeek: new Int32Array(room),
    dueWeek: new Int32Array(room),
    exponential: new Float64Array(room),
    sinceWeek: new Int32Array(room),
    random: new Int32Array(4 * room),
    nameHigh: new Int32Array(room),
    nameLow: new Int32Array(room),
  };
}

/** A new place for a child, at the end. */
export function addChild(children: Children): number {
  if (children.count === children.status.length) grow(children);
  return children.count++;
}

function grow(children: Children): void {
  const larger = noChildren(2 * children.status.length);
  for (const field of Object.keys(children) as (keyof Children)[]) {
    if (field === 'count') continue;
    (larger[field] as Int32Array).set(children[field] as Int32Array);
  }
  Object.assign(children, { ...larger, count: children.count });
}

/** The week at whose end a child turns 18. */
export const lastWeek = (birthWeek: number): number => birthWeek + ADULT_WEEKS - 1;
