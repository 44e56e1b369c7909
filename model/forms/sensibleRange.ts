import { streamsOf, type Baseline } from '../schema/baseline.ts';
import type { Selector } from '../schema/primitives.ts';
import { matches } from '../schema/selectors.ts';
import { sourceOf, type Quantity } from '../schema/quantity.ts';
import { namesOf } from '../words/names.ts';
import { people } from '../words/numbers.ts';
import { gbp } from '../words/money.ts';
import { likely } from '../words/quantityWords.ts';
import type { RawMeasure } from './draft.ts';
import type { NumberField } from './measureForms.ts';

/** How far a slider goes and why: in the unit of the file. The box beside it takes what the schema takes. */
export interface SensibleRange {
  low: number;
  high: number;
  /** What the ends rest on, for the reader. */
  why: string;
  /** The register entry behind it. */
  source: string | undefined;
}

/** The range a number of a measure can sensibly have for this baseline. It does not move with the number. */
export function sensibleRange(
  measure: RawMeasure,
  { field, unit }: NumberField,
  baseline: Baseline,
): SensibleRange {
  const range = (low: number, high: number, why: string, source?: string): SensibleRange => ({
    low,
    high,
    why,
    source,
  });
  const names = namesOf(baseline);
  switch (field) {
    case 'delivery':
      return range(0, 1.5, 'From nothing to half as much again as planned.');
    case 'rampWeeks':
      return range(0, 156, 'From at once to three years.');
    case 'occupancy':
      return range(0.5, 1, 'From half filled to full.');
    case 'delayWeeks':
      return range(0, 104, 'From on time to two years late.');
    case 'share':
      return range(0, 1, 'From none to all of them.');
    case 'childrenPerHousehold':
      return range(0, 3, 'Most foster households take one to three children.');
    case 'plansPerYear': {
      const starts = baseline.childProtection?.startsPerYear ?? 0;
      const most = likely(starts);
      return range(
        -most,
        Math.ceil(most / 2),
        `The baseline has ${people(most)} plans starting a year.`,
        sourceOf(starts),
      );
    }
    case 'entriesPerPlan':
      return range(0, 0.5, 'From no entry to one for every second plan. No published figure says.');
    case 'change':
      return changeRange(measure, baseline);
  }
  if (measure.kind === 'entries') {
    const { perYear, source } = chosenEntries(measure, baseline);
    const most = Math.ceil(perYear);
    const why = `The baseline has ${people(perYear)} children a year entering care in what this chooses.`;
    return range(-most, Math.ceil(most / 2), why, source);
  }
  if (unit === 'children-a-year') {
    const type = measure.kind === 'step-down' && typeof measure.from === 'string' ? measure.from : undefined;
    const there = Math.ceil(childrenIn(baseline, type));
    const where = type === undefined ? 'in care' : `in ${names.placement(type)}`;
    return range(0, there, `There are ${people(there)} children ${where} when the baseline begins.`);
  }
  if (measure.kind === 'own-home' && unit === 'places') {
    const most = field === 'soldPlaces' ? likely((measure.places ?? 0) as Quantity) : 0;
    return field === 'soldPlaces' && most > 0
      ? range(0, most, `The home has ${people(most)} places.`)
      : range(0, 12, 'Most homes have three to six places.');
  }
  if (unit === 'places' || unit === 'households-a-year') {
    const type = typeof measure.placement === 'string' ? measure.placement : undefined;
    const there = Math.max(10, Math.ceil(childrenIn(baseline, type)));
    const whose = type === undefined ? 'in care' : `in ${names.placement(type)}`;
    const why = `There are ${people(childrenIn(baseline, type))} children ${whose} when the baseline begins.`;
    return range(-there, there, why, placesSource(baseline, type));
  }
  const type = baseline.placementTypes.find(({ id }) => id === measure.placement);
  const weeklyGbp = type ? likely(type.weeklyCostGbp) : 1000;
  const why = `A place here costs ${gbp(weeklyGbp)} a week in the baseline.`;
  if (field === 'weeklyCostGbp' || field === 'soldPlaceWeeklyGbp') {
    return range(0, Math.ceil((weeklyGbp * 2) / 1000) * 1000, why, type && sourceOf(type.weeklyCostGbp));
  }
  const ofTwentyPlaces = { 'gbp-a-week': 20, 'gbp-a-year': 1040, gbp: 5200 }[unit as 'gbp'] ?? 20;
  return range(
    0,
    Math.ceil((weeklyGbp * ofTwentyPlaces) / 1000) * 1000,
    why,
    type && sourceOf(type.weeklyCostGbp),
  );
}

/** The same for the baseline as a scenario holds it, which says so where it is not what the baseline has. */
export function sensibleAsHeld(
  measure: RawMeasure,
  field: NumberField,
  baseline: Baseline,
  held: Baseline,
): SensibleRange {
  const range = sensibleRange(measure, field, held);
  const same = held === baseline || sensibleRange(measure, field, baseline).why === range.why;
  return same ? range : { ...range, why: `${range.why} That is as overridden in this scenario.` };
}

function changeRange(measure: RawMeasure, baseline: Baseline): SensibleRange {
  switch (measure.kind) {
    case 'entry-rate': {
      const { perYear, source } = chosenEntries(measure, baseline);
      const why = `Of ${people(perYear)} children a year entering care in what this chooses.`;
      return { low: -0.6, high: 0.4, why, source };
    }
    case 'unit-cost': {
      const type = baseline.placementTypes.find(({ id }) => id === measure.placement);
      const why = type ? `Of ${gbp(likely(type.weeklyCostGbp))} a week in the baseline.` : '';
      return { low: -0.3, high: 0.3, why, source: type && sourceOf(type.weeklyCostGbp) };
    }
    case 'exit-rate': {
      const row = baseline.exits.find(({ reason }) => reason === measure.reason);
      return { low: -0.5, high: 1, why: 'From half as often to twice as often.', source: row?.source };
    }
    default: {
      const source = baseline.childProtection && sourceOf(baseline.childProtection.endsPerYear.established);
      return { low: -0.5, high: 1, why: 'From half as often to twice as often.', source };
    }
  }
}

/** The baseline's entries a year in the streams and ages a measure chooses, and where the figure comes from. */
function chosenEntries(
  measure: RawMeasure,
  baseline: Baseline,
): { perYear: number; source: string | undefined } {
  const [streamSelector, ageSelector] = [
    measure.streams as Selector | undefined,
    measure.ageBands as Selector | undefined,
  ];
  const streams = streamsOf(baseline).filter(({ id }) => id === undefined || matches(streamSelector, id));
  const perYear = streams.reduce((total, stream) => {
    const shares = Object.entries(stream.byAgeBand).map(([band, share]) => [band, likely(share)] as const);
    const all = shares.reduce((sum, [, share]) => sum + share, 0);
    const chosen = shares.reduce((sum, [band, share]) => (matches(ageSelector, band) ? sum + share : sum), 0);
    return total + likely(stream.perYear) * (all > 0 ? chosen / all : 0);
  }, 0);
  return { perYear, source: streams[0] && sourceOf(streams[0].perYear) };
}

const childrenIn = ({ stock }: Baseline, type?: string): number =>
  stock.reduce(
    (sum, row) => (type === undefined || row.placement === type ? sum + likely(row.children) : sum),
    0,
  );

function placesSource({ capacity = [] }: Baseline, type: string | undefined): string | undefined {
  const places = capacity.find(({ placement }) => placement === type)?.places;
  const first: Quantity | undefined = Array.isArray(places) ? places[0]?.places : places;
  return first === undefined ? undefined : sourceOf(first);
}
