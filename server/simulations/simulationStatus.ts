import type { SimulationStatus } from '../../model/schema/simulationStatus.ts';
import type { SimulationRun } from '../jobs/simulationRun.ts';

/** The status as JSON. A result is JSON already, made in its thread, and only set in. */
export function simulationStatusText(run: SimulationRun): string {
  const { id, state, done, of, failure, result } = run;
  const self = `/api/simulations/${id}`;
  const status: Omit<SimulationStatus, 'result'> = {
    id,
    state,
    done,
    of,
    record: { ...run.record, replications: of },
    links: { self, events: `${self}/events`, rangeSources: `${self}/range-sources` },
    failure,
  };
  return `${JSON.stringify(status).slice(0, -1)},"result":${result?.text ?? 'null'}}`;
}
