import { birthdayAt } from '../../../../model/returns/age.ts';
import { childKey, rootKey, seedFrom } from '../../../../model/random/keys.ts';
import { normalQuantile } from '../../../../model/random/normal.ts';
import { nextUniform, type RandomStates } from '../../../../model/random/xoshiro128.ts';
import type { ChildHistory, Histories, PeriodOfCare, Stay } from '../../../../model/returns/history.ts';
import { dayOfYearMonthDay } from '../../../../model/time/calendar.ts';

/** By the department's five bands. */
type ByClass = readonly [number, number, number, number, number];

/** A placement group as a code that leads to it, so that histories are as a return has them. */
export const PLACES = {
  'own-foster': { place: 'U6', provider: 'PR1' },
  'agency-foster': { place: 'U6', provider: 'PR4' },
  'kinship-foster': { place: 'U3', provider: 'PR1' },
  residential: { place: 'K2', provider: 'PR4' },
  supported: { place: 'K3', provider: 'PR4' },
  'with-parents': { place: 'P1', provider: 'PR0' },
  adoption: { place: 'A5', provider: 'PR1' },
} as const;
export type GroupId = keyof typeof PLACES;

/** Rates of settled children a year by the five bands; children new to care have `ratio` times as many. */
export interface KnownRate {
  ratio: number;
  byClass: ByClass;
  /** Times as likely in some groups; 0 where it cannot happen. */
  groups?: Partial<Record<GroupId, number>>;
}

export interface KnownCouncil {
  settlePerYear: number;
  /** By a `REC` that stands for the outcome. */
  exits: Readonly<Record<string, KnownRate>>;
  moves: readonly (KnownRate & { from: GroupId; to: GroupId })[];
  streams: readonly {
    unaccompanied: boolean;
    perYear: number;
    ages: ByClass;
    first: readonly Readonly<Partial<Record<GroupId, number>>>[];
  }[];
  /** Entries of a year are so many times the rate: standard deviations of the log, as the engine has them. */
  yearlyVariation?: number;
  drift?: number;
  /** The same for all exits. */
  exitVariation?: number;
  exitDrift?: number;
}

const CLASS_FROM = [0, 1, 5, 10, 16, 18];

/** A council of some 450 children, steady. */
export const STEADY: KnownCouncil = {
  settlePerYear: 1.7,
  exits: {
    E4A: { ratio: 8, byClass: [0.1, 0.12, 0.08, 0.05, 0.05], groups: { adoption: 0, 'with-parents': 2 } },
    E45: {
      ratio: 1.5,
      byClass: [0.2, 0.2, 0.08, 0.03, 0],
      groups: { 'kinship-foster': 2.5, adoption: 0, residential: 0 },
    },
    E11: {
      ratio: 0.2,
      byClass: [1, 1, 0.6, 0, 0],
      groups: {
        'own-foster': 0,
        'agency-foster': 0,
        'kinship-foster': 0,
        residential: 0,
        supported: 0,
        'with-parents': 0,
      },
    },
    E8: { ratio: 3, byClass: [0.01, 0.01, 0.02, 0.04, 0.08] },
  },
  moves: [
    { from: 'own-foster', to: 'agency-foster', ratio: 2, byClass: [0.02, 0.04, 0.06, 0.08, 0.06] },
    { from: 'agency-foster', to: 'own-foster', ratio: 1, byClass: [0.1, 0.1, 0.05, 0.03, 0.03] },
    { from: 'own-foster', to: 'kinship-foster', ratio: 3, byClass: [0.15, 0.1, 0.05, 0.02, 0.01] },
    { from: 'own-foster', to: 'adoption', ratio: 0.3, byClass: [0.5, 0.2, 0.02, 0, 0] },
    { from: 'agency-foster', to: 'residential', ratio: 1.5, byClass: [0, 0, 0.02, 0.08, 0.06] },
    { from: 'own-foster', to: 'residential', ratio: 1.5, byClass: [0, 0, 0.01, 0.05, 0.04] },
    { from: 'residential', to: 'agency-foster', ratio: 1, byClass: [0.2, 0.2, 0.2, 0.12, 0.04] },
    { from: 'residential', to: 'supported', ratio: 1, byClass: [0, 0, 0, 0, 0.5] },
    { from: 'agency-foster', to: 'supported', ratio: 1.5, byClass: [0, 0, 0, 0, 0.25] },
    { from: 'own-foster', to: 'with-parents', ratio: 1, byClass: [0.05, 0.05, 0.04, 0.03, 0.02] },
  ],
  streams: [
    {
      unaccompanied: false,
      perYear: 145,
      ages: [0.2, 0.18, 0.19, 0.32, 0.11],
      first: [
        { 'own-foster': 0.6, 'kinship-foster': 0.2, 'agency-foster': 0.2 },
        { 'own-foster': 0.6, 'kinship-foster': 0.2, 'agency-foster': 0.2 },
        { 'own-foster': 0.5, 'kinship-foster': 0.2, 'agency-foster': 0.3 },
        { 'own-foster': 0.3, 'agency-foster': 0.5, residential: 0.2 },
        { 'agency-foster': 0.3, residential: 0.3, supported: 0.4 },
      ],
    },
    {
      unaccompanied: true,
      perYear: 22,
      ages: [0, 0, 0, 0.12, 0.88],
      first: [{}, {}, {}, { 'agency-foster': 1 }, { 'agency-foster': 0.3, supported: 0.7 }],
    },
  ],
};

