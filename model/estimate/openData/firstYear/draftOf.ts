import { yearEnding } from '../../../opendata/figureIndex.ts';
import { mapRecord, sum } from '../../arithmetic.ts';
import { stockByPhase } from '../../stockByPhase.ts';
import { ASSUMPTIONS } from '../assumptions.ts';
import { totalSource, type Council } from '../council.ts';
import type { Draft } from './draft.ts';
import { draftMoves } from './draftMoves.ts';
import { draftReasons } from './draftReasons.ts';
import { draftStreams } from './draftStreams.ts';
import type { YearlyFlows } from '../flows/yearlyFlows.ts';
import { capacityOf } from '../prices/capacity.ts';
import { ADOPTED_AT, adoptedFrom } from './assumedMoves.ts';
import { openingStockSource } from '../stock/openingStockSource.ts';
import type { People } from '../stock/people.ts';
import { placementTypesOf } from '../prices/placementTypes.ts';
import { OPEN_TYPES } from '../stock/placements.ts';
import { childProtectionOf } from '../plans/childProtection.ts';
import { exitRates } from '../flows/exitRates.ts';

export interface DraftInputs {
  id: string;
  people: People;
  flows: YearlyFlows;
  population: { value: number; source: string };
}

/** Everything of a baseline that its first year is not fitted by, noted down as it is worked out. */
export function draftOf(council: Council, { id, people, flows, population }: DraftInputs): Draft {
  const { name, year, ledger } = council;
  const { rows, newByBand } = exitRates(people, flows);
  const cells = stockByPhase(
    people.types,
    people.ages,
    newByBand,
    mapRecord(OPEN_TYPES, ({ newness }) => newness),
  );
  const stockSource = openingStockSource(council, people);
  for (const it of ['return-home-new-to-settled', 'transfer-stay'] as const) ledger.assumption(it);
  const settle = ASSUMPTIONS['settle-per-year'];
  const capacity = capacityOf(council, people);
  const childProtection = childProtectionOf(council);
  const from = adoptedFrom(people);
  const under5 = sum(from.flatMap((type) => ADOPTED_AT.map((band) => people.ages[type][band])));
  const adopted = sum(Object.values(flows.exits.adoption));
  return {
    fixed: {
      id,
      name,
      asOf: yearEnding(year),
      under18Population: population,
      placementTypes: placementTypesOf(council, people),
      settlePerYear: {
        low: settle.low,
        mode: settle.value,
        high: settle.high,
        source: ledger.assumption('settle-per-year'),
      },
      ...(capacity && { capacity }),
      ...(childProtection && { childProtection }),
      source: totalSource(council, 'cla-count'),
    },
    total: people.total,
    cells,
    stockSource,
    streams: draftStreams(council, people, flows),
    rates: rows,
    reasons: draftReasons(council, flows),
    ratesSource: flows.sources.exits,
    placedForAdoption: { from, bands: ADOPTED_AT, perYear: adopted / Math.max(0.5, under5) },
    moves: draftMoves(council, people),
  };
}
