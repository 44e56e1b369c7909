import type { Selector } from '../primitives.ts';
import { nearestWord } from '../nearestWord.ts';
import { lazyProblem, problem, type PathPart, type Problem } from '../problem.ts';
import { namedIds } from '../selectors.ts';

/** A set of ids and what one of them is called in a sentence. */
export interface KnownIds {
  what: string;
  ids: readonly string[];
}

/** Rows with the same id, each after the first. */
export function repeatedIds(
  rows: readonly { id?: string | undefined }[],
  path: PathPart[],
  what: string,
): Problem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ id }, i) => {
    if (id === undefined) return [];
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, i);
    return earlier === undefined
      ? []
      : [problem([...path, i, 'id'], `Another ${what} (row ${earlier + 1}) has this id already.`)];
  });
}

/** A problem if an id is not a known one. The sentence names known ids only, never the one sent. */
export function unknownId(id: string | undefined, known: KnownIds, path: PathPart[]): Problem[] {
  if (id === undefined || known.ids.includes(id)) return [];
  const words = () => {
    const nearest = nearestWord(id, known.ids);
    const list = known.ids.slice(0, 30).join(', ') || 'none';
    const hint = nearest ? `Did you mean "${nearest}"?` : `Known: ${list}.`;
    return `There is no such ${known.what} in this baseline. ${hint}`;
  };
  return [lazyProblem(path, words)];
}

/** Problems for every id a selector names that is not a known one. */
export function unknownSelected(
  selector: Selector | undefined,
  known: KnownIds,
  path: PathPart[],
): Problem[] {
  const list = Array.isArray(selector);
  return namedIds(selector).flatMap((id, i) => unknownId(id, known, list ? [...path, i] : path));
}
