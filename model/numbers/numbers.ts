import type { AfterCareLine } from '../schema/afterCare.ts';
import type { Baseline } from '../schema/baseline.ts';
import { MEASURE_DEFAULTS, type Measure } from '../schema/measure.ts';
import { isRange, sourceOf, type Quantity } from '../schema/quantity.ts';
import type { UnitName } from './units.ts';

/** One number that the engine reads, and where its file holds it. */
export interface NumberAt {
  /** The number's own key, as a plan registers it: `baseline:<path>` or `measure:<id>:<field>`. */
  path: string;
  /** The key of its draw: its own, or `shared:<name>`. */
  key: string;
  file: 'baseline' | 'measures';
  /** The fields that lead to it in the file, or in the list of measures. */
  place: readonly (string | number)[];
  quantity: Quantity;
  unit: UnitName;
  /**
   * The evidence entry of the number itself or, where a number of the baseline names none, of its row. A measure's
   * own source is where the measure comes from, and says nothing of a number that somebody gave it.
   */
  source: string | undefined;
}

interface Row {
  source?: string | undefined;
}
type Found = Omit<NumberAt, 'key' | 'source' | 'file'> & { row: Row };

const numbered = (file: NumberAt['file'], { row, ...found }: Found): NumberAt => {
  const { quantity, path } = found;
  const shared = typeof quantity === 'object' && isRange(quantity) ? quantity.sharedDraw : undefined;
  const key = shared === undefined ? path : `shared:${shared}`;
  return { ...found, file, key, source: sourceOf(quantity) ?? row.source };
};

/** Every number of a baseline that the engine reads, in the order of the file. */
export function baselineNumbers(baseline: Baseline): NumberAt[] {
  const found: Found[] = [];
  const add = (
    path: string,
    place: NumberAt['place'],
    quantity: Quantity | undefined,
    unit: UnitName,
    row: Row,
  ) => {
    if (quantity !== undefined) found.push({ path: `baseline:${path}`, place, quantity, unit, row });
  };
  const addVaried = (path: string, place: NumberAt['place'], row: Varied) => {
    add(`${path}.yearlyVariation`, [...place, 'yearlyVariation'], row.yearlyVariation, 'variation', row);
    add(`${path}.drift`, [...place, 'drift'], row.drift, 'variation', row);
  };

  baseline.placementTypes.forEach((type, i) => {
    const at = ['placementTypes', i];
    const path = `placementTypes[${type.id}]`;
    add(`${path}.weeklyCostGbp`, [...at, 'weeklyCostGbp'], type.weeklyCostGbp, 'gbp-a-week', type);
    add(`${path}.annualUplift`, [...at, 'annualUplift'], type.annualUplift ?? 0, 'uplift', type);
  });
  baseline.stock.forEach((row, i) =>
    add(`stock[${i}].children`, ['stock', i, 'children'], row.children, 'children', row),
  );
  const streams = Array.isArray(baseline.entries) ? baseline.entries : [baseline.entries];
  streams.forEach((stream, s) => {
    const isList = Array.isArray(baseline.entries);
    const path = isList ? `entries[${stream.id ?? s}]` : 'entries';
    const at = isList ? ['entries', s] : ['entries'];
    add(`${path}.perYear`, [...at, 'perYear'], stream.perYear, 'children-a-year', stream);
    addVaried(path, at, stream);
  });
  add('settlePerYear', ['settlePerYear'], baseline.settlePerYear, 'rate', baseline);
  for (const list of ['exits', 'moves'] as const) {
    (baseline[list] ?? []).forEach((row, i) => {
      add(`${list}[${i}].perYear`, [list, i, 'perYear'], row.perYear, 'rate', row);
      addVaried(`${list}[${i}]`, [list, i], row);
    });
  }
  (baseline.capacity ?? []).forEach((row, i) => {
    const path = `capacity[${row.placement}]`;
    const at = ['capacity', i];
    if (Array.isArray(row.places)) {
      row.places.forEach((step, s) => {
        const place = [...at, 'places', s, 'places'];
        add(`${path}.places[${step.from}]`, place, step.places, 'places', step);
      });
    } else add(`${path}.places`, [...at, 'places'], row.places, 'places', row);
    for (const [field, unit] of COSTS) add(`${path}.${field}`, [...at, field], row[field], unit, row);
  });
  const plans = baseline.childProtection;
  if (plans) {
    const at = (path: string, quantity: Quantity, unit: UnitName) =>
      add(`childProtection.${path}`, ['childProtection', ...path.split('.')], quantity, unit, plans);
    at('plans.initial', plans.plans.initial, 'plans');
    at('plans.established', plans.plans.established, 'plans');
    at('startsPerYear', plans.startsPerYear, 'plans-a-year');
    at('establishPerYear', plans.establishPerYear, 'rate');
    at('endsPerYear.initial', plans.endsPerYear.initial, 'rate');
    at('endsPerYear.established', plans.endsPerYear.established, 'rate');
    addVaried('childProtection', ['childProtection'], plans);
  }
  (baseline.afterCare ?? []).forEach((line, i) => {
    for (const [field, unit] of AFTER_CARE) {
      add(`afterCare[${line.id}].${field}`, ['afterCare', i, field], line[field], unit, line);
    }
  });
  (baseline.reentry ?? []).forEach((row, i) =>
    add(
      `reentry[${row.reason}].shareWithinYear`,
      ['reentry', i, 'shareWithinYear'],
      row.shareWithinYear,
      'share',
      row,
    ),
  );
  return found.map((it) => numbered('baseline', it));
}

