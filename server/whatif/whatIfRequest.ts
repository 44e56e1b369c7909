import { z } from 'zod';
import { projectionRequestSchema } from '../projections/projectionRequest.ts';

/** What a request about a comparison takes, for its description and its types; `projectionReader` judges it. */
export function whatIfRequestSchema<Shape extends z.ZodRawShape>(name: string, settings: z.ZodObject<Shape>) {
  const [stored, sent] = projectionRequestSchema.options;
  return z
    .union([
      stored.extend(settings.shape).meta({ id: `Stored${name}`, description: 'Of a stored scenario' }),
      sent.extend(settings.shape).meta({ id: `Sent${name}`, description: 'Of a scenario sent along' }),
    ])
    .meta({ id: name });
}
