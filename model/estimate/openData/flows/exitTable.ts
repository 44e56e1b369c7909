import type { FigureIndex } from '../../../opendata/figureIndex.ts';
import { filledCounts, type FilledCounts } from '../../../opendata/traps/suppressed.ts';
import { scaledTo } from '../../../opendata/traps/rounding.ts';
import { BAND_IDS, byBand, type ByBand } from '../../ageBands.ts';
import { sum } from '../../arithmetic.ts';
import { crossTable, rowsOf } from '../../crossTable.ts';
import { EXIT_SEED, OPEN_REASONS, type OpenReason } from './exitSeed.ts';
import { EXIT_AGES } from '../parts.ts';

/** Exits of a year by age, those before 18 apart, and how reasons are crossed with them. */
export interface ExitTable {
  ages: FilledCounts<(typeof EXIT_AGES)[number]>;
  before18: number;
  at18: number;
  /** Exits before 18 by reason and band that have the given reasons and the table's ages, where they agree. */
  cross(byReason: Readonly<Record<OpenReason, number>>): Record<OpenReason, ByBand>;
}

export function exitTable(
  index: FigureIndex,
  area: string,
  year: number,
  total: number,
  seed: Readonly<Record<OpenReason, ByBand>> = EXIT_SEED,
): ExitTable {
  const ages = filledCounts(index, area, 'cla-exits', EXIT_AGES, year, total);
  const { counts } = ages;
  const at18 = counts['age:18+'];
  const bands = [
    counts['age:0'],
    counts['age:1-4'],
    counts['age:5-9'],
    counts['age:10-15'],
    counts['age:16'] + counts['age:17'],
  ];
  return {
    ages,
    before18: sum(bands),
    at18,
    cross: (byReason) => crossed(byReason, bands, seed),
  };
}

function crossed(
  byReason: Readonly<Record<OpenReason, number>>,
  bands: readonly number[],
  seed: Readonly<Record<OpenReason, ByBand>>,
): Record<OpenReason, ByBand> {
  const rows = OPEN_REASONS.map((reason) => byReason[reason]);
  const fit = crossTable(
    OPEN_REASONS.map((reason) => BAND_IDS.map((band) => seed[reason][band])),
    rows,
    scaledTo(sum(rows), bands),
  );
  const cells = fit.kind === 'settled' ? rowsOf(fit.cells, BAND_IDS.length) : undefined;
  const tables = OPEN_REASONS.map((reason, r) => {
    const row = cells?.[r];
    const all = sum(Object.values(seed[reason]));
    // Small councils may have reasons and ages, partly filled in, that no table has: then the country's ages.
    return [
      reason,
      byBand((band) => row?.[BAND_IDS.indexOf(band)] ?? (byReason[reason] * seed[reason][band]) / all),
    ] as const;
  });
  return Object.fromEntries(tables) as Record<OpenReason, ByBand>;
}
