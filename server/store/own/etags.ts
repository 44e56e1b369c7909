import type { ScenarioStatus } from '../../../model/schema/storedScenario.ts';

/** How a scenario stood when it was read: no save over it, and no change of its status, goes unnoticed. */
export const etagOf = (version: number, status: string): string => `"${version}-${status}"`;

export interface ReadState {
  version: number;
  status: ScenarioStatus | string;
}

/**
 * The state that an If-Match names; nothing if it names none of ours. Compression on the way marks a tag as
 * weak, which says nothing here.
 */
export function readState(ifMatch: string): ReadState | undefined {
  const parts = /^\s*(?:W\/)?"(\d{1,7})-([a-z-]+)"\s*$/.exec(ifMatch);
  return parts ? { version: Number(parts[1]), status: parts[2]! } : undefined;
}
