import { matches } from '../schema/selectors.ts';
import { YEARS_PER_WEEK } from '../time/calendar.ts';
import { indexOfId, measureParameter, type Context } from './context.ts';
import { someReturn } from './reentry.ts';
import { strengthByWeek, timingOf, type Timing } from './strength.ts';

/** A measure given as children a year, `exits` or `step-down`, in the scenario's order. */
export interface CountedMeasure {
  measureId: string;
  timing: Timing;
  childrenPerYear: number;
  /** Placement types and bands it takes children from. */
  types: number[];
  bands: number[];
  /** The exit reason it adds to, or the type it moves children to; the other is -1. */
  reason: number;
  toType: number;
  /** Whether some of the children it takes out return to care. */
  someReturn: boolean;
}

export function compileCounted(context: Context): CountedMeasure[] {
  const { typeIds, bands, reasonIds } = context;
  const indexes = (ids: readonly string[], chosen: (id: string) => boolean) =>
    ids.flatMap((id, i) => (chosen(id) ? [i] : []));
  const bandIds = bands.map((band) => band.id);
  return context.measures.flatMap((measure) => {
    if (measure.kind !== 'exits' && measure.kind !== 'step-down') return [];
    const common = {
      measureId: measure.id,
      timing: timingOf(context, measure),
      childrenPerYear: measureParameter(context, measure, 'childrenPerYear', measure.childrenPerYear),
      bands: indexes(bandIds, (id) => matches(measure.ageBands, id)),
    };
    return measure.kind === 'exits'
      ? [
          {
            ...common,
            types: indexes(typeIds, (id) => matches(measure.placements, id)),
            reason: indexOfId(reasonIds, measure.reason),
            toType: -1,
            someReturn: someReturn(measure, context.baseline),
          },
        ]
      : [
          {
            ...common,
            types: [indexOfId(typeIds, measure.from)],
            reason: -1,
            toType: indexOfId(typeIds, measure.to),
            someReturn: false,
          },
        ];
  });
}

/** Children due in each week, one array a measure; never less than none. */
export function childrenDueByWeek(
  measures: readonly CountedMeasure[],
  context: Pick<Context, 'horizon'>,
  values: Float64Array,
): Float64Array[] {
  return measures.map(({ timing, childrenPerYear }) => {
    const due = strengthByWeek(context.horizon, timing, values);
    const perWeek = values[childrenPerYear]! * YEARS_PER_WEEK;
    for (let week = 0; week < due.length; week++) due[week] = Math.max(0, due[week]! * perWeek);
    return due;
  });
}
