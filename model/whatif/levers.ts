import type { ProjectionInput } from '../project/project.ts';
import { streamsOf, type Baseline } from '../schema/baseline.ts';
import type { Measure, MeasureOf } from '../schema/measure.ts';
import { expectedValue, highestValue, isRange, lowestValue } from '../schema/quantity.ts';
import { matches } from '../schema/selectors.ts';
import { YEARS_PER_WEEK } from '../time/calendar.ts';
import { baselineNumbers, measureNumbers, type NumberAt } from '../numbers/numbers.ts';
import { isIdle } from '../numbers/idle.ts';
import { inItsWorld } from '../numbers/overrides.ts';
import { UNITS } from '../numbers/units.ts';

/** A number somebody might move to meet a target, and how far moving it makes sense. */
export interface Lever extends NumberAt {
  /** Its expected value, as the files have it. */
  now: number;
  low: number;
  high: number;
  step: number;
}

/** Every lever of a comparison: the numbers of the scenario's measures, then those of the baseline. */
export function leversOf(input: ProjectionInput): Lever[] {
  const { baseline, scenario, comparator } = inItsWorld(input);
  const measures = [...scenario.measures, ...(comparator?.measures ?? [])];
  return [
    ...measureNumbers(scenario.measures).map((number) =>
      lever(number, ofMeasure(number, scenario.measures[number.place[0] as number]!, baseline)),
    ),
    // How far a year may vary moves no expected figure.
    ...baselineNumbers(baseline)
      .filter((number) => number.unit !== 'variation' && !isIdle(number, baseline, measures))
      .map((number) => lever(number, ofBaseline(number))),
  ];
}

type Bounds = [low: number, high: number];

/** Where the number stands now is always within. */
function lever(number: NumberAt, [low, high]: Bounds): Lever {
  const { limits, step } = UNITS[number.unit];
  const now = expectedValue(number.quantity);
  return {
    ...number,
    now,
    low: Math.min(now, Math.max(low, limits.min)),
    high: Math.max(now, Math.min(high, limits.max)),
    step,
  };
}

/** As far as three times what the baseline has, and price rises up to 30% a year. */
function ofBaseline({ quantity, unit }: NumberAt): Bounds {
  if (unit === 'uplift') return [-0.1, 0.3];
  if (unit === 'share') return [0, 1];
  const most = typeof quantity === 'object' && isRange(quantity) ? quantity.high : expectedValue(quantity);
  return [0, unit === 'places' ? Math.max(3 * most, 20) : 3 * most];
}

/** As far as there is something to act on: nobody can avoid more entries than there are. */
function ofMeasure({ unit, quantity, place }: NumberAt, measure: Measure, baseline: Baseline): Bounds {
  const now = expectedValue(quantity);
  const lessening = (most: number): Bounds => (now > 0 ? [-most, most] : [-most, 0]);
  if (measure.kind === 'own-home' && unit === 'places') return homePlaces(place[1], measure, baseline);
  switch (unit) {
    case 'children-a-year':
      return measure.kind === 'entries'
        ? lessening(entriesPerYear(measure, baseline))
        : [0, childrenIn(baseline, measure.kind === 'step-down' ? measure.from : undefined)];
    case 'plans-a-year':
      return lessening(baseline.childProtection ? expectedValue(baseline.childProtection.startsPerYear) : 0);
    case 'change':
      return CHANGES[measure.kind] ?? [-1, 1];
    case 'share':
    case 'entries-a-plan':
      return [0, 1];
    case 'occupancy':
      return [0, 1];
    case 'delivery':
      return [0, 1.5];
    case 'weeks':
      return [0, 260];
    case 'places':
    case 'households-a-year':
      return [now < 0 ? -childrenIn(baseline) : 0, childrenIn(baseline)];
    case 'children-a-household':
      return [0, 5];
    case 'gbp':
      return place[1] === 'amountsGbp' ? [-yearlySpendGbp(baseline), yearlySpendGbp(baseline)] : [0, 3 * now];
    default:
      return [0, 3 * now];
  }
}

/** A home never sells more places than it has. */
const homePlaces = (field: unknown, home: MeasureOf<'own-home'>, baseline: Baseline): Bounds =>
  field === 'soldPlaces'
    ? [0, lowestValue(home.places)]
    : [highestValue(home.soldPlaces ?? 0), Math.max(12, childrenIn(baseline, home.placement))];

const CHANGES: Partial<Record<Measure['kind'], Bounds>> = {
  'entry-rate': [-1, 1],
  'exit-rate': [-1, 3],
  'cp-ends': [-1, 3],
  'unit-cost': [-0.5, 0.5],
};

/** The baseline's entries that a measure chooses, in its streams and age bands. */
function entriesPerYear(measure: MeasureOf<'entries'>, baseline: Baseline): number {
  return streamsOf(baseline).reduce((total, stream) => {
    if (stream.id !== undefined && !matches(measure.streams, stream.id)) return total;
    const shares = Object.entries(stream.byAgeBand).map(([band, share]) => ({
      band,
      share: expectedValue(share),
    }));
    const all = shares.reduce((sum, { share }) => sum + share, 0);
    const chosen = shares.reduce(
      (sum, { band, share }) => (matches(measure.ageBands, band) ? sum + share : sum),
      0,
    );
    return total + expectedValue(stream.perYear) * (all > 0 ? chosen / all : 0);
  }, 0);
}

/** Children in care when the baseline begins, of one placement type or of all, as a whole number. */
const childrenIn = ({ stock }: Baseline, type?: string): number =>
  Math.ceil(
    stock.reduce(
      (sum, row) => (type === undefined || row.placement === type ? sum + expectedValue(row.children) : sum),
      0,
    ),
  );

function yearlySpendGbp(baseline: Baseline): number {
  const spend = baseline.placementTypes.reduce(
    (total, type) =>
      total +
      baseline.stock
        .filter((row) => row.placement === type.id)
        .reduce((sum, row) => sum + expectedValue(row.children), 0) *
        expectedValue(type.weeklyCostGbp),
    0,
  );
  return Math.ceil(spend / YEARS_PER_WEEK / 1000) * 1000;
}
