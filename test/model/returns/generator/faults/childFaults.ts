import type { Draws } from '../draws.ts';
import type { HeaderLine, ReturnSet } from '../returnSets.ts';
import { changeEpisodes, episodesIn, type Fault, type Faulty } from './fault.ts';

function changeHeaders(
  sets: readonly ReturnSet[],
  draws: Draws,
  fits: (child: string) => boolean,
  change: (header: HeaderLine, set: number) => HeaderLine[],
): Faulty {
  const names = [...new Set(episodesIn(sets).map((it) => it.latest.child))].filter(fits);
  const touched = new Set(draws.sample(names, 4));
  return {
    sets: sets.map((set, i) => ({
      ...set,
      headers: set.headers.flatMap((it) => (touched.has(it.child) ? change(it, i) : [it])),
    })),
    touched,
  };
}

const notUnaccompanied = (sets: readonly ReturnSet[]) => {
  const unaccompanied = new Set(sets.flatMap((set) => set.unaccompanied.map((it) => it.child)));
  return (child: string) => !unaccompanied.has(child);
};

/** Faults in what returns say of a child. */
export const CHILD_FAULTS: readonly Fault[] = [
  {
    name: 'child in episodes without a header',
    rules: ['no-header'],
    repairable: true,
    make: (sets, draws) =>
      changeHeaders(
        sets,
        draws,
        () => true,
        () => [],
      ),
  },
  {
    name: 'header without episodes',
    rules: ['header-without-episodes'],
    repairable: true,
    make: (sets) => ({
      sets: sets.map((set) => ({
        ...set,
        headers: [...set.headers, { child: 'A00001', birthday: 15_000, sex: 'M', unaccompanied: null }],
      })),
      touched: new Set(['A00001']),
    }),
  },
  {
    name: 'no DOB',
    rules: ['no-birthday'],
    repairable: true,
    make: (sets, draws) =>
      changeHeaders(sets, draws, notUnaccompanied(sets), (it) => [{ ...it, birthday: null }]),
  },
  {
    name: 'DOB corrected between years',
    rules: ['birthday-changed', 'unborn', 'too-old'],
    repairable: true,
    make: (sets, draws) => {
      const inTwo = new Map<string, number>();
      for (const set of sets) {
        for (const { child } of set.headers) inTwo.set(child, (inTwo.get(child) ?? 0) + 1);
      }
      const lastSet = new Map(sets.flatMap((set, i) => set.headers.map((it) => [it.child, i] as const)));
      return changeHeaders(
        sets,
        draws,
        (child) => inTwo.get(child)! > 1,
        (it, set) => [set < lastSet.get(it.child)! ? { ...it, birthday: it.birthday! - 200 } : it],
      );
    },
  },
  {
    name: 'DOB after DECOM',
    rules: ['unborn'],
    repairable: true,
    make: (sets, draws) => {
      const firstFrom = new Map<string, number>();
      for (const { latest } of episodesIn(sets)) {
        firstFrom.set(latest.child, Math.min(firstFrom.get(latest.child) ?? Infinity, latest.from!));
      }
      return changeHeaders(sets, draws, notUnaccompanied(sets), (it) => [
        { ...it, birthday: firstFrom.get(it.child)! + 40 },
      ]);
    },
  },
  {
    name: 'still open past 18',
    rules: ['open-past-18'],
    repairable: true,
    make: (sets, draws) => {
      const birthdays = new Map(
        sets.flatMap((set) => set.headers.map((it) => [it.child, it.birthday] as const)),
      );
      const atEighteen = episodesIn(sets).filter(({ latest, lastSet }) => {
        const birthday = birthdays.get(latest.child) ?? null;
        // Leap years put an 18th birthday 6574 or 6575 days after the day of birth.
        const isAdult = birthday !== null && latest.to !== null && latest.to - birthday >= 6574;
        return isAdult && latest.to! < sets[lastSet]!.yearEnds;
      });
      const chosen = draws.sample(atEighteen, 4);
      const faulty = changeEpisodes(sets, chosen, (line) => [{ ...line, to: null, whyCeased: '' }]);
      // They haunt every later return.
      faulty.sets = faulty.sets.map((set, i) => ({
        ...set,
        episodes: [
          ...set.episodes,
          ...chosen
            .filter((it) => it.lastSet < i)
            .map(({ latest }) => ({ ...latest, to: null, whyCeased: '' })),
        ],
      }));
      return faulty;
    },
  },
];
