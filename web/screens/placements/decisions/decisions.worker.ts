import { LiveDecisions } from '../../../../model/decisions/liveDecisions.ts';
import type { DecisionsInput } from '../../../../model/decisions/optionPlan.ts';
import type { LiveAnswer } from './liveMessages.ts';

/** Decisions by expected values in a thread of its own, so that typing never waits for them. */
const live = new LiveDecisions();

self.addEventListener('message', ({ data }: MessageEvent<{ key: string; input: DecisionsInput }>) => {
  const answer = (it: LiveAnswer) => self.postMessage(it);
  try {
    answer({ key: data.key, answer: live.answer(data.input) });
  } catch {
    answer({ key: data.key, answer: null });
  }
});
