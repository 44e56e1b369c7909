import { createContext } from 'svelte';
import type { Evidence } from '../../../model/schema/evidence.ts';
import type { Editor } from './editor.svelte.ts';

export interface EditorParts {
  editor: Editor;
  evidence: Evidence;
}

export const [editorParts, provideEditorParts] = createContext<EditorParts>();
