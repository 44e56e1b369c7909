import type { Conflict } from '../../model/schema/conflict.ts';
import type { Problem } from '../../model/schema/problem.ts';
import { Refusal, refusalFrom } from './problem.ts';

/** A refused write, with what the page can do something about. */
export class RefusedWrite extends Refusal {
  readonly status: number;
  readonly errors: readonly Problem[];
  readonly conflict: Conflict | undefined;

  constructor(detail: string, status: number, body: Record<string, unknown>) {
    super(detail);
    this.status = status;
    this.errors = Array.isArray(body.errors) ? (body.errors as Problem[]) : [];
    this.conflict = (body.conflict as Conflict | undefined) ?? undefined;
  }
}

/** An answer and the tag that a write over it has to name. */
export interface Tagged<T> {
  value: T;
  etag: string | undefined;
  /** Of a write, whether it made something that was not there. */
  isNew: boolean;
  /** Of a list, how many there are in all. */
  total: number | undefined;
}

export interface Asked {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  author?: string;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  keepalive?: boolean;
}

/** Asks the server at a path below `/api`. A refusal is thrown with its own words. */
export async function ask<T>(path: string, asked: Asked = {}): Promise<Tagged<T>> {
  const { method = 'GET', author, body, headers, signal, keepalive } = asked;
  const response = await fetch(`/api${path}`, {
    method,
    headers: {
      ...headers,
      ...(author !== undefined && { 'x-author': encodeURIComponent(author) }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
    ...(keepalive && { keepalive }),
  });
  if (!response.ok) {
    const copy = response.clone();
    const { message } = await refusalFrom(response);
    const problem = ((await copy.json().catch(() => null)) ?? {}) as Record<string, unknown>;
    throw new RefusedWrite(message, response.status, problem);
  }
  const value = (response.status === 204 ? undefined : await response.json()) as T;
  const total = response.headers.get('x-total-count');
  const etag = response.headers.get('etag') ?? undefined;
  return { value, etag, isNew: response.status === 201, total: total === null ? undefined : Number(total) };
}
