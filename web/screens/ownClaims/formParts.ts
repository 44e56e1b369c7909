import { createContext } from 'svelte';

/** What the fields of the form share. */
export interface FormParts {
  /** Makes a change to the draft, which is kept. */
  change: (make: () => void) => void;
  messageAt: (path: string) => string | undefined;
  /** Id of the list of the register's figures. */
  registerList: string;
}

export const [formParts, provideFormParts] = createContext<FormParts>();
