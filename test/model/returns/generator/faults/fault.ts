import { endsCare } from '../../../../../model/returns/history/span.ts';
import type { Draws } from '../draws.ts';
import type { EpisodeLine, ReturnSet } from '../returnSets.ts';

/** A fault of section 6 of the guide, made in clean returns. */
export interface Fault {
  name: string;
  /** Whether the rules bring back the true days in care of every child; otherwise those touched are in doubt. */
  repairable: boolean;
  /** The lines that the report has of it, one of them at least. */
  rules: readonly string[];
  make: (sets: readonly ReturnSet[], draws: Draws) => Faulty;
}

export interface Faulty {
  sets: ReturnSet[];
  /** The children whose rows were changed. */
  touched: Set<string>;
}

/** An episode as it stands in several returns, the latest last. */
export interface Copies {
  lines: EpisodeLine[];
  latest: EpisodeLine;
  /** The next episode of the same time in care, if a return has it. */
  next: EpisodeLine | undefined;
  before: EpisodeLine | undefined;
  /** Place in the returns of the first and the last that have it. */
  firstSet: number;
  lastSet: number;
}

/** The episodes of returns, short breaks left out, each with its copies. */
export function episodesIn(sets: readonly ReturnSet[]): Copies[] {
  const byEpisode = new Map<string, Copies>();
  sets.forEach(({ episodes }, set) => {
    for (const line of episodes) {
      if (line.legalStatus === 'V3' || line.legalStatus === 'V4') continue;
      const known = byEpisode.get(line.episode);
      if (known) {
        known.lines.push(line);
        known.latest = line;
        known.lastSet = set;
      } else {
        const alone = { lines: [line], latest: line, next: undefined, before: undefined };
        byEpisode.set(line.episode, { ...alone, firstSet: set, lastSet: set });
      }
    }
  });
  for (const it of byEpisode.values()) {
    it.next = byEpisode.get(neighbour(it.latest.episode, 1))?.latest;
    it.before = byEpisode.get(neighbour(it.latest.episode, -1))?.latest;
  }
  return [...byEpisode.values()];
}

function neighbour(episode: string, step: number): string {
  const [child, period, place] = episode.split('/');
  return `${child}/${period}/${Number(place) + step}`;
}

export const closedAndWentOn = ({ latest, next }: Copies): boolean =>
  latest.to !== null && latest.whyCeased === 'X1' && next !== undefined;

export const leftCare = ({ latest }: Copies): boolean => latest.to !== null && endsCare(latest.whyCeased);

export const lengthDays = ({ latest }: Copies): number => (latest.to ?? Infinity) - (latest.from ?? 0);

/** Changes some episodes wherever they stand; `change` gives the lines that take a line's place. */
export function changeEpisodes(
  sets: readonly ReturnSet[],
  chosen: readonly Copies[],
  change: (line: EpisodeLine, copies: Copies, set: number) => EpisodeLine[],
): Faulty {
  const byEpisode = new Map(chosen.map((it) => [it.latest.episode, it]));
  return {
    sets: sets.map((set, i) => ({
      ...set,
      episodes: set.episodes.flatMap((line) => {
        const copies = byEpisode.get(line.episode);
        return copies ? change(line, copies, i) : [line];
      }),
    })),
    touched: new Set(chosen.map((it) => it.latest.child)),
  };
}

/** A fault in up to `most` episodes that fit, at most one a child, so that each is what it is meant to be. */
export function episodeFault(
  name: string,
  rules: readonly string[],
  repairable: boolean,
  fits: (copies: Copies, lastSet: number) => boolean,
  change: (line: EpisodeLine, copies: Copies, set: number, draws: Draws) => EpisodeLine[],
  most = 5,
): Fault {
  return {
    name,
    rules,
    repairable,
    make: (sets, draws) => {
      const fitting = episodesIn(sets).filter((it) => fits(it, sets.length - 1));
      const chosen = onePerChild(draws.sample(fitting, most));
      return changeEpisodes(sets, chosen, (line, copies, set) => change(line, copies, set, draws));
    },
  };
}

export const onePerChild = (copies: readonly Copies[]): Copies[] => [
  ...new Map(copies.map((it) => [it.latest.child, it])).values(),
];
