import type { Transaction } from 'kysely';
import type { ProjectionInput } from '../../../model/project.ts';
import type { PlanImpact } from '../../../model/whatif/impact.ts';
import type { Database, Tables } from '../database/tables.ts';
import type { Library } from '../library.ts';

/** What own scenarios are kept with. Time and chance come from outside, so that tests can give theirs. */
export interface ScenarioStore {
  db: Database;
  /** The published files: names they have cannot be taken, and own scenarios rest on their baselines. */
  published: Library;
  now: () => Date;
  /** An id that no scenario and no run has had. */
  newId: () => string;
}

/** One that can also tell how much what a plan rests on matters to its saving. */
export interface JudgingStore extends ScenarioStore {
  /** @param keys the ranged assumptions asked about */
  impactOf: (input: ProjectionInput, keys: readonly string[]) => Promise<PlanImpact>;
}

/** Within one write: all of it is kept, or nothing. */
export interface Writing extends Omit<ScenarioStore, 'db'> {
  tx: Transaction<Tables>;
  /** When it is, for all rows of this write. */
  at: string;
}

/** Who writes, and what they say about it. */
export interface Notes {
  author: string;
  whatChanged?: string;
  why?: string;
}
