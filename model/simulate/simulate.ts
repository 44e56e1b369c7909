import type { SimulationRecord, SimulationResult } from '../schema/simulation.ts';
import { BLOCK_SIZE, runBlock } from './block.ts';
import { Collector } from './collector.ts';
import { simulationResult, tableRows } from './result.ts';
import { simulationOf, type SimulationRequest } from './simulation.ts';

/** The blocks that so many replications are run in. */
export function blocksOf(replications: number): { from: number; to: number }[] {
  return Array.from({ length: Math.ceil(replications / BLOCK_SIZE) }, (_, i) => ({
    from: i * BLOCK_SIZE,
    to: Math.min((i + 1) * BLOCK_SIZE, replications),
  }));
}

/** Runs a request on this thread, block after block. The blocks of a pool, joined, give the same bytes. */
export function simulate(request: SimulationRequest, record: SimulationRecord): SimulationResult {
  const simulation = simulationOf(request);
  const collector = new Collector({ ...tableRows(simulation), replications: record.replications });
  for (const { from, to } of blocksOf(record.replications)) collector.add(runBlock(simulation, from, to));
  return simulationResult(simulation, collector, record);
}
