import { nearestWord } from '../../model/schema/nearestWord.ts';

/** "There is no such scenario.", with the known id that was perhaps meant, and never the one that was sent. */
export function noSuch(what: string, id: string, known: readonly string[]): string {
  const nearest = nearestWord(id, known);
  return `There is no such ${what}.${nearest ? ` Did you mean "${nearest}"?` : ''}`;
}
