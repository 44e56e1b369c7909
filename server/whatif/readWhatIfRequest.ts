import { z } from 'zod';
import type { ProjectionInput } from '../../model/project.ts';
import { parseWith } from '../../model/schema/parse.ts';
import type { Parsed } from '../../model/schema/problem.ts';
import { projectionRequestSchema } from '../projections/projectionRequest.ts';
import { readProjectionRequest } from '../projections/readProjectionRequest.ts';
import type { Library } from '../store/library.ts';

type Settings = z.ZodObject<z.ZodRawShape>;

export interface WhatIfRequest<S> {
  input: ProjectionInput;
  settings: S;
}

/** The body of a request about a comparison, divided into what is compared and what is asked; every problem of both. */
export async function readWhatIfRequest<S extends Settings>(
  library: Library,
  schema: S,
  body: unknown,
): Promise<Parsed<WhatIfRequest<z.infer<S>>>> {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  const own = Object.keys(schema.shape);
  const part = (wanted: boolean) =>
    Object.fromEntries(Object.entries(body as object).filter(([name]) => own.includes(name) === wanted));
  const input = await readProjectionRequest(library, isObject ? part(false) : body);
  const settings = parseWith<z.infer<S>>(
    schema as unknown as z.ZodType<z.infer<S>>,
    () => [],
    isObject ? part(true) : {},
  );
  if (!input.ok || !settings.ok) {
    return { ok: false, problems: [input, settings].flatMap((it) => (it.ok ? [] : it.problems)) };
  }
  return { ok: true, value: { input: input.value, settings: settings.value } };
}

/** What such a request takes, for its description and its types; `readWhatIfRequest` judges it. */
export function whatIfRequestSchema<Shape extends z.ZodRawShape>(name: string, settings: z.ZodObject<Shape>) {
  const [stored, sent] = projectionRequestSchema.options;
  return z
    .union([
      stored.extend(settings.shape).meta({ id: `Stored${name}`, description: 'Of a stored scenario' }),
      sent.extend(settings.shape).meta({ id: `Sent${name}`, description: 'Of a scenario sent along' }),
    ])
    .meta({ id: name });
}
