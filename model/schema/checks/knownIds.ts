import { streamsOf, type Baseline } from '../baseline.ts';
import type { KnownIds } from './ids.ts';

/** The ids a baseline defines, each kind once. */
export interface BaselineIds {
  placements: KnownIds;
  ageBands: KnownIds;
  reasons: KnownIds;
  streams: KnownIds;
}

export function idsOf(baseline: Baseline): BaselineIds {
  return {
    placements: { what: 'placement type', ids: baseline.placementTypes.map((it) => it.id) },
    ageBands: { what: 'age band', ids: baseline.ageBands.map((it) => it.id) },
    reasons: { what: 'exit reason', ids: [...new Set(baseline.exits.map((it) => it.reason))] },
    streams: { what: 'entry stream', ids: streamsOf(baseline).flatMap((it) => it.id ?? []) },
  };
}
