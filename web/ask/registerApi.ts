import type {
  FigureEditRequest,
  RegisterEdit,
  RegisterUses,
  ToldEdit,
  Worries,
} from '../../model/schema/register.ts';
import { ask } from './ask.ts';

const at = encodeURIComponent;
const register = (authority: string): string => `/evidence/${at(authority)}`;

/** What the page asks of the register, and how it changes it. */
export const registerApi = {
  worries: async (id: string, query: Readonly<Record<string, string>>, signal: AbortSignal) => {
    const asked = new URLSearchParams(query).toString();
    const path = `/scenarios/${at(id)}/worries${asked && `?${asked}`}`;
    return (await ask<Worries>(path, { signal })).value;
  },
  edits: async (authority: string, signal: AbortSignal) =>
    (await ask<ToldEdit[]>(`${register(authority)}/edits`, { signal })).value,
  uses: async (authority: string, signal: AbortSignal) =>
    (await ask<RegisterUses>(`${register(authority)}/uses`, { signal })).value.uses,
  /** @param read how many changes of the figure the reader has seen */
  change: async (author: string, authority: string, figure: string, read: number, body: FigureEditRequest) =>
    (
      await ask<RegisterEdit>(`${register(authority)}/figures/${at(figure)}`, {
        method: 'PATCH',
        author,
        headers: { 'if-match': `"${read}"` },
        body,
      })
    ).value,
};
