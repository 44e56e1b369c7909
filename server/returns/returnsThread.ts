/** A thread that reads returns. No error leaves it with words of its own, which might hold a cell of a file. */
import type { MessagePort } from 'node:worker_threads';
import type { ReturnsChoices } from '../../model/schema/returns.ts';
import { answerReturns } from './answerReturns.ts';
import type { SentFile } from './returnsThreads.ts';
import type { ReturnsAnswer } from '../../model/schema/returnsAnswer.ts';

interface Task {
  files: SentFile[];
  choices: ReturnsChoices;
  progress: MessagePort;
}

/** The thread's task. */
export const readReturnsInThread = async ({ files, choices, progress }: Task): Promise<ReturnsAnswer> => {
  let where = '';
  const answer = await answerReturns(files.map(streamed), choices, {
    tell: (news) => progress.postMessage(news),
  }).catch((error: unknown) => {
    where = placeOf(error);
    return null;
  });
  progress.close();
  // What was thrown goes no further: its words might hold a cell.
  if (answer === null) throw new Error(`reading returns failed: ${where}`);
  return answer;
};

const PIECE_BYTES = 1 << 20;

const streamed = ({ name, bytes }: SentFile) => ({
  name,
  bytes: (async function* () {
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      yield await Promise.resolve(bytes.subarray(at, at + PIECE_BYTES));
    }
  })(),
});

/** The kind of an error and where it was thrown, without its message. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no error was given';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames.slice(0, 8)].join('\n');
}
