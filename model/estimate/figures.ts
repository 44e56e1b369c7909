/**
 * Published figures as estimates ask for them: 2024 is the year that ends on 31 March 2024, a stock that of the day
 * and a flow that of the year. Nothing where a figure is withheld, missing or not collected.
 */
export interface Figures {
  value(area: string, measure: string, breakdown: string, year: number): number | undefined;
}

/** England as an area of the figures. */
export const ENGLAND = 'E92000001';

/** The breakdown that is the total. */
export const ALL = 'all';
