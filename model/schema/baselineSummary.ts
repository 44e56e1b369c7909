import { z } from 'zod';

/** A baseline as they are listed. */
export const baselineSummarySchema = z
  .object({ id: z.string(), name: z.string(), asOf: z.string(), authority: z.string() })
  .meta({ id: 'BaselineSummary' });
export type BaselineSummary = z.infer<typeof baselineSummarySchema>;
