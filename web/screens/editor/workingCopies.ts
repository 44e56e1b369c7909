import type { Draft } from '../../../model/forms/draft.ts';
import { same } from '../../../model/forms/fieldValue.ts';
import type { ShelvedDraft } from './draftShelf.ts';

/** What somebody typed and has not saved as a version, where it is kept and since when. */
export interface WorkingCopy {
  where: 'here' | 'server';
  /** The version it was begun with. */
  basedOn: number;
  /** When it was last changed, as ISO time. */
  at: string;
  draft: Draft;
}

/** A working copy as the server has it. */
export interface SentDraft {
  basedOn: number;
  savedAt: string;
  etag: string | undefined;
  draft: Draft;
}

/**
 * The working copies of one person, the newest first: one, as a rule. There are two where this browser has
 * something that the server never got, and the server has something that this browser has never seen.
 *
 * @param here this browser's
 * @param there the server's
 */
export function workingCopies(here: ShelvedDraft | undefined, there: SentDraft | undefined): WorkingCopy[] {
  const mine: WorkingCopy[] = here
    ? [{ where: 'here', basedOn: here.basedOn, at: here.at, draft: here.draft }]
    : [];
  const theirs: WorkingCopy[] = there
    ? [{ where: 'server', basedOn: there.basedOn, at: there.savedAt, draft: there.draft }]
    : [];
  // Saved as a version, or thrown away, from another browser.
  if (here?.sent && !there) return [];
  if (!here || !there || here.sent || same(here.draft, there.draft)) return there ? theirs : mine;
  if (here.etag === there.etag) return mine;
  return [...mine, ...theirs].sort((a, b) => b.at.localeCompare(a.at));
}
