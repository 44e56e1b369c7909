import type { SimulationResult } from '../../model/schema/simulation.ts';
import type { PageProblem } from './problem.ts';

export interface Progress {
  done: number;
  of: number;
}

/** What a simulation under way tells. One of the last three comes once, and nothing after it. */
export interface SimulationNews {
  progress: (progress: Progress) => void;
  quick: (result: SimulationResult) => void;
  done: (result: SimulationResult) => void;
  failed: (problem: PageProblem) => void;
  cancelled: () => void;
}

const LOST: PageProblem = {
  detail: 'The connection to the server was lost. Check that Carecast is still running, then try again.',
};
const UNTOLD: PageProblem = { detail: 'The simulation failed, and the server did not say why. Try again.' };

/** Listens to a simulation; the answer stops listening, and a run that nobody listens to is ended by the server. */
export function listenTo(url: string, news: SimulationNews): () => void {
  const source = new EventSource(url);
  // A browser takes the end of a stream for a broken line and would connect again.
  const ended = (tell: () => void) => {
    source.close();
    tell();
  };
  const on = (name: string, hear: (data: string) => void) =>
    source.addEventListener(name, (event) => hear((event as MessageEvent<string>).data));
  on('progress', (data) => news.progress(JSON.parse(data) as Progress));
  on('quick', (data) => news.quick(JSON.parse(data) as SimulationResult));
  on('done', (data) => ended(() => news.done(JSON.parse(data) as SimulationResult)));
  on('failed', (data) => ended(() => news.failed(problemIn(data))));
  on('cancelled', () => ended(news.cancelled));
  source.onerror = () => ended(() => news.failed(LOST));
  return () => source.close();
}

/** Comes and goes: tells the server that nobody waits for this run any more. */
export function letGo(url: string): void {
  const source = new EventSource(url);
  source.onopen = source.onerror = () => source.close();
}

function problemIn(data: string): PageProblem {
  const { detail } = JSON.parse(data) as { detail?: string };
  return detail === undefined ? UNTOLD : { detail };
}
