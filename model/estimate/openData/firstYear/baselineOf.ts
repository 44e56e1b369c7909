import type { Baseline, EntryStream, ExitRow, MoveRow } from '../../../schema/baseline.ts';
import { BASELINE_VERSION } from '../../../schema/versions.ts';
import { AGE_BANDS, BAND_IDS, type BandId, type ByBand } from '../../ageBands.ts';
import { rounded, roundedShares, sum } from '../../arithmetic.ts';
import { roundedToTotal } from '../../stockByPhase.ts';
import type { RateRow } from '../flows/exitRates.ts';
import type { OpenReason } from '../flows/exitSeed.ts';
import { around } from '../level.ts';
import type { Draft, DraftMove, DraftStream, Tuning } from './draft.ts';
import { weightedMix } from './firstPlacements.ts';

/** Ages of a first baseline: those published, with 16 and 17 apart, as most who turn 18 in a year are 17 now. */
const OPEN_BANDS = [
  ...AGE_BANDS.slice(0, -1),
  { id: '16', label: '16', fromYears: 16, toYears: 17 },
  { id: '17', label: '17', fromYears: 17, toYears: 18 },
];

const split = (bands: readonly BandId[]): string[] =>
  bands.flatMap((band) => (band === '16-17' ? ['16', '17'] : [band]));

/** The baseline of a draft. */
export function baselineOf(draft: Draft, tuning: Tuning): Baseline {
  return {
    schemaVersion: BASELINE_VERSION,
    ...draft.fixed,
    ageBands: OPEN_BANDS.map((band) => ({ ...band })),
    stock: stockRows(draft, tuning),
    entries: draft.streams
      .filter(({ perYear }) => childrenPerYear(perYear) > 0)
      .map((it) => stream(it, tuning)),
    exits: exitRows(draft, tuning),
    moves: [...adoptionMoves(draft, tuning), ...draft.moves.map((move) => moveRow(move, tuning))],
  };
}

/** Moves into a type go with the weight of its first placements, but never as far. */
const LEAST_MOVE_FACTOR = 0.25;
const MOST_MOVE_FACTOR = 2.5;

/** A move's rate as the first year is fitted with it. */
export const movePerYear = ({ to, perYear, localFactor }: DraftMove, { mix }: Tuning) =>
  around(perYear * localFactor * Math.min(MOST_MOVE_FACTOR, Math.max(LEAST_MOVE_FACTOR, mix[to])), 0.5);

export const moveSource = ({ from, to }: DraftMove): string => `move-${from}-${to}`;

const moveRow = (move: DraftMove, tuning: Tuning): MoveRow => ({
  from: move.from,
  to: move.to,
  perYear: { ...movePerYear(move, tuning), source: moveSource(move) },
  ...(move.bands && { ageBand: split(move.bands) }),
});

const childrenPerYear = (perYear: ByBand): number => sum(Object.values(perYear));

function stockRows({ cells, total, stockSource }: Draft, { share17 }: Tuning): Baseline['stock'] {
  const apart = cells.flatMap(({ ageBand, children, ...rest }) =>
    ageBand === '16-17'
      ? [
          { ...rest, ageBand: '16', children: children * (1 - share17) },
          { ...rest, ageBand: '17', children: children * share17 },
        ]
      : [{ ...rest, ageBand: ageBand as string, children }],
  );
  return roundedToTotal(apart, total).map(({ placement, ageBand, phase, children }) => ({
    placement,
    ageBand,
    phase,
    children,
    source: stockSource,
  }));
}

function stream(it: DraftStream, { mix }: Tuning): EntryStream {
  const bands = BAND_IDS.filter((band) => it.perYear[band] > 0);
  const perYear = childrenPerYear(it.perYear);
  const shares = bands.flatMap((band): [string, number][] =>
    band === '16-17'
      ? [
          ['16', it.perYear[band] / 2],
          ['17', it.perYear[band] / 2],
        ]
      : [[band, it.perYear[band]]],
  );
  const placed = (band: BandId) =>
    Object.fromEntries(
      Object.entries(roundedShares(weightedMix(it.mix[band], mix) as Record<string, number>)).map(
        ([type, value]) => [type, { value, source: it.mixSource }],
      ),
    );
  return {
    id: it.id,
    label: it.label,
    perYear: { ...around(perYear, it.halfWidth, 2), source: it.levelSource },
    byAgeBand: roundedShares(Object.fromEntries(shares)),
    placementByAgeBand: Object.fromEntries(
      bands.flatMap((band) => split([band]).map((id) => [id, placed(band)])),
    ),
    ...it.variation,
    source: it.agesSource,
  };
}

/** Whole reasons vary as they do at other councils; the rows of one, which vary each by itself, more. */
function rowFactor(rows: readonly RateRow[], reason: OpenReason): number {
  const exits = rows.filter((row) => row.reason === reason).map((row) => row.exits);
  const total = sum(exits);
  return total > 0 ? 1 / Math.sqrt(sum(exits.map((count) => (count / total) ** 2))) : 1;
}

const MOST_VARIATION = 0.9;
/** Nobody waits for less than two days on average. */
const MOST_RATE = 180;

function exitRows({ rates, reasons, ratesSource }: Draft, tuning: Tuning): ExitRow[] {
  return rates.map((row) => {
    const reason = reasons[row.reason];
    const factor = rowFactor(rates, row.reason);
    const vary = (spread: number) => ({
      value: rounded(Math.min(MOST_VARIATION, spread * factor), 3),
      source: reason.variationSource,
    });
    return {
      reason: row.reason,
      label: reason.label,
      perYear: {
        ...around(Math.min(MOST_RATE, row.perYear * tuning.reason[row.reason]), reason.halfWidth),
        source: reason.levelSource,
        sharedDraw: reason.levelSource,
      },
      placement: row.placements.length === 1 ? row.placements[0]! : [...row.placements],
      ...(row.bands.length < BAND_IDS.length && { ageBand: split(row.bands) }),
      ...(row.phase && { phase: row.phase }),
      yearlyVariation: vary(reason.yearlyVariation),
      drift: vary(reason.drift),
      source: ratesSource,
    };
  });
}

function adoptionMoves(
  { placedForAdoption: { from, bands, perYear }, reasons }: Draft,
  tuning: Tuning,
): MoveRow[] {
  const { halfWidth, levelSource, yearlyVariation, drift, variationSource } = reasons.adoption;
  return from.map((type) => ({
    from: type,
    to: 'adoption',
    perYear: {
      ...around(Math.min(MOST_RATE, perYear * tuning.placedForAdoption), halfWidth),
      source: levelSource,
      sharedDraw: 'placed-for-adoption',
    },
    ageBand: [...bands],
    yearlyVariation: { value: yearlyVariation, source: variationSource },
    drift: { value: drift, source: variationSource },
    source: levelSource,
  }));
}
