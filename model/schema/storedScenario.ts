import { z } from 'zod';
import { fields } from './fields.ts';
import { id, listOf } from './primitives.ts';
import { scenarioSchema, sentScenario } from './scenario.ts';
import { authorName, storedLabel, storedProse } from './storedText.ts';

const { shape } = scenarioSchema;

export const scenarioStatuses = ['draft', 'for-review', 'agreed', 'retired'] as const;
export const scenarioStatus = z.enum(scenarioStatuses, {
  error: 'Must be "draft", "for-review", "agreed" or "retired".',
});
export type ScenarioStatus = z.infer<typeof scenarioStatus>;

export const versionNumber = z
  .number()
  .int('A whole number.')
  .min(1, 'Versions are counted from 1.')
  .max(1_000_000, 'There are not so many versions.');

/** One field that differs between two contents: its path, never a value. */
export const fieldChange = fields({
  path: z.string(),
  change: z.enum(['changed', 'added', 'removed', 'moved']),
}).meta({ id: 'FieldChange', description: 'One field that differs between two contents' });
export type FieldChange = z.infer<typeof fieldChange>;

const notes = {
  whatChanged: storedProse.optional().meta({ description: 'What changed, in words' }),
  why: storedProse.optional(),
};

/** A scenario as the library lists it. What only own ones have is null on a published one. */
export const scenarioSummary = z
  .object({
    id: shape.id,
    name: shape.name,
    baseline: shape.baseline,
    copyOf: shape.copyOf.meta({ description: 'The published scenario that it was made out of' }),
    compareWith: z.string().nullable().meta({ description: 'Null: the baseline with no measures' }),
    purpose: shape.purpose,
    basis: shape.basis,
    tags: z.array(z.string()),
    horizon: shape.horizon,
    measures: z.number().int().meta({ description: 'How many measures it has' }),
    overridden: z
      .array(z.string())
      .meta({ description: 'The numbers of the baseline that it holds to be others, by their keys' }),
    origin: z.enum(['published', 'own']).meta({ description: 'Published ones are read-only' }),
    status: scenarioStatus.nullable(),
    version: z.number().int().nullable().meta({ description: 'The current version' }),
    agreedVersion: z.number().int().nullable().meta({ description: 'The version agreed last' }),
    agreedAt: z.string().nullable(),
    agreedBy: z.string().nullable().meta({
      description: 'Not verified. Null where nothing is agreed, or where that was done before it came here',
    }),
    createdAt: z.string().nullable(),
    createdBy: z.string().nullable(),
    changedAt: z.string().nullable(),
    changedBy: z.string().nullable(),
  })
  .meta({ id: 'ScenarioSummary' });
export type ScenarioSummary = z.infer<typeof scenarioSummary>;

export const scenarioVersion = z
  .object({
    number: z.number().int(),
    author: z.string().meta({ description: 'Not verified' }),
    at: z.string(),
    whatChanged: z.string(),
    why: z.string(),
    fields: z.array(fieldChange).meta({ description: 'What differs from the version before' }),
  })
  .meta({ id: 'ScenarioVersion', description: 'One saved version; it never changes' });
export type ScenarioVersion = z.infer<typeof scenarioVersion>;

export const scenarioVersionWhole = scenarioVersion
  .extend({ content: scenarioSchema })
  .meta({ id: 'ScenarioVersionWhole' });
export type ScenarioVersionWhole = z.infer<typeof scenarioVersionWhole>;

/** A new scenario from its content. The id in the content is replaced by one of ours. */
export const newScenarioRequest = fields({ scenario: sentScenario, ...notes }).meta({
  id: 'NewScenarioRequest',
});

export const copyScenarioRequest = fields({
  from: id.meta({ description: 'The scenario to copy, own or published' }),
  version: versionNumber.optional().meta({ description: 'Left out: the current one' }),
  name: storedLabel.optional().meta({ description: 'Left out: "Copy of ..." and a number if needed' }),
  ...notes,
}).meta({ id: 'CopyScenarioRequest' });

export const saveVersionRequest = fields({ scenario: sentScenario, ...notes }).meta({
  id: 'SaveVersionRequest',
});

export const restoreVersionRequest = fields({ version: versionNumber, why: storedProse.optional() }).meta({
  id: 'RestoreVersionRequest',
});

/** A name, purpose or tag makes a new version, because it is part of the content; a status does not. */
export const changeDetailsRequest = fields({
  name: storedLabel.optional(),
  purpose: storedProse.optional(),
  tags: listOf(storedLabel, 50, 'tags').optional(),
  status: scenarioStatus.optional(),
  why: storedProse.optional(),
}).meta({ id: 'ChangeDetailsRequest' });
export type ChangeDetailsRequest = z.infer<typeof changeDetailsRequest>;

/** A working copy may be half typed, so it is kept as it is and judged only when it is saved as a version. */
export const workingCopy = z.record(z.string(), z.unknown());

export const saveDraftRequest = fields({ basedOn: versionNumber, content: workingCopy }).meta({
  id: 'SaveDraftRequest',
});

export const scenarioDraft = z
  .object({
    author: z.string(),
    basedOn: z.number().int().meta({ description: 'The version that was opened' }),
    savedAt: z.string(),
    content: workingCopy,
  })
  .meta({ id: 'ScenarioDraft', description: 'The working copy of one author' });
export type ScenarioDraft = z.infer<typeof scenarioDraft>;

const time = z.iso.datetime({ error: 'Must be a time, as 2026-01-31T12:00:00.000Z.' });

const exportOf = <Content extends z.ZodType>(content: Content) => {
  const version = fields({
    number: versionNumber,
    author: authorName,
    at: time,
    whatChanged: storedProse,
    why: storedProse,
    content,
  });
  const scenario = fields({
    id,
    status: scenarioStatus,
    agreedVersion: versionNumber.nullable(),
    versions: listOf(version, 10_000, 'versions').min(1, 'Give at least one version.'),
  });
  return fields({
    format: z.literal('carecast-scenarios', { error: 'Must be "carecast-scenarios".' }),
    schemaVersion: z.literal(1, { error: 'This version of the format is not known here.' }),
    exportedAt: time,
    scenarios: listOf(scenario, 10_000, 'scenarios').min(1, 'Give at least one scenario.'),
  });
};

/** Own scenarios on their way from one store to another, with all their versions. */
export const scenarioExport = exportOf(sentScenario).meta({
  id: 'ScenarioExport',
  description: 'Own scenarios with all their versions',
});
export type ScenarioExport = z.infer<typeof scenarioExport>;
export type ExportedScenario = ScenarioExport['scenarios'][number];

/** The same form with the contents unread, so that each can be read with all its own problems. */
export const unreadExport = exportOf(z.unknown());
