import { z } from 'zod';
import { fields } from '../../model/schema/fields.ts';
import { projectionRequestSchema } from '../projections/projectionRequest.ts';

export const MOST_REPLICATIONS = 20_000;
const MOST_SEED = 2 ** 32 - 1;

const REPLICATIONS_RULE = 'Give a whole number of replications from 1 to 20,000.';
const SEED_RULE = 'Give a whole number from 0 to 4,294,967,295.';

export const replications = z
  .int({ error: REPLICATIONS_RULE })
  .min(1, REPLICATIONS_RULE)
  .max(MOST_REPLICATIONS, REPLICATIONS_RULE)
  .meta({
    description:
      'Exactly so many, from 1 to 20,000. Left out: 2,000, and up to 2,500 until the standard error of every chance is under one point; 200 without chance.',
  });

export const seed = z
  .int({ error: SEED_RULE })
  .min(0, SEED_RULE)
  .max(MOST_SEED, SEED_RULE)
  .meta({ description: 'From 0 to 2^32 - 1; left out: 1. One seed gives every plan the same luck.' });

export const kinds = fields({ chance: z.boolean(), assumption: z.boolean(), drift: z.boolean() })
  .refine((it) => it.chance || it.assumption || it.drift, {
    error: 'Leave at least one kind on: with all of them off there is no range.',
  })
  .meta({ description: 'The kinds of uncertainty that are on; left out: all' });

export const comparatorWorld = z.enum(['scenario', 'own'], { error: 'Must be "scenario" or "own".' }).meta({
  description:
    "Whose overrides of the baseline hold for the comparator. `scenario`, as when left out: the scenario's, so that no assumption passes for a saving. `own`: its own; no lines of the savings table are told then.",
});

const settings = {
  seed: seed.optional(),
  replications: replications.optional(),
  kinds: kinds.optional(),
  comparatorWorld: comparatorWorld.optional(),
};

const [stored, sent] = projectionRequestSchema.options;

/** What `POST /api/simulations` takes, for its description and its types; `readSimulationRequest` judges it. */
export const simulationRequestSchema = z
  .union([
    stored
      .extend(settings)
      .meta({ id: 'StoredSimulationRequest', description: 'A simulation of a stored scenario' }),
    sent
      .extend(settings)
      .meta({ id: 'SentSimulationRequest', description: 'A simulation of a scenario sent along' }),
  ])
  .meta({ id: 'SimulationRequest' });

/** The part of it that a projection does not have. */
export const simulationSettingsSchema = fields(settings);
