import type { FigureIndex } from '../../opendata/figureIndex.ts';
import { REASON_PARTS } from '../../opendata/traps/exitsBefore18.ts';
import { median, rounded } from '../arithmetic.ts';
import type { Ledger } from './ledger.ts';

/**
 * How far a yearly count strays from its level in single years, and how far the level drifts, both as standard
 * deviations of the log and beyond chance.
 */
export interface Movement {
  yearlyVariation: number;
  drift: number;
  /** Councils it was seen at; 0 where it is the stated default. */
  councils: number;
  working: string;
}

/** What is known of how one council's count moves. */
interface CouncilChanges {
  code: string;
  /** Log of the mean count. */
  size: number;
  one: Change[];
  two: Change[];
}

/** A change of the log, and the variance that chance alone gives it. */
interface Change {
  size: number;
  chance: number;
}

export type SeriesId =
  | 'entries'
  | 'unaccompanied'
  | 'returned-home'
  | 'special-guardianship'
  | 'adoption'
  | 'moved-to-another-authority'
  | 'other'
  | 'cp-starts';

/** How every council's counts move, by series. */
export type Movements = Readonly<Record<SeriesId, readonly CouncilChanges[]>>;

const FEWEST_CHILDREN = 5;
const FEWEST_COUNCILS = 12;
/** A council is likest those of its size: it is set beside the third of councils nearest to it. */
const NEAREST_SHARE = 1 / 3;
/** Fewer years than this of children of families apart, and all entries are taken for them. */
const FEWEST_YEARS = 3;
const MOST_YEARS = 12;
const MOST = 0.4;
/** What councils of a size show is drawn half-way to what all show: a third of them says little by itself. */
const ALL_WEIGHT = 0.5;
/** The drift's part of the variance of a single year, whatever two years say. */
const LEAST_DRIFT = 0.2;
const MOST_DRIFT = 0.8;

/** The counts that movement is told from, up to a year and no further. */
export function movements(index: FigureIndex, councils: readonly string[], year: number): Movements {
  const years = Array.from({ length: MOST_YEARS }, (_, i) => year - i);
  const series = (countIn: CountIn) => councils.flatMap((code) => changesOf(code, years, countIn) ?? []);
  const value =
    (measure: 'cla-entries' | 'cla-exits' | 'cp-starts', ...parts: readonly string[]) =>
    (council: string, it: number): number | undefined => {
      const values = parts.map((part) => index.value(council, measure, part, it));
      return values.every((one) => one !== undefined) ? values.reduce((sum, one) => sum + one, 0) : undefined;
    };
  const families = series(value('cla-entries', 'uasc:no'));
  const reasons = REASON_PARTS;
  return {
    entries: families.length > 0 ? families : series(value('cla-entries', 'all')),
    unaccompanied: series(value('cla-entries', 'uasc:yes')),
    'returned-home': series(value('cla-exits', ...reasons['returned-home'])),
    'special-guardianship': series(value('cla-exits', ...reasons['special-guardianship'])),
    adoption: series(value('cla-exits', ...reasons.adoption)),
    'moved-to-another-authority': series(value('cla-exits', ...reasons['moved-to-another-authority'])),
    other: series(otherExits(index)),
    'cp-starts': series(value('cp-starts', 'all')),
  };
}

/** Exits before 18 for none of the named reasons, where all of it is published. */
function otherExits(index: FigureIndex): CountIn {
  const named = Object.values(REASON_PARTS).flat();
  return (council, year) => {
    const of = (part: string) => index.value(council, 'cla-exits', part, year);
    const parts = [of('all'), of('age:18+'), ...named.map(of)];
    if (!parts.every((it) => it !== undefined)) return undefined;
    const [all, at18, ...rest] = parts as [number, number, ...number[]];
    return Math.max(0, all - at18 - rest.reduce((sum, it) => sum + it, 0));
  };
}

/** What is assumed where the files hold too few councils: the typical council, 2016 to 2025, beyond chance. */
const DEFAULTS: Readonly<Record<SeriesId, readonly [yearlyVariation: number, drift: number]>> = {
  entries: [0.09, 0.13],
  unaccompanied: [0.2, 0.2],
  'returned-home': [0.15, 0.15],
  'special-guardianship': [0.15, 0.15],
  adoption: [0.15, 0.15],
  'moved-to-another-authority': [0.3, 0.3],
  other: [0.15, 0.15],
  'cp-starts': [0.1, 0.13],
};

type CountIn = (council: string, year: number) => number | undefined;

