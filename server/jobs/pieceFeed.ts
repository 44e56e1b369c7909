import { BLOCK_SIZE } from '../../model/simulate/block.ts';
import type { Piece } from './simulationMessages.ts';

/** Long enough that handing pieces over costs little; short enough to stop, or to let another run in. */
const PIECE_MS = 20;
const FIRST_PIECE = 4;

/** Cuts replications into pieces, in order, that take about as long as they should and lie within one block. */
export class PieceFeed {
  #next = 0;
  #end: number;
  #size = FIRST_PIECE;

  constructor(end: number) {
    this.#end = end;
  }

  take(): { from: number; to: number } | undefined {
    if (this.#next >= this.#end) return undefined;
    const from = this.#next;
    const blockEnd = (Math.floor(from / BLOCK_SIZE) + 1) * BLOCK_SIZE;
    this.#next = Math.min(from + this.#size, blockEnd, this.#end);
    return { from, to: this.#next };
  }

  extendTo(end: number): void {
    this.#end = end;
  }

  /** How long a piece took sets the size of the next ones. */
  learn({ block, ms }: Piece): void {
    const eachMs = Math.max(ms / block.size, 0.001);
    this.#size = Math.min(Math.max(Math.round(PIECE_MS / eachMs), 1), BLOCK_SIZE);
  }
}
