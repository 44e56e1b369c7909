import type { OpenDataMeasure } from '../schema/openData.ts';

/**
 * Published figures as estimates ask for them: 2024 is the year that ends on 31 March 2024, a stock that of the day
 * and a flow that of the year. Nothing where a figure is withheld, missing or not collected.
 */
export interface Figures {
  value(area: string, measure: OpenDataMeasure, breakdown: string, year: number): number | undefined;
}
