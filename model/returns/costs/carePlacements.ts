import type { ChildHistory } from '../history.ts';

/**
 * A time with one carer in one kind of place, over as many stays as the legal status makes of it: what a price is of.
 */
export interface CarePlacement {
  from: number;
  /** Counted out; null while it goes on. */
  to: number | null;
  place: string;
  provider: string;
  /** The days its stays start on: what an extract may give as the start. */
  starts: number[];
  row: { file: number; row: number };
}

/** A child's placements in the order of their starts, over all periods of care. */
export function carePlacements(child: ChildHistory): CarePlacement[] {
  const placements: CarePlacement[] = [];
  for (const { stays } of child.periods) {
    let current: CarePlacement | undefined;
    for (const stay of stays) {
      const goesOn = current?.place === stay.place && current.provider === stay.provider && !stay.moved;
      if (current && goesOn) {
        current.to = stay.to;
        current.starts.push(stay.from);
        continue;
      }
      const { from, to, place, provider, at } = stay;
      current = { from, to, place, provider, starts: [from], row: at };
      placements.push(current);
    }
  }
  return placements;
}

/** Whether a time that ends counted out holds a day. */
export const holds = ({ from, to }: { from: number; to: number | null }, day: number): boolean =>
  from <= day && (to === null || to > day);
