import { changeEpisodes, episodesIn, leftCare, onePerChild, type Copies, type Fault } from './fault.ts';

const isLater = (it: Copies, than: Copies): boolean =>
  it.latest.child === than.latest.child && it.latest.from! >= than.latest.to!;

/** Faults in how episodes make a time in care. */
export const PERIOD_FAULTS: readonly Fault[] = [
  {
    name: 'period that starts with P',
    rules: ['starts-without-start'],
    repairable: true,
    make: (sets, draws) => {
      const yearStarts = sets[0]!.yearEnds - 366;
      const starts = episodesIn(sets).filter(
        ({ latest }) => latest.whyStarted === 'S' && latest.from! > yearStarts + 1,
      );
      return changeEpisodes(sets, onePerChild(draws.sample(starts, 5)), (line) => [
        { ...line, whyStarted: 'P' },
      ]);
    },
  },
  {
    name: 'X1 with nothing after it',
    rules: ['next-missing'],
    repairable: true,
    make: (sets, draws) => {
      const all = episodesIn(sets);
      const last = all.filter(
        (it) => leftCare(it) && !all.some((other) => other !== it && isLater(other, it)),
      );
      return changeEpisodes(sets, onePerChild(draws.sample(last, 5)), (line) =>
        line.to === null ? [line] : [{ ...line, whyCeased: 'X1' }],
      );
    },
  },
  {
    name: 'temporary placement inside an episode that was not closed for it',
    rules: ['temporary-inside'],
    repairable: true,
    make: (sets, draws) => {
      const all = new Map(episodesIn(sets).map((it) => [it.latest.episode, it]));
      const away = [...all.values()].filter(
        ({ latest, next, before }) =>
          latest.place.startsWith('T') &&
          before &&
          next &&
          before.from! < latest.from! &&
          next.from! > latest.from! &&
          before.place === next.place &&
          before.legalStatus === next.legalStatus &&
          next.to !== next.from,
      );
      const chosen = onePerChild(draws.sample(away, 4));
      // The one before takes the end of the one after, in every return that has either.
      const whole = chosen.map(({ before, next }) => ({ before: before!, next: next!.episode }));
      const faulty = sets.map((set) => {
        const after = new Map(
          whole.map((it) => [it.before.episode, set.episodes.find((line) => line.episode === it.next)]),
        );
        const episodes = set.episodes.flatMap((line) => {
          const merged = whole.find((it) => it.before.episode === line.episode || it.next === line.episode);
          if (!merged) return [line];
          const later = after.get(merged.before.episode);
          if (line.episode === merged.next) {
            const hasBefore = set.episodes.some((it) => it.episode === merged.before.episode);
            return hasBefore ? [] : [{ ...merged.before, to: line.to, whyCeased: line.whyCeased }];
          }
          return [later ? { ...line, to: later.to, whyCeased: later.whyCeased } : line];
        });
        return { ...set, episodes };
      });
      return { sets: faulty, touched: new Set(chosen.map((it) => it.latest.child)) };
    },
  },
  {
    name: 'a change of case system',
    rules: ['recorded-again'],
    repairable: true,
    make: (sets, draws) => {
      const year = draws.between(0, sets.length - 1);
      const day = sets[year]!.yearEnds - draws.between(30, 300);
      const open = episodesIn(sets).filter(
        ({ latest }) =>
          latest.from! < day && (latest.to === null || latest.to > day) && !latest.place.startsWith('T'),
      );
      return changeEpisodes(sets, open, (line, _, set) =>
        set < year
          ? [line]
          : [
              ...(set === year ? [{ ...line, to: day, whyCeased: 'X1' }] : []),
              { ...line, from: day, whyStarted: 'P', episode: `${line.episode}+` },
            ],
      );
    },
  },
];
