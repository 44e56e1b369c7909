import type { Baseline } from '../../../model/schema/baseline.ts';
import type { Measure } from '../../../model/schema/measure.ts';
import { YEARS_PER_WEEK } from './calendar.ts';
import { strengthOn } from './strength.ts';
import { flooredFactor, meanOf } from './values.ts';

export interface Plans {
  initial: number;
  established: number;
}

export interface PlansWeek {
  next: Plans;
  starts: number;
  ends: number;
}

/** One week of child protection plans: MODEL.md section 6. */
export function plansAfterWeek(
  rates: NonNullable<Baseline['childProtection']>,
  measures: readonly Measure[],
  plans: Plans,
  day: number,
): PlansWeek {
  let endFactor = 1;
  let starts = meanOf(rates.startsPerYear);
  for (const measure of measures) {
    if (measure.kind === 'cp-ends') endFactor *= flooredFactor(strengthOn(measure, day), measure.change);
    if (measure.kind === 'cp-starts') starts += strengthOn(measure, day) * meanOf(measure.plansPerYear);
  }
  const establish = meanOf(rates.establishPerYear);
  const leaveInitial = establish + meanOf(rates.endsPerYear.initial) * endFactor;
  const leaveEstablished = meanOf(rates.endsPerYear.established) * endFactor;
  const stay = (perYear: number) => Math.exp(-perYear * YEARS_PER_WEEK);
  const leaving = plans.initial * (1 - stay(leaveInitial));
  const established = leaveInitial === 0 ? 0 : leaving * (establish / leaveInitial);
  const started = Math.max(0, starts) * YEARS_PER_WEEK;
  return {
    next: {
      initial: plans.initial * stay(leaveInitial) + started,
      established: plans.established * stay(leaveEstablished) + established,
    },
    starts: started,
    ends: leaving - established + plans.established * (1 - stay(leaveEstablished)),
  };
}
