import type { Plan } from '../rates/plan.ts';

/**
 * Children who live with another type than the week before: of those on their way, all but who is refused and comes back
 * along the chain to the type they left.
 *
 * @param movers by where from, then to `[from * types + to]`, without those who turn 18 on the way
 * @param accepted by type, the share of its arrivals that it takes
 */
export function movesOf({ overflow }: Plan, movers: Float64Array, accepted: Float64Array): number {
  const types = accepted.length;
  let moves = 0;
  for (let from = 0; from < types; from++) {
    for (let to = 0; to < types; to++) {
      const children = movers[from * types + to]!;
      if (children === 0) continue;
      let refused = 1;
      let back = 0;
      for (let type = to; refused > 0 && back === 0; type = overflow.overflowTo[type]!) {
        if (type === from) back = refused * accepted[type]!;
        refused *= 1 - accepted[type]!;
      }
      moves += children * (1 - back);
    }
  }
  return moves;
}
