/** The pool's own thread, but for scenarios whose names say what should go wrong. */
import type { PieceTask } from '../../../../server/jobs/simulationMessages.ts';
import { runPiece as runWell } from '../../../../server/jobs/pieceThread.ts';

const SLOW_MS = 20;

export function runPiece(task: PieceTask) {
  const { input } = JSON.parse(Buffer.from(task.request.json).toString()) as {
    input: { scenario: { id: string } };
  };
  const mood = input.scenario.id;
  if (mood === 'crash' && task.from > 0) process.exit(9);
  if (mood === 'throw') throw new Error('a broken promise');
  if (mood === 'hang') for (;;);
  if (mood === 'slow') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SLOW_MS);
  return runWell(task);
}
