import type { Library } from '../store/library.ts';
import type { LoadedLibrary } from '../store/publishedLibrary.ts';
import { loadPublishedLibrary, publishedFolder } from '../store/publishedLibrary.ts';
import { withOwn } from './ownScenarios.ts';

export type StoredLibrary =
  { ok: true; library: Library; published: Library } | Extract<LoadedLibrary, { ok: false }>;

/**
 * The published files, read once a command needs them (files given by path are checked without), and with
 * them the own scenarios, where there are any.
 */
export async function storedLibrary(): Promise<StoredLibrary> {
  const loaded = await loadPublishedLibrary(publishedFolder());
  if (!loaded.ok) return loaded;
  return { ok: true, library: withOwn(loaded.library), published: loaded.library };
}
