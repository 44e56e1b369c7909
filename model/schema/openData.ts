import { z } from 'zod';
import { fields } from './fields.ts';
import { isoDate, label } from './primitives.ts';

/** What the department, Ofsted and the statistics office publish a council's figures of. */
export const OPEN_DATA_MEASURES = [
  'cla-count',
  'cla-rate-per-10k',
  'cla-entries',
  'cla-entries-rate-per-10k',
  'cla-exits',
  'cla-exits-rate-per-10k',
  'cla-3plus-placements-count',
  'cla-3plus-placements-pct',
  'cla-same-carer-2y-pct',
  'cla-under-16-long-stay-count',
  'placements-started',
  'placement-changes',
  'cin-count',
  'cin-starts',
  'cin-ends',
  'cp-plan-count',
  'cp-plan-rate-per-10k',
  'cp-starts',
  'cp-starts-rate-per-10k',
  'cp-starts-repeat-pct',
  'cp-ends',
  'cp-ends-rate-per-10k',
  'cp-ends-2y-plus-pct',
  'population-0-17',
  'cost-per-week-residential',
  'cost-per-week-fostering',
  'cost-per-week-cla-all',
  'cost-per-week-social-work-per-cin',
  'spend-cla-gross-gbp',
  'foster-places-approved',
  'foster-places-filled',
] as const;
export type OpenDataMeasure = (typeof OPEN_DATA_MEASURES)[number];

const UNITS = ['children', 'plans', 'placements', 'places', 'per-10k', 'pct', 'gbp', 'gbp-per-week'] as const;

export const isMoneyUnit = (unit: string): boolean => unit === 'gbp' || unit === 'gbp-per-week';

/** The breakdown that is the total. */
export const ALL = 'all';

/**
 * One published figure, whichever layout it came in. A flow is that of the year that ends on `yearEnding`, a stock
 * that of the day, money that of the financial year.
 */
export const publishedFigureSchema = fields({
  yearEnding: isoDate.regex(/-03-31$/, 'A year of these figures ends on 31 March.'),
  areaCode: z.string().regex(/^E\d{8}$/, 'The nine characters of an English area code.'),
  areaName: label,
  level: z.enum(['authority', 'region', 'country']),
  /** Of an authority, where the file says it. */
  regionCode: z.string().optional(),
  measure: z.enum(OPEN_DATA_MEASURES),
  breakdown: z
    .string()
    .regex(/^(all|repeat|[a-z]+:[a-z0-9+-]+)$/, '"all", or what it is broken down by and the part.'),
  value: z.number().min(0).nullable(),
  unit: z.enum(UNITS),
  /** Withheld by the publisher, so that nobody can be told. Null and not suppressed: not collected, not returned. */
  suppressed: z.boolean(),
  /** The file or data set it was read from. */
  source: label,
});
export type PublishedFigure = z.infer<typeof publishedFigureSchema>;

/** What was found in a file beside figures, by reason, with the rows of the file that it concerns. */
export const importProblemSchema = fields({
  file: z.string(),
  reason: z.string(),
  /** Whether something was left out, or read all the same. */
  leftOut: z.boolean(),
  count: z.number().int(),
  /** Row numbers as a spreadsheet shows them, the heading being 1; the first thousand. None: the file as a whole. */
  rows: z.array(z.number().int()),
});
export type ImportProblem = z.infer<typeof importProblemSchema>;
