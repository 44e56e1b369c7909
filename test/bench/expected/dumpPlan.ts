import { openingState } from '../../../model/expected/state.ts';
import { ADULT_WEEKS } from '../../../model/rates/context.ts';
import type { Plan } from '../../../model/rates/plan.ts';
import { ratesOf } from '../../../model/rates/rates.ts';

/** The rates of a plan at expected values, as the plain numbers that expected.c reads, in its order. */
export function dumpPlan(plan: Plan): string {
  const values = plan.parameters.expectedValues();
  const rates = ratesOf(plan, values);
  const { causes, firstCause } = plan.hazards;
  const { weeks } = plan.horizon;
  const types = plan.typeIds.length;
  const pairs = plan.entries.streams.length * plan.bands.length;
  const { ratesByEpoch, epochOfWeek } = rates.hazards;
  const { mixByEpoch } = rates.mix;
  const opening = openingState(plan, values).children.flatMap((cell) => [
    ...cell.subarray(weeks, weeks + ADULT_WEEKS),
  ]);
  const mask = plan.counted.flatMap((measure) =>
    plan.typeIds.flatMap((_, type) =>
      plan.bands.map((_band, band) => Number(measure.types.includes(type) && measure.bands.includes(band))),
    ),
  );
  const numbers = [
    [
      weeks,
      types,
      plan.bands.length,
      pairs,
      causes.length,
      ratesByEpoch.length,
      mixByEpoch.length,
      plan.counted.length,
    ],
    plan.bands.map((band) => band.fromWeeks),
    plan.bands.map((band) => band.toWeeks),
    [...firstCause],
    causes.map((cause) => cause.kind),
    causes.map((cause) => cause.target),
    ratesByEpoch.flatMap((epoch) => [...epoch]),
    [...epochOfWeek],
    [...rates.entries],
    mixByEpoch.flatMap((epoch) => [...epoch]),
    [...rates.mix.epochOfWeek],
    [...rates.places].map((places) => (places === Infinity ? -1 : places)),
    [...plan.overflow.overflowTo],
    plan.overflow.chainOrder,
    rates.childrenDue.flatMap((due) => [...due]),
    plan.counted.map((measure) => measure.toType),
    mask,
    opening,
  ];
  return numbers.map((row) => row.join(' ')).join('\n');
}
