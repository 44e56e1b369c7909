import type { Baseline, EntryStream } from '../schema/baseline.ts';
import type { Measure } from '../schema/measure.ts';
import type { Selector } from '../schema/primitives.ts';
import type { Quantity } from '../schema/quantity.ts';
import { namedIds } from '../schema/selectors.ts';
import type { NumberAt } from '../numbers/numbers.ts';
import type { UnitName } from '../numbers/units.ts';
import { dateWords } from './dates.ts';
import { gbp } from './money.ts';
import { namesOf, selectedWords, type Names } from './names.ts';
import { decimals, upToDecimals } from './numbers.ts';
import { listWords } from './sentence.ts';

const percentWords = (value: number): string => `${upToDecimals(value * 100, 1)}%`;
const signed = (value: number, words: string): string => (value > 0 ? `+${words}` : words);
const gbpWords = (value: number): string =>
  Number.isInteger(value) || Math.abs(value) >= 100 ? gbp(value) : `£${decimals(value, 2)}`;

/** A value with its unit, as finely as such numbers are quoted. */
export const UNIT_WORDS: Record<UnitName, { words: (value: number) => string; unit: string }> = {
  'gbp-a-week': { words: gbpWords, unit: 'pounds a week' },
  'gbp-a-year': { words: gbpWords, unit: 'pounds a year' },
  gbp: { words: gbpWords, unit: 'pounds' },
  uplift: { words: (it) => signed(it, percentWords(it)), unit: 'change a year' },
  children: { words: (it) => upToDecimals(it, 1), unit: 'children' },
  'children-a-year': { words: (it) => upToDecimals(it, 1), unit: 'children a year' },
  rate: { words: (it) => upToDecimals(it, 3), unit: 'a child a year' },
  variation: { words: percentWords, unit: 'from year to year' },
  places: { words: (it) => upToDecimals(it, 1), unit: 'places' },
  'households-a-year': { words: (it) => upToDecimals(it, 1), unit: 'households a year' },
  'children-a-household': { words: (it) => upToDecimals(it, 2), unit: 'places a household' },
  plans: { words: (it) => upToDecimals(it, 1), unit: 'plans' },
  'entries-a-plan': { words: (it) => upToDecimals(it, 3), unit: 'entries for each plan' },
  'plans-a-year': { words: (it) => upToDecimals(it, 1), unit: 'plans a year' },
  change: { words: (it) => signed(it, percentWords(it)), unit: 'relative change' },
  share: { words: percentWords, unit: 'of children' },
  delivery: { words: percentWords, unit: 'delivered' },
  occupancy: { words: percentWords, unit: 'filled' },
  weeks: { words: (it) => upToDecimals(it, 1), unit: 'weeks' },
  years: { words: (it) => upToDecimals(it, 2), unit: 'years' },
  'gbp-a-night': { words: gbpWords, unit: 'pounds a night' },
};

/** Units whose sign or mark already says what they are. */
const SELF_TELLING: readonly UnitName[] = ['gbp', 'change', 'variation', 'uplift'];

/** "£454 a week", "-103 children a year", "90% delivered", "+4% a year". */
export function numberWords(value: number, unit: UnitName): string {
  const { words, unit: name } = UNIT_WORDS[unit];
  if (unit === 'uplift') return `${words(value)} a year`;
  if (SELF_TELLING.includes(unit)) return words(value);
  return `${words(value)} ${name.replace(/^pounds /, '')}`;
}

/** A quantity with its unit: "£900 a week", "£900 a week (from £800 to £1,100)". */
export function quantityOfUnit(it: Quantity, unit: UnitName): string {
  if (typeof it === 'number') return numberWords(it, unit);
  if (!('low' in it)) return numberWords(it.value, unit);
  const { words } = UNIT_WORDS[unit];
  return `${numberWords(it.mode, unit)} (from ${words(it.low)} to ${words(it.high)})`;
}

/** What a number is, and whose: "Weekly cost" of "Council foster carers". */
interface Told {
  what: string;
  whose: string;
}

/** What a number of the files is called. */
export function numberTold(
  number: NumberAt,
  baseline: Baseline,
  measures: readonly Measure[],
  names: Names,
): Told {
  return number.file === 'baseline'
    ? ofBaseline(number.place, baseline, names)
    : ofMeasure(number.place, measures);
}

/** What a number of the baseline is called: "Weekly cost: Council foster carers". */
export const baselineNumberTold = (number: NumberAt, baseline: Baseline, names = namesOf(baseline)): string =>
  toldTogether([numberTold(number, baseline, [], names)]);

/** Of one number "Weekly cost: Council foster carers"; of several that share a draw, the first and how many. */
export function toldTogether(told: readonly Told[]): string {
  const whats = [...new Set(told.map(({ what }) => what))];
  const parts = whats.map((what) => {
    const whose = [...new Set(told.filter((it) => it.what === what).map((it) => it.whose))].filter(Boolean);
    if (whose.length === 0) return what;
    // Its rates differ by age and phase, which would only repeat the same placements.
    if (whose.length > 1 && what.startsWith(LEAVING)) return `${what}: ${whose.length} rates`;
    return `${what}: ${whose.length > 2 ? `${whose[0]} and ${whose.length - 1} others` : listWords(whose)}`;
  });
  return parts.join('; ') + (told.length > 1 ? ', together' : '');
}

const LEAVING = 'Leaving care';

