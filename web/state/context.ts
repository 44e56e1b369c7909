import { createContext } from 'svelte';
import type { Working } from '../../model/words/sentence.ts';
import type { Workspace } from './workspace.svelte.ts';

export const [workspace, provideWorkspace] = createContext<Workspace>();

/** Opens "How this was worked out" for a computed figure. */
export const [showWorking, provideShowWorking] = createContext<(working: Working) => void>();
