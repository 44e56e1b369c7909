import { authoritiesIn, type Authority } from '../../opendata/authorities.ts';
import { ENGLAND, type FigureIndex } from '../../opendata/figureIndex.ts';
import { ALL_REASONS, exitsBefore18 } from '../../opendata/traps/exitsBefore18.ts';
import { filledCounts } from '../../opendata/traps/suppressed.ts';
import { englandFigure, nearestFirst, widerShares } from '../../opendata/widerArea.ts';
import { byBand, type ByBand } from '../ageBands.ts';
import { mapRecord } from '../arithmetic.ts';
import type { OpenReason } from './flows/exitSeed.ts';
import type { PlanPhases } from '../planLengths.ts';
import { exitTable } from './flows/exitTable.ts';
import { englandProviders } from './stock/ownFosterShare.ts';
import { movements, type Movements } from './movement.ts';
import { PLACEMENTS } from './parts.ts';
import { peopleOf, type StockShapes } from './stock/people.ts';
import { OPEN_TYPES, type TypeId } from './stock/placements.ts';
import { englandPlanLengths } from './plans/englandPlanLengths.ts';
import { priceMovement, type PriceMovement } from './prices/priceMovement.ts';

/** What all councils share on a 31 March: England's cross tables, how much figures move, prices, plan lengths. */
export interface Nation {
  index: FigureIndex;
  year: number;
  authorities: ReadonlyMap<string, Authority>;
  stock: StockShapes;
  exits: Record<OpenReason, ByBand>;
  /** Exits at 18 in a year over children of 16 and 17 at its start. */
  turned18Share: number;
  movements: Movements;
  prices: PriceMovement;
  planRates: PlanPhases;
}

/** Worked out once for a day, then used for every council of that day. */
export function nationOn(index: FigureIndex, year: number): Nation {
  const total = englandFigure(index, 'cla-count', 'all', year)!.value!;
  const stock = englandStock(index, year, total);
  const authorities = new Map(authoritiesIn(index).map((it) => [it.code, it]));
  const codes = [...authorities.keys()];
  return {
    index,
    year,
    authorities,
    stock,
    exits: englandExits(index, year),
    turned18Share: englandTurned18(index, year),
    movements: movements(index, codes, year),
    prices: priceMovement(index, codes, year),
    planRates: englandPlanLengths(index, year),
  };
}

function englandStock(index: FigureIndex, year: number, total: number): StockShapes {
  const seeds = mapRecord(OPEN_TYPES, ({ ages }) => ages);
  const { counts } = filledCounts(index, ENGLAND, 'cla-count', PLACEMENTS, year, total);
  const providers = englandProviders(index, year, counts);
  const people = peopleOf(index, ENGLAND, year, total, { ages: seeds, providers });
  const { ages } = people;
  const fitted = { ...seeds, ...Object.fromEntries(people.types.map((type) => [type, ages[type]])) };
  // Councils may have foster care in one type or in two, whichever England has.
  const both =
    people.ownFoster === null
      ? fitted
      : { ...fitted, foster: byBand((band) => ages['own-foster'][band] + ages['agency-foster'][band]) };
  return { ages: both as Record<TypeId, ByBand>, providers };
}

function englandExits(index: FigureIndex, year: number): Record<OpenReason, ByBand> {
  const exits = englandFigure(index, 'cla-exits', 'all', year)!.value!;
  const reasons = widerShares(index, null, 'cla-exits', ALL_REASONS, year);
  const table = exitTable(index, ENGLAND, year, exits);
  const byReason = exitsBefore18(
    mapRecord(reasons.shares, (share) => share * exits),
    table.before18,
  );
  return table.cross(byReason);
}

/** Of the year, or of the nearest whose exits and stock a year before are both published. */
function englandTurned18(index: FigureIndex, year: number): number {
  const years = index.years(ENGLAND, 'cla-exits', 'age:18+');
  for (const it of nearestFirst(years, year)) {
    const exits = index.value(ENGLAND, 'cla-exits', 'age:18+', it)!;
    const before = index.value(ENGLAND, 'cla-count', 'age:16+', it - 1);
    if (before) return exits / before;
  }
  return ENGLAND_TURNED_18;
}

/** The year to March 2024: 13,080 exits at 18, of 22,070 aged 16 and over at its start. */
const ENGLAND_TURNED_18 = 13_080 / 22_070;
