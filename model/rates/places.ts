import type { CapacityRow } from '../schema/baseline.ts';
import type { MeasureOf } from '../schema/measure.ts';
import { dayOf, DAYS_PER_YEAR } from '../time/calendar.ts';
import { weekStartDay } from '../time/horizon.ts';
import { baselineParameter, indexOfId, measureParameter, type Context } from './context.ts';
import { strengthByWeek, timingOf, type Timing } from './strength.ts';

interface PlacesStep {
  fromDay: number;
  places: number;
}

interface AddedPlaces {
  type: number;
  timing: Timing;
  places: number;
}

interface Recruitment {
  type: number;
  timing: Timing;
  householdsPerYear: number;
  childrenPerHousehold: number;
}

export interface PlacesPlan {
  typeCount: number;
  /** By type; nothing for a type without limit. */
  steps: (PlacesStep[] | undefined)[];
  added: AddedPlaces[];
  recruitment: Recruitment[];
}

export function compilePlaces(context: Context): PlacesPlan {
  const { baseline, typeIds } = context;
  const steps: (PlacesStep[] | undefined)[] = typeIds.map(() => undefined);
  for (const row of baseline.capacity ?? []) {
    steps[indexOfId(typeIds, row.placement)] = compileSteps(context, row);
  }
  return {
    typeCount: typeIds.length,
    steps,
    added: context.measures
      .filter((it): it is MeasureOf<'capacity'> => it.kind === 'capacity')
      .map((measure) => ({
        type: indexOfId(typeIds, measure.placement),
        timing: timingOf(context, measure),
        places: measureParameter(context, measure, 'places', measure.places),
      })),
    recruitment: context.measures
      .filter((it): it is MeasureOf<'foster-recruitment'> => it.kind === 'foster-recruitment')
      .map((measure) => ({
        type: indexOfId(typeIds, measure.placement),
        timing: timingOf(context, measure),
        householdsPerYear: measureParameter(context, measure, 'householdsPerYear', measure.householdsPerYear),
        childrenPerHousehold: measureParameter(
          context,
          measure,
          'childrenPerHousehold',
          measure.childrenPerHousehold,
        ),
      })),
  };
}

function compileSteps(context: Context, row: CapacityRow): PlacesStep[] {
  const path = `capacity[${row.placement}].places`;
  if (!Array.isArray(row.places)) {
    return [{ fromDay: -Infinity, places: baselineParameter(context, row.places, path) }];
  }
  const steps = row.places.map((step) => ({
    fromDay: dayOf(step.from),
    places: baselineParameter(context, step.places, `${path}[${step.from}]`),
  }));
  // The first step holds before its date too.
  steps.sort((a, b) => a.fromDay - b.fromDay)[0]!.fromDay = -Infinity;
  return steps;
}

/**
 * Places by type on the first day of each week, and of the week after the last: `[week * types + type]`.
 * Infinity for a type without limit, whose measures add no places. Never below zero.
 */
export function placesByWeekType(
  plan: PlacesPlan,
  context: Pick<Context, 'horizon'>,
  values: Float64Array,
): Float64Array {
  const { horizon } = context;
  const { typeCount } = plan;
  const places = new Float64Array((horizon.weeks + 1) * typeCount).fill(Infinity);
  const strengths = plan.added.map(({ timing }) => strengthByWeek(horizon, timing, values));
  plan.steps.forEach((steps, type) => {
    if (steps === undefined) return;
    const added = plan.added.flatMap((it, m) =>
      it.type === type ? [{ ...it, strength: strengths[m]! }] : [],
    );
    const recruitment = plan.recruitment.filter((it) => it.type === type);
    let step = 0;
    for (let week = 0; week <= horizon.weeks; week++) {
      const day = weekStartDay(horizon, week);
      while (step + 1 < steps.length && steps[step + 1]!.fromDay <= day) step++;
      let sum = values[steps[step]!.places]!;
      for (const it of added) sum += it.strength[week]! * values[it.places]!;
      for (const it of recruitment) sum += recruitedPlaces(it, day, values);
      places[week * typeCount + type] = Math.max(0, sum);
    }
  });
  return places;
}

function recruitedPlaces(it: Recruitment, day: number, values: Float64Array): number {
  const years = Math.max(0, Math.min(day, it.timing.endDay) - it.timing.startDay) / DAYS_PER_YEAR;
  const householdsPerYear = values[it.timing.delivery]! * values[it.householdsPerYear]!;
  return householdsPerYear * values[it.childrenPerHousehold]! * years;
}
