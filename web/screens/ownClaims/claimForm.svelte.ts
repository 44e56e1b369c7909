import { emptyClaim, ofKind, type ClaimDraft } from '../../../model/forms/claims/claimDraft.ts';
import { claimFileOf } from '../../../model/forms/claims/claimFileOf.ts';
import { claimAlone, type ClaimAlone } from '../../../model/reconcile/claimAlone.ts';
import { withOwnFigures } from '../../../model/reconcile/ownFigures.ts';
import { registerOf } from '../../../model/reconcile/register.ts';
import type { ClaimKind, Claims } from '../../../model/schema/claims.ts';
import type { Evidence } from '../../../model/schema/evidence.ts';
import { parseClaims } from '../../../model/schema/files.ts';
import type { OwnClaims } from '../../../model/schema/ownClaims.ts';

const KEY = 'carecast.claim-draft.';

/** A claim as it is typed, kept by the browser until it is saved, and recomputed as soon as it is whole. */
export class ClaimForm {
  draft = $state<ClaimDraft>(emptyClaim('parts-and-total'));
  /** Problems are told once the reader has tried to save. */
  tried = $state(false);
  readonly #evidence: Evidence;
  /** The own papers it may be added to. */
  papers = $state.raw<readonly OwnClaims[]>([]);

  readonly onto: Claims | undefined = $derived.by(
    () => this.papers.find(({ id }) => id === this.draft.into)?.content,
  );
  readonly made = $derived.by(() => claimFileOf(this.draft, this.#evidence.authority, this.onto));
  readonly #parsed = $derived.by(() => parseClaims(this.made.file, this.#evidence));
  readonly problems: readonly { path: string | undefined; message: string }[] = $derived.by(() => {
    const { problems, fieldAt } = this.made;
    const ofFile = this.#parsed.ok ? [] : this.#parsed.problems;
    const told = new Set<string | undefined>(problems.map(({ path }) => path));
    return [
      ...problems,
      ...ofFile
        .map(({ path, message }) => ({ path: fieldAt(path), message }))
        .filter(({ path }) => path === undefined || !told.has(path)),
    ];
  });

  /** What it comes to; nothing while something is missing. */
  readonly result: ClaimAlone | undefined = $derived.by(() => {
    if (!this.#parsed.ok || this.problems.length > 0) return undefined;
    const whole = withOwnFigures(this.#evidence, this.#parsed.value);
    return claimAlone(this.#parsed.value.claims.at(-1)!, whole, registerOf(whole.figures));
  });

  constructor(evidence: Evidence, into: string) {
    this.#evidence = evidence;
    const kept = this.#kept();
    if (kept) this.draft = { ...kept, into: into || kept.into };
    else this.draft.into = into;
  }

  change = (make: () => void): void => {
    make();
    this.#keep();
  };

  messageAt = (path: string): string | undefined =>
    this.tried ? this.problems.find((it) => it.path === path)?.message : undefined;

  /** What is wrong and belongs to no field. */
  readonly others: readonly string[] = $derived.by(() =>
    this.problems.flatMap(({ path, message }) => (path === undefined ? [message] : [])),
  );

  choose(kind: ClaimKind): void {
    this.change(() => (this.draft = ofKind(this.draft, kind)));
  }

  /** It has been saved: the form is empty again. */
  forget(): void {
    this.draft = emptyClaim(this.draft.kind);
    this.tried = false;
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
  }

  get #key(): string {
    return KEY + this.#evidence.authority;
  }

  #keep(): void {
    try {
      localStorage.setItem(this.#key, JSON.stringify(this.draft));
    } catch {
      // A browser that keeps nothing still has it until the page is closed.
    }
  }

  #kept(): ClaimDraft | undefined {
    try {
      const kept = JSON.parse(localStorage.getItem(this.#key) ?? 'null') as ClaimDraft | null;
      // Of another version of the page it may have other fields.
      const fresh = kept && emptyClaim(kept.kind);
      const same = (a: object, b: object) => Object.keys(a).join() === Object.keys(b).join();
      return kept && fresh && same(kept, fresh) && same(kept.values, fresh.values) ? kept : undefined;
    } catch {
      return undefined;
    }
  }
}
