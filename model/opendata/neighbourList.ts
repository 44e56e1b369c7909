import { findAuthority, type Authority } from './authorities.ts';

export interface NeighbourList {
  codes: string[];
  /** Lines of which nothing, or not all, is a council of the files. */
  unknownLines: number[];
}

/**
 * A list of councils that a user brings, such as the department's statistical neighbours: codes or names, one a
 * line or several with commas, semicolons or tabs between them. A name with a comma of its own is one name.
 */
export function parseNeighbourList(text: string, authorities: readonly Authority[]): NeighbourList {
  const codes = new Set<string>();
  const unknownLines: number[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((line, i) => {
      const cleaned = unquoted(line);
      if (cleaned === '') return;
      const whole = findAuthority(authorities, cleaned);
      const parts = whole.ok ? [cleaned] : line.split(/[,;\t]/).map(unquoted);
      const found = parts.filter((part) => part !== '').map((part) => findAuthority(authorities, part));
      for (const it of found) if (it.ok) codes.add(it.authority.code);
      if (found.some((it) => !it.ok)) unknownLines.push(i + 1);
    });
  return { codes: [...codes], unknownLines };
}

const unquoted = (text: string): string =>
  text
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