function ofBaseline(place: NumberAt['place'], baseline: Baseline, names: Names): Told {
  const [list, index] = place as [string, number];
  const field = String(place.at(-1));
  switch (list) {
    case 'placementTypes': {
      const what = field === 'annualUplift' ? 'Yearly price rise' : 'Weekly cost';
      return { what, whose: baseline.placementTypes[index]!.label };
    }
    case 'stock': {
      const row = baseline.stock[index]!;
      const phase = row.phase === 'new' ? 'newly in care' : 'settled';
      return {
        what: 'Children in care at the start',
        whose: `${names.placement(row.placement)}, aged ${names.ageBand(row.ageBand)}, ${phase}`,
      };
    }
    case 'entries': {
      const stream: EntryStream = Array.isArray(baseline.entries)
        ? baseline.entries[index]!
        : baseline.entries;
      const whose = stream.label ?? (stream.id === undefined ? '' : names.stream(stream.id));
      return { what: varied('Children entering care', field), whose };
    }
    case 'settlePerYear':
      return { what: 'How soon children who entered become settled', whose: '' };
    case 'exits': {
      const row = baseline.exits[index]!;
      return {
        what: varied(`${LEAVING} (${lowered(row.label ?? names.reason(row.reason))})`, field),
        whose: [placed(row.placement, names), rowGroup(row, baseline)].filter(Boolean).join(', '),
      };
    }
    case 'moves': {
      const row = baseline.moves![index]!;
      const way = `from ${names.placement(row.from)} to ${names.placement(row.to)}`;
      return {
        what: varied('Moving', field),
        whose: [way, rowGroup(row, baseline)].filter(Boolean).join(', '),
      };
    }
    case 'capacity': {
      const row = baseline.capacity![index]!;
      const step =
        Array.isArray(row.places) && place[2] === 'places' ? row.places[Number(place[3])] : undefined;
      const what = { weeklyFixedCostGbp: 'Fixed cost of places', financingGbpPerYear: 'Financing of places' }[
        field
      ];
      const from = step ? `, from ${dateWords(step.from)}` : '';
      return { what: what ?? 'Places', whose: `${names.placement(row.placement)}${from}` };
    }
    case 'afterCare':
      return { what: AFTER_CARE[field] ?? 'After care', whose: baseline.afterCare![index]!.label };
    case 'reentry':
      return {
        what: 'Back in care within a year',
        whose: `${names.reason(baseline.reentry![index]!.reason)}, by a measure`,
      };
    default:
      return { what: varied(PLANS[place.slice(1).join('.')] ?? 'Child protection plans', field), whose: '' };
  }
}

const AFTER_CARE: Record<string, string> = {
  share: 'Share who go on',
  children: 'Number at the start',
  lastsYears: 'How long it lasts',
  weeklyCostGbp: 'Weekly cost',
  incomeGbpPerNight: 'Income a night',
  annualUplift: 'Yearly price rise',
};

const PLANS: Record<string, string> = {
  'plans.initial': 'Child protection plans at the start, in their first phase',
  'plans.established': 'Child protection plans at the start, established',
  startsPerYear: 'Child protection plans started',
  establishPerYear: 'How soon child protection plans become established',
  'endsPerYear.initial': 'Child protection plans ending in their first phase',
  'endsPerYear.established': 'Established child protection plans ending',
};

const varied = (what: string, field: string): string => {
  if (field === 'yearlyVariation') return `${what}: how much years differ`;
  return field === 'drift' ? `${what}: how far it may drift` : what;
};

/** Most types by name would tell a reader less than none. */
const MOST_NAMED = 3;

const placed = (selector: Selector | undefined, names: Names): string => {
  if (Array.isArray(selector) && selector.length > MOST_NAMED) return `from ${selector.length} placements`;
  const words = selectedWords(selector, names.placement);
  return words === undefined ? '' : `from ${words}`;
};

function rowGroup(
  row: { ageBand?: Selector | undefined; phase?: string | undefined },
  baseline: Baseline,
): string {
  const phase = { new: 'newly in care', settled: 'settled' }[row.phase ?? ''];
  return [agedWords(row.ageBand, baseline), phase].filter(Boolean).join(', ');
}

/** "aged 0 to 9" of bands that follow each other. */
function agedWords(selector: Selector | undefined, { ageBands }: Baseline): string {
  const ids = namedIds(selector);
  if (ids.length === 0) return '';
  const bands = ageBands.filter(({ id }) => ids.includes(id)).sort((a, b) => a.fromYears - b.fromYears);
  const spans: { from: number; to: number }[] = [];
  for (const { fromYears, toYears } of bands) {
    const last = spans.at(-1);
    if (last && last.to === fromYears) last.to = toYears;
    else spans.push({ from: fromYears, to: toYears });
  }
  const words = spans.map(({ from, to }) => {
    if (to - from === 1) return from === 0 ? 'under 1' : String(from);
    return from === 0 ? `under ${to}` : `${from} to ${to - 1}`;
  });
  return `aged ${listWords(words)}`;
}

const lowered = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

const FIELDS: Record<string, string> = {
  change: 'Change',
  childrenPerYear: 'Children a year',
  share: 'Share',
  places: 'Places',
  soldPlaces: 'Places sold to others',
  soldPlaceWeeklyGbp: 'Income of a sold place',
  occupancy: 'Planned occupancy',
  weeklyCostGbp: 'Cost of a filled place',
  delayWeeks: 'Weeks late',
  householdsPerYear: 'Households a year',
  childrenPerHousehold: 'Places a household',
  plansPerYear: 'Plans a year',
  entriesPerPlan: 'Entries for each plan',
  weeklyFixedCostGbp: 'Fixed cost',
  financingGbpPerYear: 'Financing',
  capitalGbp: 'Capital',
  delivery: 'Share delivered',
  rampWeeks: 'Weeks until in full',
};

function ofMeasure([index, field, year]: NumberAt['place'], measures: readonly Measure[]): Told {
  const what = field === 'amountsGbp' ? `Cash in ${year}` : (FIELDS[String(field)] ?? String(field));
  return { what, whose: `“${measures[index as number]!.label}”` };
}
