import { z } from 'zod';
import { fields } from './fields.ts';

const cell = {
  file: z.string().min(1).max(300),
  row: z.number().int().min(2, 'The heading is row 1: give the number of a row below it.'),
};

/** What a user puts right in a row of a return before it is read: the value of a cell, or the row left out. */
export const returnCorrectionSchema = z.union([
  fields({ ...cell, column: z.string().min(1).max(40), value: z.string().max(40) }),
  fields({ ...cell, leaveOut: z.literal(true) }),
]);
export type ReturnCorrection = z.infer<typeof returnCorrectionSchema>;
