import { z } from 'zod';
import { fields } from './fields.ts';
import { measureSchema } from './measure.ts';
import { overrideSchema } from './override.ts';
import { id, isoDate, label, listOf, prose, versionOfFormat } from './primitives.ts';
import { currentScenario, SCENARIO_VERSION } from './versions.ts';

export const horizonSchema = fields({ from: isoDate, to: isoDate }).meta({
  description: 'First and last day of the projection, both included',
});

/** A plan: a baseline, the numbers of it that are held to be others, and an ordered list of measures over a horizon. */
export const scenarioSchema = fields({
  schemaVersion: versionOfFormat(SCENARIO_VERSION),
  id,
  name: label,
  baseline: id,
  compareWith: id.nullable().optional(),
  /** The scenario whose targets it is held against; left out: its own. */
  targetsOf: id.optional(),
  /** The published scenario that it was made out of, over however many copies. */
  copyOf: id.optional(),
  horizon: horizonSchema,
  measures: listOf(measureSchema, 200, 'measures'),
  overrides: listOf(overrideSchema, 500, 'overrides').optional(),
  purpose: prose.optional(),
  /** Of a published one: how the papers were read. */
  howRead: prose.optional(),
  /** Of one's own: what its author wants to keep with it. */
  notes: prose.optional(),
  basis: z.enum(['published', 'judgement'], { error: 'Must be "published" or "judgement".' }).optional(),
  tags: listOf(label, 50, 'tags').optional(),
  source: id.optional(),
}).meta({ id: 'Scenario', description: 'A baseline and an ordered list of measures over a horizon' });
export type Scenario = z.infer<typeof scenarioSchema>;

/** A scenario in a request: of any version of the format. */
export const sentScenario = z.preprocess(currentScenario, scenarioSchema);
