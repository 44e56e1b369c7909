import type { z } from 'zod';

/** A successful answer of a route, for the API description. */
export const jsonResponse = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
});