export interface Observed {
  /** 1 April of the first year is in this year; the last ends on 31 March, so many years later. */
  firstYear: number;
  years: number;
  burnInYears?: number;
}

/** One council's returns, of so many years, drawn from known rates. */
export function simulatedCouncil(council: KnownCouncil, seed: number, observed: Observed): Histories {
  const burnIn = observed.burnInYears ?? 17;
  const start = dayOfYearMonthDay(observed.firstYear - burnIn, 4, 1);
  const observedFrom = dayOfYearMonthDay(observed.firstYear, 4, 1);
  const observedTo = dayOfYearMonthDay(observed.firstYear + observed.years, 3, 31);
  const root = rootKey(seed);
  const draws = new Draws(childKey(root, 1), 0);
  const normal = () => normalQuantile(draws.uniform());
  const lift = (v: number) => Math.exp(v * normal() - (v * v) / 2);
  const years = burnIn + observed.years;
  const factors = (variation: number, drift: number) => {
    let level = 1;
    // Drift begins with the years observed: before them the council is steady.
    return Array.from({ length: years }, (_, year) => {
      if (year > burnIn) level *= lift(drift);
      return level * lift(variation);
    });
  };
  const exitFactor = factors(council.exitVariation ?? 0, council.exitDrift ?? 0);
  const yearAt = (day: number) => Math.min(years - 1, Math.max(0, Math.floor((day - start) / 365.25)));
  const children: ChildHistory[] = [];
  let number = 0;
  council.streams.forEach((stream, s) => {
    const entryFactor = factors(council.yearlyVariation ?? 0, council.drift ?? 0);
    const most = stream.perYear * Math.max(...entryFactor);
    for (let t = start; ;) {
      t += (draws.exponential() * 365.25) / most;
      if (t >= observedTo) break;
      if (draws.uniform() * most > stream.perYear * entryFactor[yearAt(t)]!) continue;
      const own = new Draws(childKey(root, 1000 + s), number++);
      const child = lifeOf(
        council,
        stream,
        t,
        own,
        (day) => exitFactor[yearAt(day)]!,
        (day) => (yearAt(day) === years - 1 ? Infinity : start + 365.25 * (yearAt(day) + 1)),
      );
      const seen = asReturned(child, observedFrom, observedTo);
      if (seen) children.push(seen);
    }
  });
  const rows = { read: 0, used: 0, repaired: 0, setAside: 0 };
  return { children, shortBreaks: 0, observedFrom, observedTo, gaps: [], rows };
}

