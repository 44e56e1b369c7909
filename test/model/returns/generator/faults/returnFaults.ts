import type { ReturnSet } from '../returnSets.ts';
import type { Fault } from './fault.ts';

const everybody = (set: ReturnSet): Set<string> => new Set(set.episodes.map((it) => it.child));

/** A return as it would have been sent on an earlier day. */
function draftOf(set: ReturnSet, day: number): ReturnSet {
  const episodes = set.episodes
    .filter((it) => it.from !== null && it.from <= day)
    .map((it) => (it.to !== null && it.to > day ? { ...it, to: null, whyCeased: '' } : it));
  const children = new Set(episodes.map((it) => it.child));
  return {
    ...set,
    episodes,
    headers: set.headers.filter((it) => children.has(it.child)),
    unaccompanied: set.unaccompanied.filter((it) => children.has(it.child)),
  };
}

/** Faults of whole returns. */
export const RETURN_FAULTS: readonly Fault[] = [
  {
    name: 'the same return twice',
    rules: ['same-return-twice'],
    repairable: true,
    make: (sets, draws) => ({ sets: [...sets, draws.pick(sets)], touched: new Set() }),
  },
  {
    name: 'a draft beside the final return',
    rules: ['two-editions'],
    repairable: true,
    make: (sets, draws) => {
      const set = draws.pick(sets);
      // Its headers are rows doubled.
      return {
        sets: [draftOf(set, set.yearEnds - draws.between(100, 200)), ...sets],
        touched: everybody(set),
      };
    },
  },
  {
    name: 'a return missing from the middle',
    rules: ['return-missing'],
    // Outside the missing year.
    repairable: true,
    make: (sets, draws) => {
      const years = [...new Set(sets.map((it) => it.yearEnds))].sort((a, b) => a - b);
      const missing = years[draws.between(1, years.length - 2)];
      const gone = sets.filter((it) => it.yearEnds === missing);
      return {
        sets: sets.filter((it) => it.yearEnds !== missing),
        touched: new Set(gone.flatMap((it) => [...everybody(it)])),
      };
    },
  },
  {
    name: 'a draft return that stops short of 31 March',
    rules: ['draft-return'],
    repairable: true,
    make: (sets, draws) => {
      const last = sets.at(-1)!;
      const draft = draftOf(last, last.yearEnds - draws.between(120, 240));
      return { sets: [...sets.slice(0, -1), draft], touched: new Set() };
    },
  },
];
