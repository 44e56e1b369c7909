import { draftFrom, type Draft } from '../../../model/forms/draft.ts';
import { nameKey } from '../../../model/schema/storedText.ts';

/** A working copy as this browser keeps it, so that a closed tab or a server that is away loses nothing. */
export interface ShelvedDraft {
  basedOn: number;
  /** When it was last changed here, as ISO time. */
  at: string;
  draft: Draft;
  /** The working copy on the server that it goes on from; nothing where there was none. */
  etag: string | undefined;
  /** Whether the server has all of it. */
  sent: boolean;
}

/** A person's own place for a scenario; whoever has given no name has one too. */
const key = (id: string, author: string | undefined): string =>
  `carecast.draft.${id}${author === undefined ? '' : ` ${nameKey(author)}`}`;

export function shelvedDraft(id: string, author: string | undefined): ShelvedDraft | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key(id, author)) ?? 'null') as Record<
      string,
      unknown
    > | null;
    const draft = draftFrom(kept?.draft);
    if (!kept || !draft || typeof kept.basedOn !== 'number' || typeof kept.at !== 'string') return undefined;
    const etag = typeof kept.etag === 'string' ? kept.etag : undefined;
    return { basedOn: kept.basedOn, at: kept.at, draft, etag, sent: kept.sent === true };
  } catch {
    return undefined;
  }
}

/** Whether it could be kept: a browser may refuse. */
export function shelve(id: string, author: string | undefined, shelved: ShelvedDraft): boolean {
  try {
    localStorage.setItem(key(id, author), JSON.stringify(shelved));
    return true;
  } catch {
    return false;
  }
}

export function unshelve(id: string, author: string | undefined): void {
  try {
    localStorage.removeItem(key(id, author));
  } catch {
    // Nothing is kept there, then.
  }
}

/** When something is kept, as ISO time. */
export const timeNow = (): string => new Date().toISOString();
