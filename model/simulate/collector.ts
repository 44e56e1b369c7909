import { joinMoments, momentsOf, type Moments } from '../uncertainty/moments.ts';
import type { Block } from './block.ts';

/**
 * Weekly values are kept for so many replications: percentiles by week rest on these, means and standard
 * deviations, and everything by year or by target, on all. It bounds memory whatever the number of replications.
 */
export const WEEKLY_KEPT = 2500;

/** A table of values by replication, row by row: `[row * room + replication]`. */
interface Kept<T extends Float32Array | Float64Array> {
  values: T;
  rows: number;
  room: number;
}

/** Joins blocks in the order of their replications, whatever order they arrive in. */
export class Collector {
  replications = 0;
  readonly #kept: { counts: Kept<Float32Array>; money: Kept<Float64Array> };
  readonly #room: number;
  #moments: { counts: Moments | null; money: Moments | null } = { counts: null, money: null };
  readonly #early = new Map<number, Block>();
  readonly #yearly: Float64Array[] = [];
  readonly #answers: Float64Array[] = [];

  /** @param sizes rows of each table of a block, and the replications to come */
  constructor(sizes: { counts: number; money: number; replications: number }) {
    this.#room = Math.min(WEEKLY_KEPT, sizes.replications);
    this.#kept = {
      counts: { values: new Float32Array(sizes.counts * this.#room), rows: sizes.counts, room: this.#room },
      money: { values: new Float64Array(sizes.money * this.#room), rows: sizes.money, room: this.#room },
    };
  }

  add(block: Block): void {
    this.#early.set(block.from, block);
    for (let next = this.#early.get(this.replications); next; next = this.#early.get(this.replications)) {
      this.#early.delete(next.from);
      this.#append(next);
    }
  }

  #append(block: Block): void {
    keep(this.#kept.counts, block.counts, block);
    keep(this.#kept.money, block.money, block);
    const counts = momentsOf(block.counts, this.#kept.counts.rows);
    const money = momentsOf(block.money, this.#kept.money.rows);
    this.#moments = {
      counts: this.#moments.counts ? joinMoments(this.#moments.counts, counts) : counts,
      money: this.#moments.money ? joinMoments(this.#moments.money, money) : money,
    };
    this.#yearly.push(block.yearly);
    this.#answers.push(block.answers);
    this.replications += block.size;
  }

  get weeklyReplications(): number {
    return Math.min(this.#room, this.replications);
  }

  moments(table: 'counts' | 'money'): Moments {
    const moments = this.#moments[table];
    if (moments === null) throw new Error('no replication has been collected yet');
    return moments;
  }

  /** The kept replications of one row. */
  weekly(table: 'counts' | 'money', row: number): Float32Array | Float64Array {
    const { values, room } = this.#kept[table];
    return values.subarray(row * room, row * room + this.weeklyReplications);
  }

  /** All replications of one row of the yearly table. */
  yearly(row: number, rows: number): Float64Array {
    return joined(this.#yearly, row, rows, this.replications);
  }

  /** All replications' answers to one question. */
  answers(row: number, rows: number): Float64Array {
    return joined(this.#answers, row, rows, this.replications);
  }
}

function keep<T extends Float32Array | Float64Array>(kept: Kept<T>, values: T, block: Block): void {
  const size = Math.min(block.size, kept.room - block.from);
  if (size <= 0) return;
  for (let row = 0; row < kept.rows; row++) {
    const from = row * block.size;
    kept.values.set(values.subarray(from, from + size), row * kept.room + block.from);
  }
}

function joined(blocks: readonly Float64Array[], row: number, rows: number, total: number): Float64Array {
  const result = new Float64Array(total);
  let at = 0;
  for (const block of blocks) {
    const size = block.length / rows;
    result.set(block.subarray(row * size, (row + 1) * size), at);
    at += size;
  }
  return result;
}