class Draws {
  readonly #states: RandomStates = new Int32Array(4);
  constructor(key: { high: number; low: number }, word: number) {
    seedFrom(this.#states, 0, key, word);
  }
  uniform = () => nextUniform(this.#states);
  exponential = () => -Math.log(this.uniform());
  pick<Id extends string>(shares: Readonly<Partial<Record<Id, number>>>): Id {
    let u = this.uniform() * Object.values<number>(shares as Record<Id, number>).reduce((a, b) => a + b, 0);
    const entries = Object.entries(shares) as [Id, number][];
    return (entries.find(([, share]) => (u -= share) < 0) ?? entries.at(-1)!)[0];
  }
}

function lifeOf(
  council: KnownCouncil,
  stream: KnownCouncil['streams'][number],
  entered: number,
  draws: Draws,
  exitFactor: (day: number) => number,
  yearEnd: (day: number) => number,
): ChildHistory {
  const first = Number(
    draws.pick({
      0: stream.ages[0],
      1: stream.ages[1],
      2: stream.ages[2],
      3: stream.ages[3],
      4: stream.ages[4],
    }),
  );
  const [least, most] = [CLASS_FROM[first]!, CLASS_FROM[first + 1]!];
  const birthday = Math.floor(entered - 365.25 * (least + draws.uniform() * (most - least)));
  const adult = birthdayAt(birthday, 18);
  let group: GroupId = draws.pick(stream.first[first]!);
  const stays: Stay[] = [stay(Math.floor(entered), group, 'S')];
  let settled = false;
  let t = entered;
  let whyCeased: string;
  for (;;) {
    let c = 4;
    while (c > 0 && birthdayAt(birthday, CLASS_FROM[c]!) > t) c--;
    const until = Math.min(birthdayAt(birthday, CLASS_FROM[c + 1]!), yearEnd(t));
    const hazards = hazardsOf(council, group, c, settled, exitFactor(t));
    const total = hazards.reduce((sum, it) => sum + it.perYear, 0);
    const wait = total > 0 ? (draws.exponential() * 365.25) / total : Infinity;
    if (t + wait >= until) {
      t = until;
      if (t >= adult) {
        whyCeased = 'E17';
        break;
      }
      continue;
    }
    t += wait;
    let u = draws.uniform() * total;
    const event = hazards.find((it) => (u -= it.perYear) < 0) ?? hazards.at(-1)!;
    if (event.what === 'settle') settled = true;
    else if (event.what === 'exit') {
      whyCeased = event.code;
      break;
    } else {
      group = event.to;
      stays.at(-1)!.to = Math.floor(t);
      stays.push(stay(Math.floor(t), group, 'P'));
    }
  }
  stays.at(-1)!.to = Math.floor(t);
  const period: PeriodOfCare = { from: stays[0]!.from, startSeen: true, to: Math.floor(t), whyCeased, stays };
  return { child: '', birthday, sex: '', unaccompanied: stream.unaccompanied, periods: [period] };
}

type Hazard =
  | { what: 'settle'; perYear: number }
  | { what: 'exit'; code: string; perYear: number }
  | { what: 'move'; to: GroupId; perYear: number };

function hazardsOf(
  council: KnownCouncil,
  group: GroupId,
  c: number,
  settled: boolean,
  factor: number,
): Hazard[] {
  const at = (rate: KnownRate) => (settled ? 1 : rate.ratio) * rate.byClass[c]! * (rate.groups?.[group] ?? 1);
  return [
    ...(settled ? [] : [{ what: 'settle', perYear: council.settlePerYear } as const]),
    ...Object.entries(council.exits).map(
      ([code, rate]) => ({ what: 'exit', code, perYear: factor * at(rate) }) as const,
    ),
    ...council.moves
      .filter(({ from }) => from === group)
      .map((move) => ({ what: 'move', to: move.to, perYear: at(move) }) as const),
  ];
}

export const stay = (from: number, group: GroupId, whyStarted: string, to: number | null = null): Stay => ({
  from,
  to,
  ...PLACES[group],
  legalStatus: 'C2',
  whyStarted,
  urn: '',
  milesFromHome: null,
  moved: whyStarted === 'P',
  at: { file: 0, row: 0 },
});

/** What returns that begin on a day know of a child: nothing of a stay that ended before, nothing of what comes later. */
function asReturned(child: ChildHistory, observedFrom: number, observedTo: number): ChildHistory | undefined {
  const [period] = child.periods;
  if (period === undefined || period.to! < observedFrom || period.from > observedTo) return undefined;
  const stays = period.stays
    .filter((it) => it.to! >= observedFrom && it.from <= observedTo)
    .map((it) => (it.to! > observedTo ? { ...it, to: null } : it));
  if (stays.length === 0) return undefined;
  const open = stays.at(-1)!.to === null;
  const from = stays[0]!.from;
  return {
    ...child,
    periods: [
      {
        from,
        startSeen: from >= observedFrom,
        to: open ? null : period.to,
        whyCeased: open ? '' : period.whyCeased,
        stays,
      },
    ],
  };
}

/** The true rate of a settled or new child of a class in a group. */
export function trueRate(rate: KnownRate, group: GroupId, c: number, phase: 'new' | 'settled'): number {
  return (phase === 'new' ? rate.ratio : 1) * rate.byClass[c]! * (rate.groups?.[group] ?? 1);
}

/** What the returns up to an earlier 31 March would have held. */
export function cutAt(histories: Histories, day: number): Histories {
  const children = histories.children.flatMap((child) => {
    const periods = child.periods
      .filter((it) => it.from <= day)
      .map((period): PeriodOfCare => {
        if (period.to !== null && period.to <= day) return period;
        const stays = period.stays
          .filter((it) => it.from <= day)
          .map((it) => (it.to !== null && it.to > day ? { ...it, to: null } : it));
        return { ...period, to: null, whyCeased: '', stays };
      });
    return periods.length > 0 ? [{ ...child, periods }] : [];
  });
  return { ...histories, children, observedTo: day };
}
