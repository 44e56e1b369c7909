/** A figure as an arc of a network in which whatever flows into a node flows out of it: all sums of a table at once. */
export interface Arc {
  value: number;
  from: number;
  to: number;
  /** Of withholding it; Infinity where it must be shown. */
  cost: number;
}

/**
 * The first withheld arc that can have no other value, and nothing where each can. One can be larger where a way leads
 * from its end back to its start over other withheld arcs, each taken along (it becomes larger) or against (smaller, and
 * so no lower than 1); and smaller where such a way leads from its start to its end. Whole numbers suffice, as flows
 * along single ways do (Cox, 1980; Fischetti and Salazar, 2001, on tables as networks).
 */
export function unprotected(arcs: readonly Arc[], hidden: readonly boolean[]): number | undefined {
  const found = arcs.findIndex((_, i) => hidden[i] && cheapestWays(arcs, hidden, i, 0) === undefined);
  return found === -1 ? undefined : found;
}

/** Withholds what else must be for an arc to be able to have another value, as cheaply as that arc alone can be helped. */
export function widen(arcs: readonly Arc[], hidden: boolean[], arc: number): void {
  const way = cheapestWays(arcs, hidden, arc, Infinity);
  // Every figure of a table lies on a way round over its totals, none of which is 0 where the figure is not.
  if (way === undefined)
    throw new Error('a withheld figure is in no sum: the caller must pass a table with totals');
  for (const i of way) hidden[i] = true;
}

/** The arcs of the cheapest way round that makes an arc larger or smaller; nothing where none costs up to `most`. */
function cheapestWays(
  arcs: readonly Arc[],
  hidden: readonly boolean[],
  arc: number,
  most: number,
): number[] | undefined {
  const { from, to, value } = arcs[arc]!;
  const larger = cheapestWay(arcs, hidden, arc, to, from);
  const smaller = canFall(value) ? cheapestWay(arcs, hidden, arc, from, to) : undefined;
  const ways = [larger, smaller].filter((it) => it !== undefined && it.cost <= most && it.cost < Infinity);
  return ways.sort((a, b) => a!.cost - b!.cost)[0]?.arcs;
}

/** Zeros are shown, so what is withheld is 1 at least. */
const canFall = (value: number): boolean => value >= 2;

/** Shortest way by Dijkstra's algorithm; withheld arcs cost nothing. */
function cheapestWay(
  arcs: readonly Arc[],
  hidden: readonly boolean[],
  without: number,
  start: number,
  end: number,
): { cost: number; arcs: number[] } | undefined {
  const best = new Map<number, { cost: number; by: number; before: number }>([
    [start, { cost: 0, by: -1, before: -1 }],
  ]);
  const done = new Set<number>();
  for (;;) {
    let node = -1;
    for (const [it, { cost }] of best) {
      if (!done.has(it) && (node === -1 || cost < best.get(node)!.cost)) node = it;
    }
    if (node === -1) return undefined;
    if (node === end) break;
    done.add(node);
    const { cost } = best.get(node)!;
    for (const [i, it] of arcs.entries()) {
      if (i === without) continue;
      const next = it.from === node ? it.to : it.to === node && canFall(it.value) ? it.from : undefined;
      if (next === undefined || done.has(next)) continue;
      const whole = cost + (hidden[i] ? 0 : it.cost);
      if (whole < (best.get(next)?.cost ?? Infinity)) best.set(next, { cost: whole, by: i, before: node });
    }
  }
  const way: number[] = [];
  for (let node = end; node !== start; node = best.get(node)!.before) way.push(best.get(node)!.by);
  return { cost: best.get(end)!.cost, arcs: way };
}
