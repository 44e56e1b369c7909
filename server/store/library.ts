import type { Baseline } from '../../model/schema/baseline.ts';
import type { Claims } from '../../model/schema/claims.ts';
import type { Evidence } from '../../model/schema/evidence.ts';
import type { History } from '../../model/schema/history.ts';
import type { Scenario } from '../../model/schema/scenario.ts';
import type { Supply } from '../../model/schema/supply.ts';
import type { Targets } from '../../model/schema/targets.ts';

/** Files of one kind, each under an id. Answers are promises so that a database can stand behind it. */
export interface Shelf<T> {
  list(): Promise<readonly T[]>;
  find(id: string): Promise<T | undefined>;
}

/** Scenarios, some of which have versions. */
export interface ScenarioShelf extends Shelf<Scenario> {
  /** The current version if none is asked for. */
  find(id: string, version?: number): Promise<Scenario | undefined>;
  ids(): Promise<readonly string[]>;
}

/** A baseline and the authority whose evidence it rests on. */
export interface StoredBaseline {
  authority: string;
  baseline: Baseline;
}

/** Everything there is to show and to run. What it holds has been parsed and may be trusted. */
export interface Library {
  baselines: Shelf<StoredBaseline>;
  scenarios: ScenarioShelf;
  /** By the baseline they are held against. */
  targets: Shelf<Targets>;
  /** By authority. */
  evidence: Shelf<Evidence>;
  /** By the baseline they lead up to. */
  history: Shelf<History>;
  /** By the baseline whose places it lists. */
  supply: Shelf<Supply>;
  /** By authority. */
  claims: Shelf<Claims>;
}

/** A shelf that is filled once, in the order given. */
export function filledShelf<T>(items: Iterable<readonly [id: string, item: T]>): Shelf<T> {
  const byId = new Map(items);
  return {
    list: () => Promise.resolve([...byId.values()]),
    find: (id) => Promise.resolve(byId.get(id)),
  };
}
