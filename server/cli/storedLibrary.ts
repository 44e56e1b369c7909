import type { LoadedLibrary } from '../store/publishedLibrary.ts';
import { loadPublishedLibrary, publishedFolder } from '../store/publishedLibrary.ts';

/** The published files, read once a command needs them: files given by path are checked without. */
export const storedLibrary = (): Promise<LoadedLibrary> => loadPublishedLibrary(publishedFolder());
