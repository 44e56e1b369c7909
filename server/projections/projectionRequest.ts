import { z } from 'zod';
import { sentBaseline } from '../../model/schema/baseline.ts';
import { fields } from '../../model/schema/fields.ts';
import { id } from '../../model/schema/primitives.ts';
import { sentScenario } from '../../model/schema/scenario.ts';
import { versionNumber } from '../../model/schema/storedScenario.ts';

const compareWith = id
  .nullable()
  .optional()
  .meta({ description: "A stored scenario; null: no measures; left out: the scenario's own compareWith" });

const version = versionNumber
  .optional()
  .meta({ description: 'A version of an own scenario; left out: the current one' });

const storedRequest = fields({ scenarioId: id, version, compareWith }).meta({
  id: 'StoredProjectionRequest',
  description: 'A projection of a stored scenario',
});

const sentRequest = fields({
  scenario: sentScenario,
  baseline: z
    .union([id, sentBaseline])
    .optional()
    .meta({ description: 'A stored baseline, or one sent along; left out: the one the scenario names' }),
  comparator: sentScenario.optional().meta({ description: 'A scenario sent along to compare with' }),
  compareWith,
}).meta({ id: 'SentProjectionRequest', description: 'A projection of a scenario sent along' });

/** What `POST /api/projections` takes, for its description and its types; `readProjectionRequest` judges it. */
export const projectionRequestSchema = z
  .union([storedRequest, sentRequest])
  .meta({ id: 'ProjectionRequest' });

/** The same with the files in it unread, so that each can be read with all its own problems. */
export const projectionEnvelopeSchema = fields({
  scenarioId: id.optional(),
  version,
  scenario: z.unknown().optional(),
  baseline: z.unknown().optional(),
  comparator: z.unknown().optional(),
  compareWith,
});
export type ProjectionEnvelope = z.infer<typeof projectionEnvelopeSchema>;
