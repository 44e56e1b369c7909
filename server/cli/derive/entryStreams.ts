import type { EntryStream } from '../../../model/schema/baseline.ts';
import { BAND_IDS, byBand, type ByBand } from '../../../model/estimate/ageBands.ts';
import { roundedShares } from '../../../model/estimate/arithmetic.ts';
import { entriesByBand, unaccompaniedEntriesByBand } from './flows.ts';
import type { Register } from './register.ts';

/** Two streams: children from families here, and unaccompanied children, whom family work does not reach. */
export function entryStreams(register: Register): EntryStream[] {
  const all = entriesByBand(register);
  const alone = unaccompaniedEntriesByBand(register);
  return [
    stream(
      register,
      'family',
      'Children from families in the city',
      byBand((band) => all[band] - alone[band]),
    ),
    stream(register, 'unaccompanied', 'Unaccompanied asylum-seeking children', alone),
  ];
}

function stream(register: Register, id: string, label: string, entries: ByBand): EntryStream {
  const bands = BAND_IDS.filter((band) => entries[band] > 0);
  const sourced = (name: string) => ({ value: register.number(name), source: name });
  return {
    id,
    label,
    perYear: register.range(`entries-${id}`),
    byAgeBand: roundedShares(Object.fromEntries(bands.map((band) => [band, entries[band]]))),
    placementByAgeBand: Object.fromEntries(
      bands.map((band) => [band, sourcedShares(register, `mix-${id}-${band}`)]),
    ),
    yearlyVariation: sourced(`entries-${id}-yearly-variation`),
    drift: sourced(`entries-${id}-drift`),
    source: `entry-ages-${id}`,
  };
}

const sourcedShares = (register: Register, id: string) =>
  Object.fromEntries(Object.entries(register.weights(id)).map(([to, value]) => [to, { value, source: id }]));

/** Expected entries a year of both streams by age band: what the opening stock's new children come from. */
export const expectedEntriesByBand = (
  streams: readonly EntryStream[],
  perYear: (it: EntryStream) => number,
): ByBand =>
  byBand((band) =>
    streams.reduce((total, it) => total + perYear(it) * ((it.byAgeBand[band] as number | undefined) ?? 0), 0),
  );
