import type { ProjectionInput } from '../../../model/project/project.ts';
import type { Projection } from '../../../model/schema/projection.ts';

/** What is asked of the engine's thread. The number of the edit comes back with the answer. */
export interface EngineQuestion {
  edit: number;
  input: Pick<ProjectionInput, 'scenario' | 'comparator'>;
}

/** Sent once, before any question: it is the most of what the engine reads, and never changes. */
export type EngineGround = Pick<ProjectionInput, 'baseline' | 'targets'>;

export interface EngineAnswer {
  edit: number;
  /** Null where the engine could not run it. */
  projection: Projection | null;
}
