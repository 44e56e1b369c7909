import type { ProjectionInput } from '../../model/project.ts';
import type { Projection } from '../../model/schema/projection.ts';

/** What goes to the engine's thread. The number comes back, so that a late answer cannot pass for a newer one. */
export interface EngineQuestion {
  question: number;
  input: ProjectionInput;
}

export type EngineAnswer = { question: number } & (
  { ok: true; projection: Projection } | { ok: false; error: unknown }
);
