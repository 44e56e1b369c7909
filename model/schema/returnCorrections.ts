import { z } from 'zod';

const place = {
  file: z.string().min(1).max(500).meta({ description: 'The file, by the name that the report gives it.' }),
  row: z.int().min(1).max(10_000_000).meta({ description: 'The row, as the report counts it.' }),
};

/** What a user changes in the files that were read: one cell's text, or a row that is to be left out. */
export const returnCorrection = z
  .union([
    z.strictObject({
      ...place,
      column: z.string().min(1).max(100).meta({ description: 'The column, by its heading.' }),
      value: z.string().max(200).meta({ description: 'What the cell should say, as the file would.' }),
    }),
    z.strictObject({ ...place, leaveOut: z.literal(true) }),
  ])
  .meta({ id: 'ReturnCorrection', description: 'A correction of a row of a statutory return.' });

export type Correction = z.infer<typeof returnCorrection>;

/** Every correction sent with the files. */
export const returnCorrections = z.array(returnCorrection).max(100_000);
