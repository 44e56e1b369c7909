/** The engine's own thread: a question in, its projection out, one at a time. */
import { parentPort } from 'node:worker_threads';
import { project } from '../../model/project.ts';
import type { EngineAnswer, EngineQuestion } from './engineMessages.ts';

parentPort!.on('message', ({ question, input }: EngineQuestion) => {
  parentPort!.postMessage(answerTo(question, input));
});

function answerTo(question: number, input: EngineQuestion['input']): EngineAnswer {
  try {
    return { question, ok: true, projection: project(input) };
  } catch (error) {
    return { question, ok: false, error };
  }
}
