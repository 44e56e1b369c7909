import type { Figures } from '../../estimate/figures.ts';
import type { SimplexOptions } from '../../estimate/nelderMead.ts';
import type { FlowMeasures } from '../../estimate/stockHistory.ts';
import { ALL, type OpenDataMeasure } from '../../schema/openData.ts';

/** The years a fit may see: figures from the first on, outcomes up to the last. */
export interface FitYears {
  first: number;
  last: number;
}

/** Settings are logarithms: steps of a fifth, until scores agree to a ten-millionth. */
export const SIMPLEX: SimplexOptions = { step: 0.2, tolerance: 1e-7, mostRounds: 2000 };

export interface Fitted<Settings> {
  settings: Settings;
  /** What it rests on. */
  authorities: number;
  outcomes: number;
}

/** What was published of a stock and its flows so many years after a cut-off; a zero says nothing of a share. */
export interface OutcomeYear {
  years: number;
  stock: number | undefined;
  entries: number | undefined;
  exits: number | undefined;
}

/** The years after a cut-off, up to a last one, of which the stock is known. */
export function outcomesAfter(
  figures: Figures,
  area: string,
  of: FlowMeasures,
  cutOff: number,
  last: number,
): OutcomeYear[] {
  return Array.from({ length: last - cutOff }, (_, i) => {
    const year = cutOff + i + 1;
    const value = (measure: OpenDataMeasure) => figures.value(area, measure, ALL, year);
    return { years: i + 1, stock: value(of.stock), entries: value(of.entries), exits: value(of.exits) };
  }).filter(({ stock }) => stock !== undefined && stock > 0);
}
