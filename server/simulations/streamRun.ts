import type { SSEStreamingApi } from 'hono/streaming';
import type { SimulationRun } from '../jobs/simulationRun.ts';

type Stream = Pick<SSEStreamingApi, 'writeSSE' | 'onAbort' | 'aborted'>;

/**
 * Tells a run as server-sent events: `progress` as it goes, `quick` with a first result, and at the end one of
 * `done` with the result, `failed` with problem details and `cancelled`. Who comes late hears what still holds.
 */
export async function streamRun(stream: Stream, run: SimulationRun): Promise<void> {
  const gone = new Promise<void>((resolve) => stream.onAbort(resolve));
  run.listen();
  try {
    await tellProgress(stream, run, gone);
    if (!stream.aborted) await tellEnd(stream, run);
  } finally {
    run.leave({ listened: true });
  }
}

async function tellProgress(stream: Stream, run: SimulationRun, gone: Promise<void>): Promise<void> {
  let told = '';
  let quickTold = false;
  while (!run.ended && !stream.aborted) {
    // Taken before anything is written, so that a change in the meantime is not missed.
    const changed = run.changed();
    const progress = progressText(run);
    if (told !== progress) await stream.writeSSE({ event: 'progress', data: (told = progress) });
    if (run.quick && !quickTold) {
      quickTold = true;
      await stream.writeSSE({ event: 'quick', data: run.quick.text });
    }
    await Promise.race([changed, gone]);
  }
}

async function tellEnd(stream: Stream, run: SimulationRun): Promise<void> {
  const send = (event: string, data: string) => stream.writeSSE({ event, data });
  switch (run.state) {
    case 'done':
      await send('progress', progressText(run));
      return send('done', run.result!.text);
    case 'failed':
      return send('failed', JSON.stringify(run.failure));
    default:
      return send('cancelled', JSON.stringify({ id: run.id }));
  }
}

const progressText = ({ done, of }: SimulationRun): string => JSON.stringify({ done, of });
