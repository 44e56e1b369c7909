import { z } from 'zod';
import { fields } from './fields.ts';
import { id, isoDate, label, prose, schemaVersion } from './primitives.ts';

const point = fields({ date: isoDate, value: z.number(), source: id, note: prose.optional() });

/** Published counts and sums by date, for the part of a chart that is not forecast. */
export const historySchema = fields({
  schemaVersion,
  series: z.array(fields({ id, label, unit: label, points: z.array(point), note: prose.optional() })),
}).meta({ id: 'History', description: 'Published counts and sums by date' });
export type History = z.infer<typeof historySchema>;
