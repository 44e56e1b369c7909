import type { Context, TypedResponse } from 'hono';
import type { SimulationStatus } from '../../model/schema/simulationStatus.ts';
import type { SimulationRun } from '../jobs/simulationRun.ts';
import { simulationStatusText } from './simulationStatus.ts';

/** JSON that is text already, under the type it has. */
export const statusAnswer = <Status extends 200 | 202>(c: Context, run: SimulationRun, status: Status) =>
  c.body(simulationStatusText(run), status, {
    'Content-Type': 'application/json',
  }) as unknown as TypedResponse<SimulationStatus, Status, 'json'>;
