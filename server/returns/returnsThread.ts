/** A thread that reads one request's returns. No error leaves it with words of its own, which might hold a cell. */
import { parentPort, workerData } from 'node:worker_threads';
import { answerReturns } from './answerReturns.ts';
import type { ReturnsNews, ReturnsTask, SentFile } from './returnsThreads.ts';

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

const { files, choices } = workerData as ReturnsTask;
const say = (news: ReturnsNews) => parentPort!.postMessage(news);
try {
  say({ done: await answerReturns(files.map(streamed), choices, { tell: (progress) => say({ progress }) }) });
} catch (error) {
  say({ failed: `reading returns failed: ${placeOf(error)}` });
}
