import { AGE_BANDS, type BandId } from '../../../model/estimate/ageBands.ts';
import type { Baseline, MoveRow } from '../../../model/schema/baseline.ts';
import { BASELINE_VERSION } from '../../../model/schema/versions.ts';
import { expectedValue } from '../../../model/schema/quantity.ts';
import type { Evidence } from '../../../model/schema/evidence.ts';
import { afterCareLines, returnsToCare } from './afterCare.ts';
import { entryStreams, expectedEntriesByBand } from './entryStreams.ts';
import { careRates } from './exitRows.ts';
import { agesByPlacement, openingStock } from './openingStock.ts';
import { placementTypes } from './placementTypes.ts';
import { openRegister, type Register } from './register.ts';
import type { PlacementId } from './shape.ts';

/** Southampton on 31 March 2024, derived from its evidence register and from nothing else. */
export function deriveSouthampton(evidence: Evidence): Baseline {
  return deriveFrom(openRegister(evidence));
}

/** The same from a register already open, which then tells what was asked of it. */
export function deriveFrom(register: Register): Baseline {
  const ages = agesByPlacement(register);
  const rates = careRates(register, ages);
  const entries = entryStreams(register);
  const expectedEntries = expectedEntriesByBand(entries, ({ perYear }) => expectedValue(perYear));
  const stock = openingStock(register, ages, rates.newByBand(expectedEntries));
  return {
    schemaVersion: BASELINE_VERSION,
    id: 'southampton',
    name: 'Southampton',
    asOf: '2024-03-31',
    under18Population: sourced(register, 'population-under-18'),
    ageBands: AGE_BANDS.map((band) => ({ ...band })),
    placementTypes: placementTypes(register, stock),
    stock: stock.map((cell) => ({ ...cell, source: 'opening-stock-fit' })),
    entries,
    settlePerYear: register.range('settle-per-year'),
    exits: rates.exits,
    moves: [...rates.adoptionMoves, ...assumedMoves(register)],
    capacity: [{ placement: 'own-foster', places: register.range('own-foster-places') }],
    childProtection: childProtection(register),
    afterCare: afterCareLines(register),
    reentry: returnsToCare(register),
  };
}

const sourced = (register: Register, id: string) => ({ value: register.number(id), source: id });

const TEENAGE: BandId[] = ['10-15', '16-17'];
const ADULTHOOD: BandId[] = ['16-17'];

/** Moves between types that nothing published counts: from, to, and the ages they concern (all, if none). */
const ASSUMED_MOVES: readonly (readonly [PlacementId, PlacementId, BandId[]?])[] = [
  ['own-foster', 'ifa'],
  ['own-foster', 'kinship', ['0', '1-4', '5-9', '10-15']],
  ['own-foster', 'parents'],
  ['ifa', 'own-foster'],
  ['ifa', 'parents'],
  ['ifa', 'residential', TEENAGE],
  ['own-foster', 'residential', TEENAGE],
  ['residential', 'ifa'],
  ['residential', 'crisis', TEENAGE],
  ['crisis', 'residential'],
  ['own-foster', 'supported', ADULTHOOD],
  ['ifa', 'supported', ADULTHOOD],
  ['residential', 'supported', ADULTHOOD],
];

function assumedMoves(register: Register): MoveRow[] {
  return ASSUMED_MOVES.map(([from, to, ageBand]) => ({
    from,
    to,
    perYear: register.range(`move-${from}-${to}`),
    ...(ageBand && { ageBand: [...ageBand] }),
  }));
}

function childProtection(register: Register): NonNullable<Baseline['childProtection']> {
  return {
    plans: {
      initial: sourced(register, 'cp-plans-initial'),
      established: sourced(register, 'cp-plans-established'),
    },
    startsPerYear: register.range('cp-starts-level'),
    establishPerYear: register.range('cp-establish-rate'),
    endsPerYear: {
      initial: register.range('cp-end-rate-initial'),
      established: register.range('cp-end-rate-established'),
    },
    repeatShare: sourced(register, 'cp-repeat-share'),
    yearlyVariation: sourced(register, 'cp-yearly-variation'),
    drift: sourced(register, 'cp-drift'),
    source: 'cp-plans-2024-03-31',
  };
}