const AFTER_CARE = [
  ['share', 'share'],
  ['children', 'children'],
  ['lastsYears', 'years'],
  ['weeklyCostGbp', 'gbp-a-week'],
  ['incomeGbpPerNight', 'gbp-a-night'],
  ['annualUplift', 'uplift'],
] as const satisfies readonly (readonly [keyof AfterCareLine, UnitName])[];

interface Varied extends Row {
  yearlyVariation?: Quantity | undefined;
  drift?: Quantity | undefined;
}

const COSTS = [
  ['weeklyFixedCostGbp', 'gbp-a-week'],
  ['financingGbpPerYear', 'gbp-a-year'],
] as const;

const FIELDS = [
  ['change', 'change'],
  ['childrenPerYear', 'children-a-year'],
  ['share', 'share'],
  ['places', 'places'],
  ['soldPlaces', 'places'],
  ['soldPlaceWeeklyGbp', 'gbp-a-week'],
  ['occupancy', 'occupancy'],
  ['weeklyCostGbp', 'gbp-a-week'],
  ['householdsPerYear', 'households-a-year'],
  ['childrenPerHousehold', 'children-a-household'],
  ['plansPerYear', 'plans-a-year'],
  ['entriesPerPlan', 'entries-a-plan'],
  ['weeklyFixedCostGbp', 'gbp-a-week'],
  ['financingGbpPerYear', 'gbp-a-year'],
  ['capitalGbp', 'gbp'],
  ['delayWeeks', 'weeks'],
] as const satisfies readonly (readonly [string, UnitName])[];

/** Every number of a list of measures, what it does first, then how much of it is delivered and how soon. */
export const measureNumbers = (measures: readonly Measure[]): NumberAt[] =>
  measures.flatMap((measure, m) => ofMeasure(measure, m).map((it) => numbered('measures', it)));

function ofMeasure(measure: Measure, m: number): Found[] {
  const found: Found[] = [];
  const add = (field: string, place: NumberAt['place'], quantity: Quantity, unit: UnitName) =>
    found.push({
      path: `measure:${measure.id}:${field}`,
      place: [m, ...place],
      quantity,
      unit,
      row: {},
    });
  const fields: Partial<Record<string, unknown>> = measure;
  for (const [field, unit] of FIELDS) {
    const quantity = fields[field] as Quantity | undefined;
    if (quantity !== undefined) add(field, [field], quantity, unit);
  }
  if (measure.kind === 'cash') {
    for (const [year, amount] of Object.entries(measure.amountsGbp)) {
      add(`amountsGbp[${year}]`, ['amountsGbp', year], amount, 'gbp');
    }
  }
  if (measure.kind === 'own-home' && measure.occupancy === undefined) {
    add('occupancy', ['occupancy'], MEASURE_DEFAULTS.occupancy, 'occupancy');
  }
  add('delivery', ['delivery'], measure.delivery ?? MEASURE_DEFAULTS.delivery, 'delivery');
  // Cash is spent or saved by the year, whatever its ramp: one it has is listed, but is nothing to move.
  if (measure.kind !== 'cash' || measure.rampWeeks !== undefined) {
    add('rampWeeks', ['rampWeeks'], measure.rampWeeks ?? MEASURE_DEFAULTS.rampWeeks, 'weeks');
  }
  return found;
}
