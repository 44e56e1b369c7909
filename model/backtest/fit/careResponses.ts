import type { CareShape } from '../../estimate/careShape.ts';
import { bilinear } from './bilinear.ts';
import { careResponse, responseOf, rowOf, type CareResponse } from './careResponse.ts';

/** Ratios of entries to stock, and first-year changes, that responses are worked out at. */
const ENTRIES_PER_CHILD = [0.12, 0.2, 0.3, 0.4, 0.5, 0.65, 0.85, 1.2];
const CHANGES = [-0.2, -0.1, -0.04, 0, 0.04, 0.1, 0.2];

export type CareResponses = (entriesPerChild: number, change: number) => CareResponse;

/** The engine is too slow to be asked for every authority at every setting that a fit tries. */
export function careResponses(shape: CareShape): CareResponses {
  const rows = bilinear(ENTRIES_PER_CHILD.map(Math.log), CHANGES, (logEntries, change) =>
    rowOf(careResponse(shape, Math.exp(logEntries), change)),
  );
  return (entriesPerChild, change) => responseOf(rows(Math.log(entriesPerChild), change));
}
