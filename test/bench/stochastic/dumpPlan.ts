import { wordOf } from '../../../model/random/keys.ts';
import type { Plan } from '../../../model/rates/plan.ts';
import type { Timing } from '../../../model/rates/strength.ts';
import { streamsOf } from '../../../model/schema/baseline.ts';
import { drawPlanOf } from '../../../model/stochastic/drawnValues.ts';
import { DAYS_PER_YEAR } from '../../../model/time/calendar.ts';
import { weekStartDay } from '../../../model/time/horizon.ts';

/**
 * A plan as plain numbers, before anything is drawn: what the C and the numpy program read, in this order. Ramps
 * must be certain; everything else may be a range.
 */
export function dumpPlan(plan: Plan): string {
  const rows = [
    sizes(plan),
    plan.bands.map((band) => band.fromWeeks),
    plan.bands.map((band) => band.toWeeks),
    [...plan.entries.modelYears],
    [...plan.overflow.overflowTo],
    plan.overflow.chainOrder,
    ...drawRows(plan),
    ...hazardRows(plan),
    ...entryRows(plan),
    plan.stock.flatMap((row) => [row.type, row.phase, row.band, row.children]),
    ...priceRows(plan),
    ...placesRows(plan),
    ...countedRows(plan),
    ...childProtectionRows(plan),
  ];
  return rows.map((row) => row.join(' ')).join('\n');
}

const sizes = (plan: Plan): number[] => [
  plan.horizon.weeks,
  plan.typeIds.length,
  plan.bands.length,
  plan.entries.streams.length,
  plan.hazards.causes.length,
  plan.reasonIds.length,
  plan.parameters.list.length,
  drawPlanOf(plan).ranges.length,
  plan.variedRows.length,
  drawPlanOf(plan).years,
  plan.hazards.exitRates.length,
  plan.entries.rates.length,
  plan.entries.additions.length,
  plan.mix.diversions.length,
  plan.stock.length,
  plan.prices.changes.length,
  plan.places.added.length,
  plan.places.recruitment.length,
  plan.counted.length,
  plan.childProtection ? 1 : 0,
  plan.childProtection?.startMeasures.length ?? 0,
  plan.childProtection?.endMeasures.length ?? 0,
];

function drawRows(plan: Plan): number[][] {
  const { expected, ranges, variedRows } = drawPlanOf(plan);
  return [
    [...expected],
    ...ranges.map(({ index, word, low, width, table }) => [
      index,
      word,
      low,
      width,
      ...table.cumulative,
      ...table.density,
    ]),
    ...variedRows.map(({ word, yearlyVariation, drift }) => [word, yearlyVariation, drift]),
  ];
}

/** The place of a measure's delivery among the parameters, then its ramp by week and one week more. */
function timingRow({ delivery, certainRamp }: Timing): number[] {
  if (certainRamp === null) throw new Error('a drawn ramp cannot be dumped');
  return [delivery, ...certainRamp];
}

function hazardRows({ hazards }: Plan): number[][] {
  const { causes } = hazards;
  return [
    [...hazards.firstCause],
    causes.map((cause) => cause.kind),
    causes.map((cause) => cause.target),
    [...hazards.rateParameters],
    [...hazards.variedRows],
    ...causes.map(({ changedBy }) => [changedBy.length, ...changedBy]),
    ...hazards.exitRates.map(({ timing, change }) => [...timingRow(timing), change]),
  ];
}

function entryRows(plan: Plan): number[][] {
  const { entries, mix, bands } = plan;
  const pairs = entries.streams.length * bands.length;
  const words = streamsOf(plan.baseline).map((stream, s) => wordOf(stream.id ?? `${s}`));
  return [
    bands.map((band) => wordOf(band.id)),
    ...entries.streams.map((stream, s) => [
      stream.perYear,
      stream.variedRow,
      words[s]!,
      ...stream.shareByBand,
    ]),
    ...[...entries.rates, ...entries.additions.map(ofOneAmount)].map(({ timing, amount, chosen }) => [
      ...timingRow(timing),
      amount,
      chosen.length,
      ...chosen,
    ]),
    [...mix.mix],
    ...mix.diversions.map(({ timing, share, from, to, chosen }) => [
      ...timingRow(timing),
      share,
      from,
      to,
      ...Array.from({ length: pairs }, (_, pair) => Number(chosen.has(pair))),
    ]),
  ];
}

const priceRows = ({ prices }: Plan): number[][] => [
  prices.weeklyCostGbp,
  prices.annualUplift,
  [...prices.upliftsByWeek],
  ...prices.changes.map(({ type, timing, change }) => [type, ...timingRow(timing), change]),
];

function placesRows(plan: Plan): number[][] {
  const { steps, added, recruitment } = plan.places;
  const days = Array.from({ length: plan.horizon.weeks + 1 }, (_, week) => weekStartDay(plan.horizon, week));
  return [
    // The parameter that holds in each week, by type; -1 without limit.
    days.flatMap((day) => steps.map((list) => list?.findLast((step) => step.fromDay <= day)?.places ?? -1)),
    ...added.map(({ type, timing, places }) => [type, ...timingRow(timing), places]),
    ...recruitment.map(({ type, timing, householdsPerYear, childrenPerHousehold }) => [
      type,
      timing.delivery,
      householdsPerYear,
      childrenPerHousehold,
      ...days.map((day) => Math.max(0, Math.min(day, timing.endDay) - timing.startDay) / DAYS_PER_YEAR),
    ]),
    plan.typeIds.map((id) => wordOf(`accepted:${id}`)),
  ];
}

const countedRows = (plan: Plan): number[][] =>
  plan.counted.map((measure) => [
    ...timingRow(measure.timing),
    measure.childrenPerYear,
    wordOf(`taken:${measure.measureId}`),
    measure.reason,
    measure.toType,
    ...plan.typeIds.flatMap((_, type) =>
      plan.bands.map((_band, band) => Number(measure.types.includes(type) && measure.bands.includes(band))),
    ),
  ]);

function childProtectionRows({ childProtection }: Plan): number[][] {
  if (childProtection === null) return [];
  const it = childProtection;
  return [
    [
      it.initialPlans,
      it.establishedPlans,
      it.startsPerYear,
      it.establishPerYear,
      it.initialEndsPerYear,
      it.establishedEndsPerYear,
      it.startsVariedRow,
      it.endsVariedRow,
    ],
    ...[...it.startMeasures, ...it.endMeasures].map(({ timing, amount }) => [...timingRow(timing), amount]),
  ];
}

/** The other programs know no link from plans to entries. */
function ofOneAmount({ amounts, ...addition }: Plan['entries']['additions'][number]) {
  if (amounts.length !== 1) throw new Error('entries must not go with plans here');
  return { ...addition, amount: amounts[0]! };
}
