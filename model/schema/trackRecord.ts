import { z } from 'zod';
import { fields } from './fields.ts';
import { isoDate, label, schemaVersion } from './primitives.ts';

export const METHODS = ['model', 'last-value', 'three-year-trend', 'stock-and-flow'] as const;
const method = z.enum(METHODS);
export type Method = z.infer<typeof method>;

const seriesId = z.enum(['cla-count', 'cla-entries', 'cla-exits', 'cp-plan-count']);
export type SeriesId = z.infer<typeof seriesId>;

const share = z.number();
const yearsAhead = z.number().int().min(1).max(3);

/**
 * Scores of one method for one series so many years ahead. Errors are shares of the outcome; the interval score is a
 * share of the figure at the cut-off. Null where a method has no range, because no outcome was old enough to make one.
 */
export const scoreRowSchema = fields({
  series: seriesId,
  years: yearsAhead,
  /** `judged`: neither settings nor ranges could know the outcome. `fitted`: it was among those they rest on. */
  period: z.enum(['fitted', 'between', 'judged']),
  method,
  count: z.number().int(),
  medianAbsoluteError: share,
  meanAbsoluteError: share,
  bias: share,
  coverage50: share.nullable(),
  coverage80: share.nullable(),
  intervalScore80: share.nullable(),
});
export type ScoreRow = z.infer<typeof scoreRowSchema>;

/** Years ahead; then in whole children or plans the 10th, 25th, 50th, 75th and 90th percentile, and what came. */
const said = z.tuple([yearsAhead, z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]);
export type Said = z.infer<typeof said>;

const madeSeries = fields({
  /** The published figure at the cut-off. */
  last: z.number(),
  /** As far as figures go. */
  ahead: z.array(said).min(1).max(3),
});

export const areaRecordSchema = fields({
  code: z.string(),
  name: label,
  forecasts: z.array(
    fields({
      /** The year whose 31 March the forecast was made on. */
      cutOff: z.number().int(),
      /** Whose ages it rests on: `england-later` are England's of 2020, the only later figure it was given. */
      ages: z.enum(['own', 'england', 'england-later']),
      series: z.partialRecord(seriesId, madeSeries),
    }),
  ),
}).meta({
  id: 'AreaRecord',
  description: 'Forecasts made for an authority as if at earlier dates, and outcomes',
});
export type AreaRecord = z.infer<typeof areaRecordSchema>;

const head = {
  schemaVersion,
  made: fields({
    /** What the figures are. */
    source: label,
    engineVersion: label,
    command: label,
    replications: z.number().int(),
  }),
  /** No setting and no naive range rests on an outcome after this day; cut-offs from it on are judged. */
  fittedTo: isoDate,
  lastOutcome: isoDate,
  cutOffs: z.array(z.number().int()),
  authorities: z.number().int(),
  forecasts: z.number().int(),
  scores: z.array(scoreRowSchema),
};

/** The whole backtest as a file: scores over all authorities, and every forecast with its outcome. */
export const trackRecordSchema = fields({ ...head, areas: z.array(areaRecordSchema) });
export type TrackRecord = z.infer<typeof trackRecordSchema>;

/** The same without the forecasts, with the authorities to choose from. */
export const trackRecordSummarySchema = fields({
  ...head,
  areas: z.array(fields({ code: z.string(), name: label })),
}).meta({ id: 'TrackRecord', description: 'Scores of forecasts made as if at earlier dates' });
export type TrackRecordSummary = z.infer<typeof trackRecordSummarySchema>;
