import { UNITS, type UnitName } from '../numbers/units.ts';
import type { Limits } from '../schema/quantity.ts';
import { decimals } from '../words/numbers.ts';
import type { Scale } from './numberText.ts';

/** How a number of a form is typed, moved and refused. */
export interface FormUnit extends Scale {
  /** Stands before the box: the pound sign. */
  prefix?: string;
  /** Stands after the box: "% of children". */
  suffix: string;
  /** A slider's and an arrow key's step, in the unit of the file. */
  step: number;
}

const percent = (suffix: string): FormUnit => ({ times: 100, places: 1, suffix, step: 0.01 });
const count = (suffix: string, places = 1, step = 1): FormUnit => ({ times: 1, places, suffix, step });
const pounds = (suffix: string, step: number): FormUnit => ({
  times: 1,
  places: 2,
  money: true,
  prefix: '£',
  suffix,
  step,
});

export const FORM_UNITS: Record<UnitName, FormUnit> = {
  'gbp-a-week': pounds('a week', 1),
  'gbp-a-year': pounds('a year', 1000),
  gbp: pounds('', 10_000),
  uplift: { ...percent('% a year'), places: 2, step: 0.005 },
  children: count('children'),
  'children-a-year': count('children a year'),
  rate: count('a child a year', 4, 0.01),
  variation: percent('%'),
  places: count('places'),
  'households-a-year': count('households a year'),
  'children-a-household': count('places a household', 2, 0.05),
  plans: count('plans'),
  'plans-a-year': count('plans a year'),
  'entries-a-plan': count('entries for each plan', 3, 0.05),
  change: percent('%'),
  share: percent('% of children'),
  delivery: { ...percent('%'), step: 0.05 },
  occupancy: { ...percent('% filled'), step: 0.05 },
  weeks: count('weeks', 1),
  years: count('years', 2, 0.25),
  'gbp-a-night': pounds('a night', 1),
};

/** What a number of this unit may be, in the figures that are typed: the schema's own limits. */
export function limitWords(name: UnitName, limits: Limits = UNITS[name].limits): string {
  const { times, prefix = '', suffix } = FORM_UNITS[name];
  const unit = suffix.startsWith('%') ? '%' : '';
  const words = (value: number) =>
    `${value < 0 ? 'minus ' : ''}${prefix}${decimals(Math.abs(value) * times, 0)}${unit}`;
  return `Type a number between ${words(limits.min)} and ${words(limits.max)}.`;
}
