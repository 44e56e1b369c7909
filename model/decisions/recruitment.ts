import type { MeasureOf } from '../schema/measure.ts';
import { problem, type PathPart } from '../schema/problem.ts';
import { expectedValue, type Quantity } from '../schema/quantity.ts';
import type { SupplyFostering } from '../schema/supply.ts';
import { DAYS_PER_YEAR, dayOf, isoDateOf } from '../time/calendar.ts';
import type { AsMeasures } from './homeMeasure.ts';
import { pipelineOf } from './pipeline.ts';

const MONTHS_PER_YEAR = 12;

/** Net recruitment from a day on; a gain of none is no measure. */
export function recruitmentMeasures(
  { placement, childrenPerHousehold }: SupplyFostering,
  householdsPerYear: Quantity,
  start: string,
): MeasureOf<'foster-recruitment'>[] {
  if (expectedValue(householdsPerYear) === 0) return [];
  const id = 'foster-households';
  const label = 'Foster households, net';
  return [
    { id, label, kind: 'foster-recruitment', placement, start, householdsPerYear, childrenPerHousehold },
  ];
}

/** The pipeline as two measures: households approved, once those who enquire with the plan are, and those who leave. */
export function pipelineMeasures(fostering: SupplyFostering, start: string, at: PathPart[]): AsMeasures {
  const pipeline = pipelineOf(fostering);
  if (pipeline === undefined) {
    const message = 'What is approved or who leaves is not known of any quarter.';
    return { measures: [], notKnown: [], problems: [problem([...at, 'quarters'], message)] };
  }
  const days = Math.round((expectedValue(pipeline.months) / MONTHS_PER_YEAR) * DAYS_PER_YEAR);
  const common = {
    kind: 'foster-recruitment',
    placement: fostering.placement,
    childrenPerHousehold: fostering.childrenPerHousehold,
  } as const;
  return {
    measures: [
      {
        ...common,
        id: 'foster-approvals',
        label: 'Foster households approved',
        start: isoDateOf(dayOf(start) + days),
        householdsPerYear: pipeline.approvalsPerYear,
      },
      {
        ...common,
        id: 'foster-resignations',
        label: 'Foster households leaving',
        start,
        householdsPerYear: 0 - pipeline.resignationsPerYear,
      },
    ],
    notKnown: [],
    problems: [],
  };
}