/** The changes of a council's count; nothing with too few years. */
function changesOf(code: string, years: readonly number[], countIn: CountIn): CouncilChanges | undefined {
  const counts = new Map<number, number>();
  for (const year of years) {
    const count = countIn(code, year);
    if (count !== undefined) counts.set(year, count);
  }
  if (counts.size < FEWEST_YEARS) return undefined;
  const over = (span: number): Change[] =>
    [...counts].flatMap(([year, count]) => {
      const before = counts.get(year - span);
      return before === undefined || count < FEWEST_CHILDREN || before < FEWEST_CHILDREN
        ? []
        : [{ size: Math.abs(Math.log(count / before)), chance: 1 / count + 1 / before }];
    });
  return { code, size: Math.log(1 + mean([...counts.values()])), one: over(1), two: over(2) };
}

/**
 * How a series moves at other councils about as large.
 *
 * The spread of changes from one year to the next, told by their median so that one odd year counts little, is
 * chance (1/n at both ends), twice the strays' variance and once the drift's; over two years it holds the drift's
 * twice. So all councils together tell the two apart: d^2 = second - first, v^2 = (first - d^2) / 2.
 *
 * @param level counts a year of the council it is for
 */
export function movementOf(
  series: readonly CouncilChanges[],
  id: SeriesId,
  council: string,
  level: number,
): Movement {
  const size = Math.log(1 + level);
  const others = series
    .filter(({ code }) => code !== council)
    .sort((a, b) => Math.abs(a.size - size) - Math.abs(b.size - size));
  const near = others.slice(0, Math.max(FEWEST_COUNCILS, Math.round(others.length * NEAREST_SHARE)));
  const nearOne = beyondChance(near.flatMap(({ one }) => one));
  const allOne = beyondChance(others.flatMap(({ one }) => one));
  const allTwo = beyondChance(others.flatMap(({ two }) => two));
  if (others.length < FEWEST_COUNCILS || !nearOne || !allOne || !allTwo || allOne.variance === 0) {
    return byDefault(id);
  }
  const variance = (1 - ALL_WEIGHT) * nearOne.variance + ALL_WEIGHT * allOne.variance;
  const told = (allTwo.variance - allOne.variance) / allOne.variance;
  const driftShare = Math.min(MOST_DRIFT, Math.max(LEAST_DRIFT, told));
  return {
    yearlyVariation: rounded(Math.min(MOST, Math.sqrt((variance * (1 - driftShare)) / 2)), 3),
    drift: rounded(Math.min(MOST, Math.sqrt(variance * driftShare)), 3),
    councils: others.length,
    working: `The count moves ${percent(nearOne.median)} at the median from one year to the next at the ${near.length} other councils nearest in size, of which chance is ${percent(Math.sqrt(nearOne.chance) * NORMAL_MEDIAN)}; ${percent(allOne.median)} (${percent(Math.sqrt(allOne.chance) * NORMAL_MEDIAN)}) at all ${others.length}, and ${percent(allTwo.median)} over two years. Taken for the median of a normal log, less chance, that is a variance of ${rounded(nearOne.variance, 4)} and ${rounded(allOne.variance, 4)}; half-way between them lies ${rounded(variance, 4)}. ${percent(driftShare)} of it is drift, by how much more there is over two years; half of the rest is a single year's stray. Neither is taken for more than ${MOST}.`,
  };
}

/** The variance of log changes beyond chance; nothing with too few changes. */
function beyondChance(changes: readonly Change[]) {
  if (changes.length < FEWEST_COUNCILS) return undefined;
  const middle = median(changes.map(({ size }) => size));
  const chance = median(changes.map((it) => it.chance));
  return { median: middle, chance, variance: Math.max(0, (middle / NORMAL_MEDIAN) ** 2 - chance) };
}

/** The median of the absolute value of a standard normal. */
const NORMAL_MEDIAN = 0.6745;

function byDefault(id: SeriesId): Movement {
  const [yearlyVariation, drift] = DEFAULTS[id];
  return {
    yearlyVariation,
    drift,
    councils: 0,
    working:
      'Too few other councils in the files to tell. A typical council moved 13% a year in entries, 11% in exits and 14% in plan starts, 2016 to 2025; what chance leaves of it is put half on strays of single years and half on drift.',
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const percent = (share: number): string => `${rounded(100 * share, 1)}%`;

/** Notes down how a count moves. @returns it as a baseline has it */
export function movementSource(ledger: Ledger, id: string, what: string, movement: Movement) {
  const source = ledger.derived({
    id,
    label: `How a year's count moves, beyond chance: ${what.toLowerCase()}`,
    value: `yearly variation ${movement.yearlyVariation}, drift ${movement.drift}`,
    unit: 'standard deviation of the log',
    strength: movement.councils > 0 ? 'medium' : 'weak',
    working: movement.working,
  });
  return {
    yearlyVariation: { value: movement.yearlyVariation, source },
    drift: { value: movement.drift, source },
  };
}
