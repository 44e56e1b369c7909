import { people } from '../../../model/words/numbers.ts';
import type { SimulationState } from '../../state/simulation.svelte.ts';
import type { Progress } from '../../ask/simulationStream.ts';

export interface RunShown {
  state: SimulationState;
  progress: Progress | undefined;
  /** Runs that the ranges shown rest on; nothing where there are none yet. */
  replications: number | undefined;
  seed: number | undefined;
}

/** What the ranges shown rest on, and what is under way. */
export function runWords({ state, progress, replications, seed }: RunShown): string {
  const runs = replications === undefined ? undefined : people(replications);
  const far = progress ? ` at ${progressWords(progress)}` : '';
  switch (state) {
    case 'done':
      return `Ranges and chances from ${runs} runs, seed ${seed}.`;
    case 'running':
      return runs === undefined
        ? 'Expected values are shown. Working out ranges and chances…'
        : `Ranges from the first ${runs} runs are shown. Refining them…`;
    case 'cancelled':
      return `Cancelled${far}. ${restsOn(runs)}`;
    case 'failed':
      return `The ranges could not be worked out. ${restsOn(runs)}`;
    case 'idle':
      return '';
  }
}

const restsOn = (runs: string | undefined): string =>
  runs === undefined ? 'Expected values are shown.' : `Ranges from the first ${runs} runs are shown.`;

/** "1,150 of 2,000 runs". */
export const progressWords = ({ done, of }: Progress): string => `${people(done)} of ${people(of)} runs`;
