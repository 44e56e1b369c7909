import type { CapacityRow, EntryStream } from '../../schema/baseline.ts';
import { rounded, roundedShares } from '../arithmetic.ts';
import { FITTED_SETTINGS } from '../fittedSettings.ts';
import { BAND_FROM, RETURN_BANDS } from './ages.ts';
import { yearsOf, type AgesOf, type Estimates } from './context.ts';
import { entriesByYear, entriesIn, firstMix, STREAMS, type StreamEntries } from './entries.ts';
import { gammaInterval } from './gammaDistribution.ts';
import { ownFosterPlaces } from './ownFosterPlaces.ts';
import { gammaRange, significant } from './rangeOf.ts';
import { strengthOf, type EntryTrend, type RateSupport } from './support.ts';
import { trendOf } from './trend.ts';
import { trendWords } from './trendWords.ts';
import type { wholeYears } from './windows.ts';
import { levelOff, movementWords, ownSpread, type YearlySpread } from './yearlyMovement.ts';

type Context = Estimates & { agesOf: AgesOf; used: readonly boolean[]; years: ReturnType<typeof wholeYears> };

interface Streams {
  rows: EntryStream[];
  capacity: { capacity?: CapacityRow[] };
  support: RateSupport[];
  trends: EntryTrend[];
}

/** Where no council of the country has a series of its own: as the open-data baseline has unaccompanied children. */
const UNACCOMPANIED: YearlySpread = { yearlyVariation: 0.2, drift: 0.2 };

/** Who comes, by stream, age and first placement; what of it is this year's level; and how it moves. */
export function streamRows(context: Context): Streams {
  const { times, windows, groups, years } = context;
  const found = entriesIn(times, windows, groups.length);
  const byYear = entriesByYear(times, years);
  const support: RateSupport[] = [];
  const trends: EntryTrend[] = [];
  const rows = STREAMS.flatMap((_, s) => {
    if (found[s]!.count === 0 && !(s === 0 && found.every(({ count }) => count === 0))) return [];
    const made = streamRow(context, s, found[s]!, byYear[s]!);
    support.push(made.support);
    trends.push(made.trend);
    return [made.row];
  });
  return { rows, support, trends, capacity: ownFosterPlaces(context, context.used) };
}

/** @param wholeYears starts in each, and the different children of all of them */
function streamRow(
  context: Context,
  s: number,
  entries: StreamEntries,
  wholeYears: { counts: readonly number[]; children: number },
) {
  const { counts } = wholeYears;
  const { settled, windows, years, ledger } = context;
  const { id, label } = STREAMS[s]!;
  const national = id === 'family' ? FITTED_SETTINGS.care.entries : UNACCOMPANIED;
  const spread = ownSpread(counts, national);
  const period = yearsOf(windows);
  const meanPerYear = entries.count / period;
  const at = years.map(({ after, upTo }) => ((after + upTo) / 2 - settled.asOf) / 365.25);
  const trend = trendOf(counts, at, spread.yearlyVariation);
  const follows = settled.followTrend && trend !== null;
  const perYear = follows ? trend.level : meanPerYear;
  const relativeVariance = follows
    ? trend.levelVariance + spread.drift ** 2
    : 1 / Math.max(1, entries.count) + levelOff(spread, period);
  const range = gammaRange(perYear, relativeVariance);
  const interval = gammaInterval(meanPerYear, 1 / Math.max(1, entries.count));
  const words = `rests on ${entries.count.toLocaleString('en-GB')} starts of ${entries.children.toLocaleString('en-GB')} children in ${rounded(period, 2)} years`;
  const source = ledger.derived({
    id: `entries-${id}`,
    label: `Children who start to be looked after: ${label.toLowerCase()}`,
    value: range.mode,
    low: range.low,
    high: range.high,
    unit: 'children a year',
    strength: strengthOf(entries.count),
    // The trend is told by the whole years, which may hold fewer children than the period.
    restsOnChildren: fewest(entries.children, trend === null ? 0 : wholeYears.children),
    working: `A mean of ${significant(meanPerYear, 4)} a year (90% between ${significant(interval.low, 3)} and ${significant(interval.high, 3)} by chance alone), which ${words}. ${trendWords(trend, spread.yearlyVariation)} ${follows ? `The forecast starts from the end of the trend, ${significant(perYear, 4)} a year.` : 'The forecast starts from the mean of the period.'} The range adds what single years stray by and what the level may have drifted since ("entries-${id}-movement").`,
  });
  const movement = ledger.derived({
    id: `entries-${id}-movement`,
    label: `How a year's entries move, beyond chance: ${label.toLowerCase()}`,
    value: `yearly variation ${rounded(spread.yearlyVariation, 3)}, drift ${rounded(spread.drift, 3)}`,
    unit: 'standard deviation of the log',
    strength: spread.own === null ? 'weak' : 'medium',
    ...(spread.own !== null && { restsOnChildren: wholeYears.children }),
    working: movementWords(counts.length, spread.own, national),
  });
  const row: EntryStream = {
    id,
    label,
    perYear: { ...range, source },
    ...agesAndMix(context, s, entries),
    yearlyVariation: { value: rounded(spread.yearlyVariation, 3), source: movement },
    drift: { value: rounded(spread.drift, 3), source: movement },
    source,
  };
  const support: RateSupport = {
    id: source,
    kind: 'entries',
    label,
    what: id,
    group: null,
    ageBands: [],
    phase: null,
    children: entries.children,
    childYears: period,
    events: entries.count,
    perYear: meanPerYear,
    ...interval,
    shrunk: null,
    words,
  };
  const entryTrend: EntryTrend = {
    stream: id,
    years: years.map(({ ending }, i) => ({ ending, count: counts[i]! })),
    trend,
    meanPerYear,
    usedPerYear: perYear,
  };
  return { row, support, trend: entryTrend };
}

