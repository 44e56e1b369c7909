import { HISTORY_RULES } from '../rules/historyRules.ts';
import type { ReadReturns, RowPlace, RowProblem } from '../tables.ts';

export type Table = 'headers' | 'episodes' | 'unaccompanied';

const USED = 0;
const REPAIRED = 1;
const SET_ASIDE = 2;

/** What was found in each row so far, and what became of it. A row that is both repaired and set aside is set aside. */
export class Findings {
  readonly problems: RowProblem[] = [];
  readonly #fates: Record<Table, Uint8Array>;
  readonly #read: ReadReturns;
  /** Of the lines that change a count. */
  readonly #childOf = new Map<RowProblem, string>();
  #episodeAt: Map<string, number> | undefined;

  constructor(read: ReadReturns) {
    this.#read = read;
    this.#fates = {
      headers: new Uint8Array(read.headers.length),
      episodes: new Uint8Array(read.episodes.length),
      unaccompanied: new Uint8Array(read.unaccompanied.length),
    };
  }

  /**
   * @param index the row's place in its table of `ReadReturns`
   * @param rule key of `HISTORY_RULES`
   * @param effect see `RowProblem`; what several lines of a child say of it is settled by `settleEffects`
   */
  add(table: Table, index: number, rule: string, effect = 0, details?: Record<string, string>): void {
    const at = this.#read[table][index]!.at;
    const problem = details ? { at, rule, effect, details } : { at, rule, effect };
    this.problems.push(problem);
    if (effect !== 0) this.#childOf.set(problem, this.#read[table][index]!.child);
    const { kind } = HISTORY_RULES[rule]!;
    if (kind === 'set-aside') this.setAside(table, index);
    if (kind === 'repaired') this.#raise(table, index, REPAIRED);
  }

  /** As `add`, for an episode of which only the place is known. */
  addEpisodeAt(at: RowPlace, rule: string, effect: number): void {
    this.#episodeAt ??= new Map(this.#read.episodes.map((it, index) => [placeKey(it.at), index]));
    this.add('episodes', this.#episodeAt.get(placeKey(at))!, rule, effect);
  }

  /** For a row that a line about its whole file speaks for. */
  setAside(table: Table, index: number): void {
    this.#raise(table, index, SET_ASIDE);
  }

  addFile(file: number, rule: string, details: Record<string, string>): void {
    this.problems.push({ at: { file, row: 0 }, rule, effect: 0, details });
  }

  rows(): { read: number; used: number; repaired: number; setAside: number } {
    const counts = [0, 0, 0];
    for (const fates of Object.values(this.#fates)) for (const fate of fates) counts[fate]!++;
    const [used, repaired, setAside] = counts as [number, number, number];
    return { read: used + repaired + setAside, used, repaired, setAside };
  }

  /** The lines in the order of files and rows. */
  sorted(): RowProblem[] {
    return this.problems.sort(
      (a, b) =>
        a.at.file - b.at.file || a.at.row - b.at.row || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
    );
  }

  childOf(problem: RowProblem): string | undefined {
    return this.#childOf.get(problem);
  }

  #raise(table: Table, index: number, fate: number): void {
    const fates = this.#fates[table];
    fates[index] = Math.max(fates[index] ?? USED, fate);
  }
}

const placeKey = ({ file, row }: RowPlace): string => `${file}:${row}`;
