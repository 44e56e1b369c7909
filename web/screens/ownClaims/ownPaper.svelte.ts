import { withChanges, type FigureChange } from '../../../model/forms/claims/changedFigures.ts';
import { claimAlone, type ClaimAlone } from '../../../model/reconcile/claimAlone.ts';
import { withOwnFigures } from '../../../model/reconcile/ownFigures.ts';
import { registerOf } from '../../../model/reconcile/register.ts';
import type { Claims } from '../../../model/schema/claims.ts';
import type { Evidence } from '../../../model/schema/evidence.ts';
import { parseClaims } from '../../../model/schema/files.ts';
import type { OwnClaims, OwnClaimsStatus, OwnClaimsVersion } from '../../../model/schema/ownClaims.ts';
import { RefusedWrite, type Tagged } from '../../ask/ask.ts';
import { ownClaims } from '../../ask/claimsApi.ts';
import { problemFrom, type PageProblem } from '../../ask/problem.ts';
import { author } from '../../state/author.svelte.ts';

/** Claims of one own paper: as they are kept, what has been typed over them, and how they stand with it. */
export class OwnPaper {
  kept = $state.raw<OwnClaims>();
  versions = $state.raw<readonly OwnClaimsVersion[]>([]);
  problem = $state.raw<PageProblem>();
  busy = $state(false);
  /** Who has changed the claims while something was typed here. */
  overtakenBy = $state.raw<OwnClaimsVersion>();
  changes = $state.raw<ReadonlyMap<string, FigureChange>>(new Map());
  #etag = '';
  readonly #authority: string;
  readonly #id: string;
  readonly #evidence: Evidence;

  readonly changed = $derived.by(() => this.kept && withChanges(this.kept.content, this.changes));
  readonly #parsed = $derived.by(() => this.changed && parseClaims(this.changed.claims, this.#evidence));
  /** Why nothing can be recomputed: what the claims name may have changed since they were saved. */
  readonly unfit = $derived.by(() => (this.#parsed && !this.#parsed.ok ? this.#parsed.problems : []));
  /** The claims with what is typed, saved or not. */
  readonly results: readonly ClaimAlone[] = $derived.by(() => {
    if (!this.#parsed?.ok) return [];
    const whole = withOwnFigures(this.#evidence, this.#parsed.value);
    const register = registerOf(whole.figures);
    return this.#parsed.value.claims.map((claim) => claimAlone(claim, whole, register));
  });

  constructor(evidence: Evidence, id: string) {
    this.#evidence = evidence;
    this.#authority = evidence.authority;
    this.#id = id;
  }

  async load(): Promise<void> {
    this.problem = undefined;
    try {
      this.#take(await ownClaims.read(this.#authority, this.#id));
      await this.#readVersions();
    } catch (error) {
      this.problem = problemFrom(error);
    }
  }

  type(figure: string, change: FigureChange): void {
    this.changes = new Map(this.changes).set(figure, { ...this.changes.get(figure), ...change });
  }

  drop(): void {
    this.changes = new Map();
    this.overtakenBy = undefined;
  }

  /** Saves what is typed, onto the claims as they are shown. */
  saveFigures(): Promise<boolean> {
    const { changed } = this;
    if (!changed || changed.problems.size > 0) return Promise.resolve(false);
    return this.save(changed.claims);
  }

  save(claims: unknown): Promise<boolean> {
    return this.#write(async (name, kept) => ownClaims.save(name, kept, this.#etag, claims, ''));
  }

  changeStatus(status: OwnClaimsStatus): Promise<boolean> {
    return this.#write(async (name, kept) => ownClaims.changeStatus(name, kept, this.#etag, status));
  }

  async #write(write: (name: string, kept: OwnClaims) => Promise<Tagged<OwnClaims>>): Promise<boolean> {
    const { kept } = this;
    if (!author.given || !kept || this.busy) return false;
    this.busy = true;
    this.problem = undefined;
    try {
      this.#take(await write(author.given, kept));
      this.drop();
      await this.#readVersions();
      return true;
    } catch (error) {
      if (error instanceof RefusedWrite && error.status === 412) await this.#lookAgain();
      else this.problem = told(error);
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** What is typed stays, over what the others have saved: saving again then goes on from theirs. */
  async #lookAgain(): Promise<void> {
    try {
      this.#take(await ownClaims.read(this.#authority, this.#id));
      await this.#readVersions();
      this.overtakenBy = this.versions.at(-1);
    } catch (error) {
      this.problem = problemFrom(error);
    }
  }

  #take({ value, etag }: Tagged<OwnClaims>): void {
    this.kept = value;
    this.#etag = etag ?? '';
  }

  async #readVersions(): Promise<void> {
    this.versions = await ownClaims.versions(this.#authority, this.#id, new AbortController().signal);
  }

  /** The file as it is kept, for a download. */
  get file(): Claims | undefined {
    return this.kept?.content;
  }
}

function told(error: unknown): PageProblem {
  if (!(error instanceof RefusedWrite) || error.errors.length === 0) return problemFrom(error);
  return { detail: error.errors.map(({ message }) => message).join(' ') };
}
