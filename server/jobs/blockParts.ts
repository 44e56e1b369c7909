import { BLOCK_SIZE, type Block } from '../../model/simulate/block.ts';

/** What of a block can change hands between threads. */
export const buffersOf = ({ counts, money, yearly, answers }: Block): ArrayBuffer[] =>
  [counts, money, yearly, answers].map((table) => table.buffer as ArrayBuffer);

/**
 * Puts parts of blocks together again. Threads run parts, so that they can turn to another run or be let go in
 * good time; sums are formed over whole blocks, so that no part shows in the result.
 */
export class BlockParts {
  readonly #last: number;
  readonly #open = new Map<number, { block: Block; missing: number }>();

  /** @param last replications there can be: the last block may be a short one */
  constructor(last: number) {
    this.#last = last;
  }

  /** Takes a part; answers its block once that is whole. */
  add(part: Block): Block | undefined {
    const from = Math.floor(part.from / BLOCK_SIZE) * BLOCK_SIZE;
    const size = Math.min(BLOCK_SIZE, this.#last - from);
    if (part.size === size) return part;
    const open = this.#open.get(from) ?? { block: emptyBlock(from, size, part), missing: size };
    copyInto(open.block, part);
    buffersOf(part).forEach(release);
    open.missing -= part.size;
    this.#open.set(from, open);
    if (open.missing > 0) return undefined;
    this.#open.delete(from);
    return open.block;
  }
}

/**
 * Gives memory back at once. A thread makes so little other garbage that it would collect these tables too late,
 * and hold many runs' worth of them.
 */
export function release(buffer: ArrayBuffer): void {
  (buffer as ArrayBuffer & { transfer(bytes: number): ArrayBuffer }).transfer(0);
}

const emptyBlock = (from: number, size: number, like: Block): Block => {
  const room = (table: Float32Array | Float64Array) => (table.length / like.size) * size;
  return {
    from,
    size,
    counts: new Float32Array(room(like.counts)),
    money: new Float64Array(room(like.money)),
    yearly: new Float64Array(room(like.yearly)),
    answers: new Float64Array(room(like.answers)),
  };
};

function copyInto(block: Block, part: Block): void {
  for (const table of ['counts', 'money', 'yearly', 'answers'] as const) {
    copyRows(block[table], part[table], block.size, part.size, part.from - block.from);
  }
}

/** Element by element: rows are short, and a call a row costs more. */
function copyRows<T extends Float32Array | Float64Array>(
  into: T,
  from: T,
  intoSize: number,
  fromSize: number,
  at: number,
): void {
  const rows = from.length / fromSize;
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < fromSize; i++) into[row * intoSize + at + i] = from[row * fromSize + i]!;
  }
}
