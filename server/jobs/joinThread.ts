/** A thread that joins the pieces of a run and makes its results, off the thread that answers requests. */
import type { Block } from '../../model/simulate/block.ts';
import { compiledSimulation } from './compiledSimulations.ts';
import { Joiner } from './joiner.ts';
import type { JoinNews, JoinTask, ResultText } from './simulationMessages.ts';

/** Answers the last result; null if the port is closed before. */
export function joinPieces({ request, record, stops, port }: JoinTask): Promise<ResultText | null> {
  const tell = (news: JoinNews) => port.postMessage(news);
  // First, so that the pool compiles the request at the same time.
  tell({ type: 'ready' });
  return new Promise<ResultText | null>((resolve, reject) => {
    const joiner = new Joiner(compiledSimulation(request), record, stops);
    port.on('close', () => resolve(null));
    port.on('message', (piece: Block) => {
      try {
        for (const step of joiner.take(piece)) {
          if (step.type === 'done') resolve({ text: step.text, replications: step.replications });
          else tell(step);
        }
      } catch (error) {
        reject(error as Error);
      }
    });
  }).finally(() => port.close());
}
