import type { Baseline, Phase } from '../../../model/schema/baseline.ts';
import { agesOf, childAges } from './ages.ts';
import type { TakenHome } from './returns.ts';
import { meanOf } from './values.ts';

/** Children by placement type, phase and age in weeks. */
export type People = Map<string, Record<Phase, number[]>>;

/** The children of a week while it is being worked out. */
export interface InHand {
  /** Those who neither left nor moved. */
  staying: People;
  /** Those on their way, under the type they are sent to. */
  arriving: People;
  /** The movers among them by the type they left, under the type they are sent to. */
  movers: Map<string, People>;
  /** Those who left, by reason. */
  exits: Map<string, number>;
  /** Of those, whom measures took of whose children some return. */
  takenHome: TakenHome[];
}

export const phases = ['new', 'settled'] as const;

const none = () => childAges.map(() => 0);

/** The cells of a type, made when somebody is first put there. */
export function cellsOf(people: People, placement: string): Record<Phase, number[]> {
  const found = people.get(placement) ?? { new: none(), settled: none() };
  people.set(placement, found);
  return found;
}

export function nobody(baseline: Baseline): People {
  return new Map(baseline.placementTypes.map(({ id }) => [id, { new: none(), settled: none() }]));
}

/** Spread evenly over the ages in weeks of a band. */
export function addEvenly(
  people: People,
  baseline: Baseline,
  to: { placement: string; phase: Phase; ageBand: string; children: number },
): void {
  const ages = agesOf(baseline.ageBands.find((band) => band.id === to.ageBand)!);
  const cells = people.get(to.placement)![to.phase];
  for (const age of ages) cells[age]! += to.children / ages.length;
}

export function openingStock(baseline: Baseline): People {
  const people = nobody(baseline);
  for (const row of baseline.stock) addEvenly(people, baseline, { ...row, children: meanOf(row.children) });
  return people;
}

export function countIn(people: People, placement: string): number {
  const all = (cells: readonly number[]) => cells.reduce((sum, children) => sum + children, 0);
  return all(people.get(placement)!.new) + all(people.get(placement)!.settled);
}

export const addTo = (sums: Map<string, number>, key: string, value: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + value);
};
