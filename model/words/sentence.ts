/**
 * Sentences whose figures know where they come from. The page makes each figure a link or a button, the
 * command line and print take the words alone.
 */

/** A figure that was computed: which one, and the financial year or date it belongs to. */
export interface Working {
  working:
    | 'saving'
    | 'cumulative-saving'
    | 'range'
    | 'cumulative-range'
    | 'chance'
    | 'cumulative-chance'
    | 'shortfall'
    | 'cumulative-shortfall'
    | 'children'
    | 'children-chance'
    | 'weekly-spend'
    | 'cp-plans'
    | 'cp-plans-chance'
    | 'places-needed'
    | 'places-chance'
    | 'overflow-cost'
    | 'occupancy'
    | 'placement-share'
    | 'dearest'
    | 'moves';
  when?: string;
}

/** A count of register entries in use: the entries themselves are its source. */
export interface RegisterList {
  list: 'in-use' | 'weak' | 'contradicted';
}

/** What a scenario, by its id, overrides: the list stands with it. */
export interface OverridesOf {
  overridesOf: string;
}

/** A page that is no register entry: the publisher's own, or a part of this one. */
export interface PageOf {
  page: string;
}

/** What goes on after care: it stands with the savings. */
export interface CostsAfterCare {
  costsAfterCare: true;
}

/** A figure that somebody has added with claims of their own paper: it stands with them. */
export interface OwnFigure {
  ownClaims: string;
  figure: string;
}

/** The published or assumed figure it is, the entries or overrides it counts, or how it was worked out. */
export type Origin =
  { evidence: string } | RegisterList | OverridesOf | OwnFigure | PageOf | CostsAfterCare | Working;

export interface Figure {
  text: string;
  from: Origin;
}

export type Part = string | Figure | { strong: Sentence };
export type Sentence = Part[];

export const computed = (text: string, working: Working['working'], when?: string): Figure => ({
  text,
  from: when === undefined ? { working } : { working, when },
});

/** A figure with its evidence, or only its words where the file names no source. */
export const sourced = (text: string, evidence: string | undefined): Part =>
  evidence === undefined ? text : { text, from: { evidence } };

/** The sentence without its links. */
export function plainText(sentence: Sentence): string {
  return sentence
    .map((part) => {
      if (typeof part === 'string') return part;
      return 'strong' in part ? plainText(part.strong) : part.text;
    })
    .join('');
}

/** "a", "a and b", "a, b and c", of parts that may be figures. */
export function joined(items: readonly Sentence[], last = 'and'): Sentence {
  return items.flatMap((item, i) => {
    if (i === 0) return item;
    return [i === items.length - 1 ? ` ${last} ` : ', ', ...item];
  });
}

/** "a", "a and b", "a, b and c". */
export const listWords = (words: readonly string[], last = 'and'): string =>
  plainText(
    joined(
      words.map((word) => [word]),
      last,
    ),
  );

export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
