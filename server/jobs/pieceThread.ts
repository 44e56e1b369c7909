/** A thread of the pool: a few replications of some run at a time. */
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { runBlock } from '../../model/simulate/block.ts';
import { buffersOf } from './blockParts.ts';
import { compiledSimulation, forgetCompiled } from './compiledSimulations.ts';
import type { Piece, PieceTask } from './simulationMessages.ts';

export function runPiece({ request, from, to }: PieceTask) {
  try {
    const simulation = compiledSimulation(request);
    const start = performance.now();
    const block = runBlock(simulation, from, to);
    return moved({ block, ms: performance.now() - start });
  } catch (error) {
    forgetCompiled(request);
    throw error;
  }
}

/** The arrays change hands instead of being copied. */
const moved = (piece: Piece) => move({ [transferableSymbol]: buffersOf(piece.block), [valueSymbol]: piece });
