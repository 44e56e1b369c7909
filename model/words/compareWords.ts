import { unlikeness, type Alike, type Unlikeness } from '../compare/unlikeness.ts';
import type { Measure } from '../schema/measure.ts';
import type { Selector } from '../schema/primitives.ts';
import type { Quantity, Range } from '../schema/quantity.ts';
import { dateWords } from './dates.ts';
import { gbpShort } from './money.ts';
import { selectedWords, type Names } from './names.ts';
import { percent, upToDecimals, MINUS } from './numbers.ts';

/** The fields of measures that an engine reads, and what they are called; what only explains a measure is not here. */
export const FIELD_WORDS: Record<string, string> = {
  kind: 'Kind of measure',
  start: 'Start',
  end: 'End',
  rampWeeks: 'Weeks until in full',
  delivery: 'Delivered',
  line: 'Line of the savings table',
  change: 'Change',
  childrenPerYear: 'Children a year',
  ageBands: 'Ages',
  streams: 'Entry streams',
  placements: 'Placements',
  placement: 'Placement',
  reason: 'Reason for leaving',
  someReturn: 'Return to care',
  from: 'From placement',
  to: 'To placement',
  share: 'Share',
  places: 'Places',
  soldPlaces: 'Places sold to others',
  soldPlaceWeeklyGbp: 'Income a week of a sold place',
  occupancy: 'Planned occupancy',
  weeklyCostGbp: 'Cost a week of a filled place',
  delayWeeks: 'Weeks late',
  weeklyFixedCostGbp: 'Fixed cost a week',
  capitalGbp: 'Capital',
  financingGbpPerYear: 'Financing a year',
  householdsPerYear: 'Households a year',
  childrenPerHousehold: 'Places a household',
  plansPerYear: 'Child protection plans a year',
  entriesPerPlan: 'Entries for each plan',
  amountsGbp: 'Cash',
};

const isRange = (it: Quantity): it is Range => typeof it === 'object' && 'low' in it;

const signed = (words: (size: number) => string) => (value: number) =>
  value < 0 ? `${MINUS}${words(-value)}` : words(value);
const plain = signed((value) => upToDecimals(value, 2));
const share = signed((value) => `${upToDecimals(value * 100, 1)}%`);

const QUANTITIES: Record<string, (value: number) => string> = {
  rampWeeks: plain,
  delivery: (value) => percent(value),
  change: share,
  share,
  childrenPerYear: plain,
  places: plain,
  soldPlaces: plain,
  soldPlaceWeeklyGbp: gbpShort,
  occupancy: (value) => percent(value),
  weeklyCostGbp: gbpShort,
  delayWeeks: plain,
  householdsPerYear: plain,
  childrenPerHousehold: plain,
  plansPerYear: plain,
  entriesPerPlan: plain,
  weeklyFixedCostGbp: gbpShort,
  capitalGbp: gbpShort,
  financingGbpPerYear: gbpShort,
};

/** The likely value, and its range where it has one: "100% (50% to 150%)". */
function quantityWords(it: Quantity, words: (value: number) => string): string {
  if (typeof it === 'number') return words(it);
  if (!isRange(it)) return words(it.value);
  return `${words(it.mode)} (${words(it.low)} to ${words(it.high)})`;
}

/** What a measure with nothing said does; "*" is all, as when left out. */
const DEFAULTS: Record<string, unknown> = {
  rampWeeks: 0,
  delivery: 1,
  ageBands: '*',
  streams: '*',
  placements: '*',
};

/** The value of a field, said or not; undefined where this kind of measure, or this measure, has none. */
export const fieldOf = (measure: Measure, field: string): unknown =>
  (measure as unknown as Record<string, unknown>)[field] ?? DEFAULTS[field];

/** A field of a measure in words; nothing where the measure does not have it. */
export function fieldValueWords(measure: Measure, field: string, names: Names): string | null {
  const value = fieldOf(measure, field);
  if (value === undefined) return null;
  const number = QUANTITIES[field];
  if (number) return quantityWords(value as Quantity, number);
  switch (field) {
    case 'start':
    case 'end':
      return dateWords(value as string);
    case 'placement':
    case 'from':
    case 'to':
      return names.placement(value as string);
    case 'reason':
      return names.reason(value as string);
    case 'someReturn':
      return 'some within a year';
    case 'ageBands':
      return selectedWords(value as Selector, names.ageBand) ?? 'all';
    case 'streams':
      return selectedWords(value as Selector, names.stream) ?? 'all';
    case 'placements':
      return selectedWords(value as Selector, names.placement) ?? 'all';
    case 'amountsGbp':
      return Object.entries(value as Record<string, Quantity>)
        .map(([year, gbp]) => `${year}: ${quantityWords(gbp, gbpShort)}`)
        .join(', ');
    default:
      return typeof value === 'string' ? value.replaceAll('-', ' ') : '';
  }
}

/** Why scenarios cannot be compared as they are, one sentence a reason. Without values: they may have been sent. */
export const UNLIKE_WORDS: Record<Unlikeness['part'], string> = {
  baseline: 'It starts from another baseline than the first scenario: other children, rates or prices.',
  engine: 'It was worked out by another version of the engine than the first scenario.',
  start: 'It starts on another day than the first scenario, so its years are not the same years.',
  end: 'It ends on another day than the first scenario, so its last year and its sums are not the same.',
};

/** The same for readers, by the names and dates of stored scenarios. */
export function unlikeReasons(scenarios: readonly (Alike & { name: string })[]): string[] {
  const [first] = scenarios;
  if (first === undefined) return [];
  return unlikeness(scenarios).map(({ scenario, part }) => {
    const it = scenarios[scenario]!;
    switch (part) {
      case 'baseline':
        return `“${it.name}” starts from another baseline than “${first.name}”: other children, rates or prices.`;
      case 'engine':
        return `“${it.name}” was worked out by another version of the engine than “${first.name}”.`;
      case 'start':
        return `“${it.name}” starts on ${dateWords(it.horizon.from)}, “${first.name}” on ${dateWords(first.horizon.from)}.`;
      case 'end':
        return `“${it.name}” ends on ${dateWords(it.horizon.to)}, “${first.name}” on ${dateWords(first.horizon.to)}.`;
    }
  });
}
