import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { z } from 'zod';
import { parseShape } from '../../model/schema/parse.ts';
import type { Parsed, Problem } from '../../model/schema/problem.ts';
import { refuseInvalid } from '../problem.ts';
import type { BodyReader } from './bodyReader.ts';

/** What a route says that it takes. */
export interface Wanted {
  query?: z.ZodType;
  params?: z.ZodType;
  headers?: z.ZodType;
  body?: { content: { 'application/json'?: { schema: z.ZodType } } };
}

type Part = 'query' | 'param' | 'header' | 'json';

/** Reads every part of a request for its handler, or answers everything that is wrong with all of them. */
export async function readRequest(
  c: Context,
  wanted: Wanted,
  reader?: BodyReader<unknown>,
): Promise<Response | undefined> {
  const problems: Problem[] = [];
  const take = (part: Part, read: Parsed<unknown>) => {
    if (read.ok) c.req.addValidatedData(part, read.value as object);
    else problems.push(...(part === 'header' ? read.problems.map(plainName) : read.problems));
  };
  const { query, params, headers, body } = wanted;
  if (query) take('query', parseShape(query, givenOnce(c.req.queries())));
  if (params) take('param', parseShape(params, c.req.param()));
  if (headers) take('header', parseShape(headers, c.req.header()));
  const schema = body?.content['application/json']?.schema;
  if (schema) {
    const json = await jsonOf(c);
    const read = reader ? await reader.read(json) : parseShape(schema, json);
    if (reader && read.ok) reader.keep(c, read.value);
    take('json', read);
    if (reader && problems.length > 0) problems.push(...(await reader.alsoWrong(json)));
  }
  return problems.length > 0 ? refuseInvalid(c, problems) : undefined;
}

/** Each parameter as text; one that is given more than once stays a list, which no schema takes. */
const givenOnce = (queries: Record<string, string[]>): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(queries).map(([name, values]) => [name, values.length === 1 ? values[0]! : values]),
  );

/** The place of a header is its name. */
const plainName = ({ path, message }: Problem): Problem => ({
  path: path.replace(/^\["(.+)"\]$/, '$1'),
  message,
});

async function jsonOf(c: Context): Promise<unknown> {
  const text = await c.req.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new HTTPException(400);
  }
}
