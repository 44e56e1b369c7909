import type { Problem } from '../../../model/schema/problem.ts';
import type { Conflict } from '../../../model/schema/conflict.ts';

/** Why a write was not made. */
export type Refusal =
  | { why: 'unknown'; what: 'scenario' | 'version' | 'draft' | 'simulation' | 'claims' | 'figures' }
  | { why: 'published' }
  | { why: 'taken'; problems: Problem[] }
  | { why: 'changed'; conflict: Conflict }
  /** The same author has saved the working copy elsewhere. */
  | { why: 'draft-changed' }
  | { why: 'figure-changed' }
  /** Claims of an own paper have been changed since they were read. */
  | { why: 'claims-changed' }
  | { why: 'invalid'; problems: Problem[] };

/** What a write answers: what is kept now, or why nothing is. */
export type Kept<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/** Thrown within a write to take all of it back; it goes no further than `writing`. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.why);
    this.refusal = refusal;
  }
}

export const invalid = (problems: Problem[]): Refused => new Refused({ why: 'invalid', problems });