/** The smaller count of children, of those that are of any. */
const fewest = (a: number, b: number): number => (a > 0 && b > 0 ? Math.min(a, b) : a + b);

function agesAndMix({ settled, groups, ledger, agesOf, used }: Context, s: number, entries: StreamEntries) {
  const { id, label } = STREAMS[s]!;
  const count = entries.count.toLocaleString('en-GB');
  const source = ledger.derived({
    id: `first-placements-${id}`,
    label: `First placements by age: ${label.toLowerCase()}`,
    value: `${count} starts`,
    unit: 'share by placement',
    strength: strengthOf(entries.count),
    restsOnChildren: entries.children,
    working: `Where the ${count} starts of the period were placed on the first day, by age; where an age has fewer than five starts, those of a wider one.${wantedWords(settled.agencyStartsWantedInOwnFoster)}`,
  });
  const allowed = (group: number, band: number) => used[group] === true && BAND_FROM[band]! >= agesOf(group);
  const known = entries.count > 0;
  const bands = RETURN_BANDS.map((_, band) => band).filter((band) =>
    known ? entries.byBand[band]! > 0 : band === 0,
  );
  const byAgeBand = roundedShares(
    Object.fromEntries(bands.map((band) => [RETURN_BANDS[band]!.id, known ? entries.byBand[band]! : 1])),
    5,
  );
  const placementByAgeBand = Object.fromEntries(
    bands.map((band) => {
      const mix = firstMix(entries, band, groups.length, allowed);
      wanted(mix, groups, settled.agencyStartsWantedInOwnFoster);
      const filled = mix.some((share) => share > 0) ? mix : anywhere(groups, band, allowed);
      const amounts = Object.fromEntries(
        groups.flatMap((group, g) => (filled[g]! > 0 ? [[group.id, filled[g]!] as const] : [])),
      );
      const shares = Object.entries(roundedShares(amounts, 5)).map(([group, value]) => [
        group,
        { value, source },
      ]);
      return [
        RETURN_BANDS[band]!.id,
        Object.fromEntries(shares) as Record<string, { value: number; source: string }>,
      ];
    }),
  );
  return { byAgeBand, placementByAgeBand };
}

/** Starts that no allowed placement took: the first group that takes the age. */
const anywhere = (
  groups: readonly unknown[],
  band: number,
  allowed: (group: number, band: number) => boolean,
) =>
  Float64Array.from(groups, (_, g) => (groups.findIndex((__, other) => allowed(other, band)) === g ? 1 : 0));

/** Agency starts that would have been with the council's own carers, had there been room. */
function wanted(mix: Float64Array, groups: Estimates['groups'], share: number): void {
  const [own, agency] = ['own-foster', 'agency-foster'].map((id) => groups.findIndex((it) => it.id === id));
  if (share === 0 || own! < 0 || agency! < 0) return;
  const moved = share * mix[agency!]!;
  mix[agency!]! -= moved;
  mix[own!]! += moved;
}

const wantedWords = (share: number): string =>
  share > 0
    ? ` Of agency foster starts ${rounded(100 * share, 1)}% are taken to have been wanted with the council’s own carers ("agency-starts-wanted"): the mix is where children would go if every place had room.`
    : '';
