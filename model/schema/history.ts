import { z } from 'zod';
import { fields } from './fields.ts';
import { id, isoDate, label, listOf, prose, schemaVersion } from './primitives.ts';

const point = fields({ date: isoDate, value: z.number(), source: id, note: prose.optional() });

/** Published counts and sums by date, for the part of a chart that is not forecast. */
export const historySchema = fields({
  schemaVersion,
  series: listOf(
    fields({ id, label, unit: label, points: listOf(point, 1_000, 'points'), note: prose.optional() }),
    100,
    'series',
  ),
}).meta({ id: 'History', description: 'Published counts and sums by date' });
export type History = z.infer<typeof historySchema>;
