/**
 * One thing that is wrong with a file, in words a finance officer can act on. A problem names a place and a
 * rule, never the value that was sent: messages travel to logs and screens that the value must not reach.
 */
export interface Problem {
  /** Where: `exits[2].perYear`; empty for the file as a whole. */
  path: string;
  message: string;
  /** So many more of which nothing is said; see `told`. */
  more?: number;
}

/**
 * A problem whose sentence is only made when it is told: of very many problems few are, and a sentence that looks
 * for the word that was meant takes time.
 */
export function lazyProblem(parts: readonly PathPart[], words: () => string): Problem {
  let message: string | undefined;
  return {
    path: pathText(parts),
    get message() {
      return (message ??= words());
    },
  };
}

/** Nobody reads more at once, and each takes time to make and room to send. */
export const MOST_TOLD = 100;

/** The first of the problems, each once, and at their end how many more there are. */
export function told(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  const first: Problem[] = [];
  let more = 0;
  for (const problem of problems) {
    if (problem.more !== undefined) more += problem.more;
    else if (first.length === MOST_TOLD) more++;
    else {
      const key = `${problem.path}\n${problem.message}`;
      if (!seen.has(key)) first.push(problem);
      seen.add(key);
    }
  }
  return more === 0 ? first : [...first, andMore(more)];
}

const andMore = (more: number): Problem => ({
  path: '',
  message: `And ${more.toLocaleString('en-GB')} more ${more === 1 ? 'problem' : 'problems'}.`,
  more,
});

/** What parsing answers: the typed file, or every problem with it. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

export type PathPart = PropertyKey;

/** `['exits', 2, 'perYear']` as `exits[2].perYear`. */
export function pathText(parts: readonly PathPart[]): string {
  return parts.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    const name = String(part);
    // A key such as "10-15" or "2024-25" is set in brackets so that it cannot pass for arithmetic.
    const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
    if (!plain) return `${text}["${name}"]`;
    return text === '' ? name : `${text}.${name}`;
  }, '');
}

/** A problem from path parts. */
export function problem(parts: readonly PathPart[], message: string): Problem {
  return { path: pathText(parts), message };
}

/** The problems of a file as lines of text, one a line. */
export function problemLines(problems: readonly Problem[], file?: string): string[] {
  return problems.map(({ path, message }) => [file, path, message].filter(Boolean).join(': '));
}
