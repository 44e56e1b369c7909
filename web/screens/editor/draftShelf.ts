import { draftFrom, type Draft } from '../../../model/forms/draft.ts';

/** A working copy as this browser keeps it, so that a closed tab or a server that is away loses nothing. */
export interface ShelvedDraft {
  basedOn: number;
  /** When it was last changed here, as ISO time. */
  at: string;
  draft: Draft;
}

const key = (id: string): string => `carecast.draft.${id}`;

export function shelvedDraft(id: string): ShelvedDraft | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key(id)) ?? 'null') as Record<string, unknown> | null;
    const draft = draftFrom(kept?.draft);
    return draft && typeof kept?.basedOn === 'number' && typeof kept.at === 'string'
      ? { basedOn: kept.basedOn, at: kept.at, draft }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it could be kept: a browser may refuse. */
export function shelve(id: string, basedOn: number, draft: Draft): boolean {
  const shelved: ShelvedDraft = { basedOn, draft, at: new Date().toISOString() };
  try {
    localStorage.setItem(key(id), JSON.stringify(shelved));
    return true;
  } catch {
    return false;
  }
}

export function unshelve(id: string): void {
  try {
    localStorage.removeItem(key(id));
  } catch {
    // Nothing is kept there, then.
  }
}
