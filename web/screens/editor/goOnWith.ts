import { draftOf } from '../../../model/forms/draft.ts';
import { store, versionIn } from '../../ask/storeApi.ts';
import type { Editor } from './editor.svelte.ts';
import { baseOf } from './openScenario.ts';
import type { WorkingCopy } from './workingCopies.ts';

/**
 * Puts another working copy under the editor's hands, as a step that can be undone; without one, the version as it
 * is saved now. Answers whether a newer version than its own has been saved since.
 */
export async function goOnWith(id: string, editor: Editor, copy: WorkingCopy | undefined): Promise<boolean> {
  const now = await store.scenario(id);
  const current = versionIn(now.etag) ?? editor.base.version;
  const version = copy?.basedOn ?? current;
  if (version !== editor.base.version) {
    const base =
      version === current ? { scenario: now.value, etag: now.etag ?? '' } : await baseOf(id, version);
    editor.saved(base.scenario, version, base.etag);
  }
  editor.replace(copy?.draft ?? draftOf(now.value));
  return version < current;
}
