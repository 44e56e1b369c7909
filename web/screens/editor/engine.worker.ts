import { LiveProjections } from '../../../model/forms/liveProjection.ts';
import type { EngineAnswer, EngineGround, EngineQuestion } from './engineMessages.ts';

/** The expected engine in a thread of its own, so that typing never waits for it. */
const live = new LiveProjections();
let ground: EngineGround | undefined;

self.addEventListener('message', ({ data }: MessageEvent<EngineQuestion | { ground: EngineGround }>) => {
  if ('ground' in data) {
    ground = data.ground;
    return;
  }
  const answer = (it: EngineAnswer) => self.postMessage(it);
  try {
    answer({ edit: data.edit, projection: ground ? live.project({ ...ground, ...data.input }) : null });
  } catch {
    // The schema takes it and the engine does not: the page says that there is no answer to this edit.
    answer({ edit: data.edit, projection: null });
  }
});
