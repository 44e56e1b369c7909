import type { Baseline } from '../schema/baseline.ts';
import type { Selector } from '../schema/primitives.ts';
import { listWords } from './sentence.ts';

/** What the ids of a baseline are called: data, as the ids are. */
export interface Names {
  placement: (id: string) => string;
  ageBand: (id: string) => string;
  reason: (id: string) => string;
  stream: (id: string) => string;
}

/** An id without a label of its own, as words. */
const idWords = (id: string): string => id.replaceAll('-', ' ');

export function namesOf(baseline: Baseline): Names {
  const streams = Array.isArray(baseline.entries) ? baseline.entries : [baseline.entries];
  const placements = new Map(baseline.placementTypes.map(({ id, label }) => [id, label]));
  const reasons = new Map(baseline.exits.map(({ reason, label }) => [reason, label]));
  const streamLabels = new Map(streams.map(({ id, label }) => [id, label]));
  const bands = new Map(baseline.ageBands.map((band) => [band.id, band]));
  return {
    placement: (id) => placements.get(id) ?? idWords(id),
    reason: (id) => (id === 'turned-18' ? 'turned 18' : (reasons.get(id) ?? idWords(id))),
    stream: (id) => streamLabels.get(id) ?? idWords(id),
    ageBand: (id) => {
      const band = bands.get(id);
      return band?.label ?? (band ? `${band.fromYears} to ${band.toYears - 1}` : idWords(id));
    },
  };
}

/** The names a selector spells out, as a list; nothing where it means all. */
export function selectedWords(
  selector: Selector | undefined,
  name: (id: string) => string,
): string | undefined {
  if (selector === undefined || selector === '*') return undefined;
  return listWords((typeof selector === 'string' ? [selector] : selector).map(name));
}
