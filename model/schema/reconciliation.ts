import { z } from 'zod';

/** What recomputing the claims of an authority answers. Numbers are unrounded, in the unit beside them. */

const bound = z.number().nullable().meta({ description: 'What rounding leaves open; null: without end' });

const side = z
  .object({
    value: z.number(),
    low: bound,
    high: bound,
    figures: z.array(z.string()).meta({ description: 'The figures of the register it is made of' }),
  })
  .meta({ id: 'ClaimSide', description: 'A figure as printed, or worked out from printed ones' });
export type Side = z.infer<typeof side>;

export const linkedText = z
  .array(z.union([z.string(), z.object({ text: z.string(), figure: z.string() })]))
  .meta({ id: 'LinkedText', description: 'Words in order; a figure of the register has its id' });
export type LinkedText = z.infer<typeof linkedText>;

const verdict = z.enum(['holds', 'cannot-be-checked', 'off-by', 'contradicts']);

const check = z
  .object({
    row: z.number().int().meta({ description: 'Which row of the claim, from 0' }),
    label: z.string().nullable(),
    reading: z.enum(['in-year', 'cumulative']).nullable(),
    verdict,
    stated: side.nullable().meta({ description: 'What is claimed; null where it is missing' }),
    worked: side.nullable().meta({ description: 'What it should be by the other figures' }),
    difference: z.number().nullable().meta({ description: 'worked less stated' }),
    share: z.number().nullable().meta({ description: 'The difference as a share of the claimed figure' }),
    missing: z.array(z.string()),
  })
  .meta({ id: 'ClaimCheck' });
export type Check = z.infer<typeof check>;

const checkWords = z
  .object({
    stated: linkedText,
    statedOpen: z.string().meta({ description: 'What rounding leaves open of it; empty for a count' }),
    worked: linkedText,
    workedOpen: z.string(),
    difference: z.string().meta({ description: 'Empty where there is nothing to compare' }),
  })
  .meta({
    id: 'ClaimCheckWords',
    description: 'A check as it is shown, each figure as fine as its paper has it',
  });
export type CheckWords = z.infer<typeof checkWords>;

const implied = z
  .object({
    what: z.enum([
      'population',
      'common-population',
      'count-at-common-population',
      'unit-cost-per-child-year',
      'unit-cost-per-week',
      'times-as-costly',
      'plan-length-years',
      'change',
    ]),
    of: z.enum(['claimed', 'beside']),
    row: z.number().int().nullable(),
    label: z.string().nullable(),
    unit: z.string(),
    value: z.number(),
    low: bound,
    high: bound,
  })
  .meta({ id: 'ImpliedFigure', description: 'What has to be so for the claim to be true' });
export type Implied = z.infer<typeof implied>;

const answer = z
  .object({
    what: z.enum(['saving', 'entries', 'exits', 'children', 'cp-plans']),
    when: z.string().meta({ description: 'A financial year or a date' }),
    basis: z.enum(['in-year', 'cumulative']).nullable(),
    stated: side.nullable().meta({ description: 'The published figure; null where it is missing' }),
    expected: z.number().nullable().meta({ description: 'Null where the horizon does not reach it' }),
    difference: z.number().nullable().meta({ description: 'expected less stated' }),
    unitCost: z
      .object({
        childWeeksAvoided: z.number(),
        cashGbp: z.number().meta({ description: 'Saved in cash that is no placement, in expected' }),
        impliedWeeklyGbp: z
          .number()
          .nullable()
          .meta({ description: 'Published pounds over child-weeks avoided; null where none is' }),
        placementWeeklyGbp: z
          .number()
          .nullable()
          .meta({ description: 'The same without that cash; null where nothing is left' }),
        averageWeeklyCostGbp: z
          .number()
          .nullable()
          .meta({ description: "The stock's own, in the comparator" }),
      })
      .optional(),
    planLength: z
      .object({
        startsAvoidedPerYear: z.number(),
        neededYears: z.number().nullable().meta({
          description: 'What a plan would have to last for the published fall; null without starts',
        }),
        baselineYears: z.number().meta({ description: 'The mean of the baseline' }),
      })
      .optional(),
  })
  .meta({ id: 'BesideAnswer' });
export type BesideAnswer = z.infer<typeof answer>;

const beside = z
  .object({
    scenario: z.string(),
    compareWith: z.string().nullable(),
    measures: z.array(z.string()).meta({ description: 'What it has beyond the comparator, by label' }),
    without: z.array(z.string()).meta({ description: 'What the comparator has beyond it, by label' }),
    whole: z.boolean().meta({ description: 'The scenario as it is, not some or other measures' }),
    answers: z.array(answer),
  })
  .meta({ id: 'ClaimBeside', description: 'What the model gives beside a published statement' });
export type BesideResult = z.infer<typeof beside>;

const source = z
  .object({
    figure: z.string(),
    label: z.string(),
    document: z.string().nullable(),
    citation: z.string().meta({ description: 'The paper, its date, heading and line' }),
    weak: z.boolean().meta({ description: 'The register calls its evidence weak' }),
  })
  .meta({ id: 'ClaimSource' });
export type ClaimSource = z.infer<typeof source>;

export const claimResult = z
  .object({
    id: z.string(),
    kind: z.string(),
    topic: z.string().nullable(),
    subject: z.string(),
    says: z.string(),
    reading: z.boolean().meta({ description: 'Put together from what the papers print; none says it' }),
    unit: z.string(),
    verdict,
    checks: z.array(check),
    missing: z.array(z.string()).meta({ description: 'What no paper says, and a check would need' }),
    implied: z.array(implied),
    sources: z.array(source),
    beside: z.array(beside),
  })
  .meta({ id: 'ClaimResult' });
export type ClaimResult = z.infer<typeof claimResult>;

const counts = z.record(verdict, z.number().int());
export type VerdictCounts = z.infer<typeof counts>;

const toldClaim = claimResult.extend({
  finding: z.string().meta({ description: 'The verdict with its size: "Off by £1.34m"' }),
  sentence: z.string(),
  told: linkedText.meta({ description: 'The sentence with its figures' }),
  checks: z.array(check.extend({ words: checkWords })),
  beside: z.array(beside.extend({ answers: z.array(answer.extend({ told: linkedText })) })),
  own: z
    .object({ id: z.string(), title: z.string() })
    .nullable()
    .meta({ description: 'The own paper it comes from; null for a published claim' }),
});
export type ToldClaim = z.infer<typeof toldClaim>;

export const reconciliationSchema = z
  .object({
    authority: z.string(),
    engineVersion: z.string(),
    materialShare: z.number().meta({
      description: 'Two statements further apart than this share of the claimed one contradict each other',
    }),
    counts: counts.meta({ description: 'Of the published claims' }),
    ownCounts: counts.meta({ description: 'Of those of own papers' }),
    papers: z
      .array(z.object({ id: z.string(), name: z.string(), own: z.boolean() }))
      .meta({ description: 'The papers that the claims rest on, as sentences name them' }),
    claims: z.array(toldClaim).meta({ description: 'The published ones, then those of own papers' }),
    unusable: z
      .array(
        z.object({
          id: z.string(),
          title: z.string(),
          errors: z.array(z.object({ path: z.string(), message: z.string() })),
        }),
      )
      .meta({ description: 'Own claims that no longer fit what they name, with what is wrong' }),
  })
  .meta({ id: 'Reconciliation', description: 'Every claim recomputed, with the model beside it' });
export type Reconciliation = z.infer<typeof reconciliationSchema>;
