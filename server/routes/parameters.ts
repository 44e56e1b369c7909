import { z } from 'zod';

/** An id in the address. Any text is taken: one that is not known is a 404, whatever its form. */
export const idParameter = (description: string) => z.object({ id: z.string().meta({ description }) });
