import type { FigureIndex } from '../../../opendata/figureIndex.ts';
import { filledCounts, type FilledCounts } from '../../../opendata/traps/suppressed.ts';
import { supportedAndOther } from '../../../opendata/traps/supportedAndOther.ts';
import { BAND_IDS, byBand, type ByBand } from '../../ageBands.ts';
import { sum } from '../../arithmetic.ts';
import { crossTable, rowsOf } from '../../crossTable.ts';
import { ownFosterShare } from './ownFosterShare.ts';
import { byBandOf, PLACEMENTS, STOCK_AGES } from '../parts.ts';
import { OPEN_TYPES, typesOf, type TypeId } from './placements.ts';

/** Children looked after on a 31 March by the types of a baseline and by age, and what they rest on. */
export interface People {
  total: number;
  types: TypeId[];
  byType: Record<TypeId, number>;
  byBand: ByBand;
  /** Of the types in `types`. */
  ages: Record<TypeId, ByBand>;
  /** Whether the ages and the placements have a common table; else each type has the country's ages. */
  agesFit: boolean;
  placements: FilledCounts<(typeof PLACEMENTS)[number]>;
  bands: FilledCounts<(typeof STOCK_AGES)[number]>;
  /** The share of foster care that is the council's own; null where foster care is one type. */
  ownFoster: number | null;
  /** The share of supported and other placements that is really other; null before they were mixed. */
  otherShare: number | null;
}

/** What England's figures say of every council's cross tables. */
export interface StockShapes {
  ages: Readonly<Record<TypeId, ByBand>>;
  providers?: readonly (readonly number[])[] | undefined;
}

export function peopleOf(
  index: FigureIndex,
  area: string,
  year: number,
  total: number,
  shapes: StockShapes,
): People {
  const placements = filledCounts(index, area, 'cla-count', PLACEMENTS, year, total);
  const bands = filledCounts(index, area, 'cla-count', STOCK_AGES, year, total);
  const apart = ownFosterShare(index, area, year, placements.counts, shapes.providers);
  const { counts } = placements;
  const { supported, other, otherShare } = supportedAndOther(index, area, year, {
    supported: counts['placement:supported-independent'],
    other: counts['placement:other'],
  });
  const foster = counts['placement:foster'];
  const ownFoster = apart?.share ?? null;
  const byType: Record<TypeId, number> = {
    foster: ownFoster === null ? foster : 0,
    'own-foster': foster * (ownFoster ?? 0),
    'agency-foster': ownFoster === null ? 0 : foster * (1 - ownFoster),
    residential:
      counts['placement:childrens-homes-and-secure'] +
      counts['placement:other-residential'] +
      counts['placement:residential-schools'],
    supported,
    other,
    parents: counts['placement:parents'],
    adoption: counts['placement:placed-for-adoption'],
  };
  const types = typesOf(ownFoster !== null);
  const ages = agesByType(types, byType, byBandOf(bands.counts), shapes.ages);
  return {
    total,
    types,
    byType,
    byBand: byBand((band) => sum(types.map((type) => ages.table[type][band]))),
    ages: ages.table,
    agesFit: ages.fits,
    placements,
    bands,
    ownFoster,
    otherShare,
  };
}

/** Types by age that have both margins and England's odds; where the margins contradict each other, the types'. */
function agesByType(
  types: readonly TypeId[],
  byType: Readonly<Record<TypeId, number>>,
  byAge: ByBand,
  seed: Readonly<Record<TypeId, ByBand>>,
): { table: Record<TypeId, ByBand>; fits: boolean } {
  const fit = crossTable(
    types.map((type) => BAND_IDS.map((band) => seed[type][band])),
    types.map((type) => byType[type]),
    BAND_IDS.map((band) => byAge[band]),
  );
  const fits = fit.kind === 'settled';
  const rows = fits ? rowsOf(fit.cells, BAND_IDS.length) : undefined;
  const none = byBand(() => 0);
  const table = Object.fromEntries(
    Object.keys(OPEN_TYPES).map((id) => {
      const type = id as TypeId;
      const row = rows?.[types.indexOf(type)];
      if (row) return [type, byBand((band) => row[BAND_IDS.indexOf(band)]!)];
      const all = sum(Object.values(seed[type]));
      return [type, all > 0 ? byBand((band) => (byType[type] * seed[type][band]) / all) : none];
    }),
  ) as Record<TypeId, ByBand>;
  return { table, fits };
}
