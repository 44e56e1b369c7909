import type { MessagePort } from 'node:worker_threads';
import type { Block } from '../../model/simulate/block.ts';
import type { SimulationRecord } from '../../model/schema/simulation.ts';

/** A request as all threads see it: one copy of its JSON, in memory they share. */
export interface SharedRequest {
  /** Names what is compiled, so that a thread compiles it once. */
  key: string;
  json: SharedArrayBuffer;
}

/** Replications `from` up to `to`, within one block, for any thread to run. */
export interface PieceTask {
  request: SharedRequest;
  from: number;
  to: number;
}

/** A part of a block, in the form of a block, and how long its replications took. */
export interface Piece {
  block: Block;
  ms: number;
}

/** Where a run may stop: after the last of `ends`, or at an earlier one where every chance is told well enough. */
export interface Stops {
  /** A first result is made here; null where the end comes as soon. */
  quick: number | null;
  /** Rising; all but the last are multiples of a block. */
  ends: number[];
}

/** A run for a joining thread. Pieces come through the port in any order; closing it gives the run up. */
export interface JoinTask {
  request: SharedRequest;
  /** Of the result but for its number of replications. */
  record: SimulationRecord;
  stops: Stops;
  port: MessagePort;
}

/** A result as JSON: made in the thread, and only passed on elsewhere. */
export interface ResultText {
  text: string;
  replications: number;
}

/** What a joining thread says on the way. The last result is what its task answers. */
export type JoinNews =
  | { type: 'ready' }
  | ({ type: 'quick' } & ResultText)
  /** Some chance is not told well enough yet: run on, up to so many. */
  | { type: 'more'; replications: number };
