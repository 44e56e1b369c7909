import type { Figures } from '../estimate/figures.ts';

/**
 * What was known on 31 March of a year: nothing dated later can be read through it, whoever asks. Figures published
 * months after that day count as known on it, as a council knows its own before they are published.
 */
export const knownAt = (figures: Figures, year: number): Figures => ({
  value: (area, measure, breakdown, asked) =>
    asked <= year ? figures.value(area, measure, breakdown, asked) : undefined,
});
