import { byBand, type BandId, type ByBand } from '../../../model/estimate/ageBands.ts';
import { rounded, sum } from '../../../model/estimate/arithmetic.ts';
import { careStay, steadyNew, type Stay } from '../../../model/estimate/careStay.ts';
import type { ExitRow, MoveRow } from '../../../model/schema/baseline.ts';
import type { Quantity } from '../../../model/schema/quantity.ts';
import { exitsByReasonAndBand } from './exitCounts.ts';
import { averagePlacedForAdoption, childYearsOutsideAdoption, entriesByBand, type Reason } from './flows.ts';
import type { ByPlacementAndBand } from './openingStock.ts';
import type { Register } from './register.ts';
import { PLACEMENT_IDS, type PlacementId } from './shape.ts';

const YOUNG: readonly BandId[] = ['0', '1-4', '5-9'];
const OLD: readonly BandId[] = ['10-15', '16-17'];
const HOME_GROUPS = [YOUNG, OLD] as const;
const GUARDIANSHIP_GROUPS: readonly BandId[][] = [['0', '1-4'], ['5-9'], ['10-15', '16-17']];
/** Reasons as a page names them. */
const LABELS: Record<Reason, string> = {
  'returned-home': 'Returned home',
  'special-guardianship': 'Special guardianship or child arrangements order',
  adoption: 'Adopted',
  other: 'Other reasons',
};

const OTHER_GROUPS: readonly BandId[][] = [['0', '1-4', '5-9', '10-15'], ['16-17']];

export interface CareRates {
  exits: ExitRow[];
  /** Moves into adoption: the only ones that a published count speaks of. */
  adoptionMoves: MoveRow[];
  /** Children in the `new` phase by band, with the entries the forecast starts from. */
  newByBand: (entriesPerYear: ByBand) => ByBand;
}

/**
 * Exit rates, as counts a year over child-years: the two-year means by reason and age over the average
 * number looked after. Children placed for adoption leave by adoption only; everybody else by the rest.
 */
export function careRates(register: Register, ages: ByPlacementAndBand): CareRates {
  const counts = exitsByReasonAndBand(register);
  const childYears = childYearsOutsideAdoption(register, ages);
  const leavingForAdoption = sum(Object.values(counts.adoption));
  const inputs = {
    entriesPerYear: entriesByBand(register),
    childYears,
    steadyExits: byBand(
      (band) => counts['special-guardianship'][band] + counts.other[band] + counts.adoption[band],
    ),
    returnsHome: counts['returned-home'],
    newToSettledRatio: register.number('return-home-new-to-settled'),
    settlePerYear: register.number('settle-per-year'),
    groups: HOME_GROUPS,
  };
  const stay = careStay(inputs);
  const outside = PLACEMENT_IDS.filter((id) => id !== 'adoption');
  const variation = {
    yearlyVariation: { value: register.number('exits-yearly-variation'), source: 'exits-yearly-variation' },
    drift: { value: register.number('exits-drift'), source: 'exits-drift' },
  };
  const row = (
    reason: Reason,
    perYear: number,
    level: string,
    bands: readonly BandId[],
    source: string,
    phase?: 'new' | 'settled',
  ): ExitRow => ({
    reason,
    label: LABELS[reason],
    perYear: around(register, perYear, level),
    placement: reason === 'adoption' ? 'adoption' : [...outside],
    ...(bands.length > 0 && { ageBand: [...bands] }),
    ...(phase && { phase }),
    ...variation,
    source,
  });
  const perChild = (of: ByBand, bands: readonly BandId[]) =>
    sum(bands.map((band) => of[band])) / sum(bands.map((band) => childYears[band]));
  return {
    exits: [
      ...homeRows(stay, row),
      ...GUARDIANSHIP_GROUPS.map((bands) =>
        row(
          'special-guardianship',
          perChild(counts['special-guardianship'], bands),
          'level-special-guardianship',
          bands,
          'exits-by-reason-and-age',
        ),
      ),
      row(
        'adoption',
        leavingForAdoption / averagePlacedForAdoption(register),
        'level-adoption-order',
        [],
        'adoption-order-rate',
      ),
      ...OTHER_GROUPS.map((bands) =>
        row('other', perChild(counts.other, bands), 'level-other-exits', bands, 'exits-by-reason-and-age'),
      ),
    ],
    adoptionMoves: adoptionMoves(register, ages, childYears, leavingForAdoption, variation),
    newByBand: (entriesPerYear) => steadyNew({ ...inputs, entriesPerYear }, stay.returnHomePerYear),
  };
}

function homeRows(
  stay: Stay,
  row: (
    reason: Reason,
    perYear: number,
    level: string,
    bands: readonly BandId[],
    source: string,
    phase: 'new' | 'settled',
  ) => ExitRow,
): ExitRow[] {
  return HOME_GROUPS.flatMap((bands, group) =>
    (['new', 'settled'] as const).map((phase) =>
      row(
        'returned-home',
        stay.returnHomePerYear[group]![phase],
        'level-returned-home',
        bands,
        'return-home-by-phase',
        phase,
      ),
    ),
  );
}

/** A rate with the range of its level; rates with the same level share one draw, as one cause moves them all. */
function around(register: Register, perYear: number, level: string): Quantity {
  const { low, mode, high } = register.range(level);
  return {
    low: rounded(low * perYear),
    mode: rounded(mode * perYear),
    high: rounded(high * perYear),
    source: level,
    sharedDraw: level,
  };
}

/** The types from which children are placed for adoption, and their ages. */
const ADOPTED_FROM: readonly PlacementId[] = ['own-foster', 'ifa'];
const ADOPTED_AT: readonly BandId[] = ['0', '1-4'];

function adoptionMoves(
  register: Register,
  ages: ByPlacementAndBand,
  childYears: ByBand,
  placedPerYear: number,
  variation: Partial<MoveRow>,
): MoveRow[] {
  const outside = PLACEMENT_IDS.filter((id) => id !== 'adoption');
  const atRisk = sum(
    ADOPTED_AT.map((band) => {
      const all = sum(outside.map((id) => ages[id][band]));
      return (childYears[band] * sum(ADOPTED_FROM.map((id) => ages[id][band]))) / all;
    }),
  );
  return ADOPTED_FROM.map((from) => ({
    from,
    to: 'adoption',
    perYear: around(register, placedPerYear / atRisk, 'level-placed-for-adoption'),
    ageBand: [...ADOPTED_AT],
    ...variation,
    source: 'placed-for-adoption-rate',
  }));
}
