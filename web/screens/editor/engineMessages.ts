import type { ProjectionInput } from '../../../model/project/project.ts';
import type { Projection } from '../../../model/schema/projection.ts';

/** What is asked of the engine's thread. The number of the edit comes back with the answer. */
export interface EngineQuestion {
  edit: number;
  input: ProjectionInput;
}

export interface EngineAnswer {
  edit: number;
  /** Null where the engine could not run it. */
  projection: Projection | null;
}
