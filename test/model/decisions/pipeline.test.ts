import { expect, test } from 'vitest';
import { pipelineOf } from '../../../model/decisions/pipeline.ts';
import { pipelineMeasures } from '../../../model/decisions/recruitment.ts';
import { supply } from '../../scenarios/tools/southampton.ts';

const fostering = supply.fostering!;

test('by hand: of 206 enquiries a year a tenth is approved, and 16 households leave', () => {
  // Means of two quarters, four times a year: (58 + 45) / 2 x 4 = 206, and (6 + 2) / 2 x 4 = 16.
  expect(pipelineOf(fostering)).toMatchObject({
    by: 'conversion',
    approvalsPerYear: expect.closeTo(20.6, 9),
    resignationsPerYear: 16,
    months: { low: 6, mode: 8, high: 12 },
    quarters: 2,
  });
});

test('those who enquire with the plan are approved when their months are over; those who leave leave at once', () => {
  const { measures } = pipelineMeasures(fostering, '2024-04-01', ['fostering']);
  // (6 + 4 x 8 + 12) / 6 = 8.33 months are 254 days.
  expect(measures).toMatchObject([
    { start: '2024-12-11', householdsPerYear: expect.closeTo(20.6, 9) },
    { start: '2024-04-01', householdsPerYear: -16 },
  ]);
});

test('stages multiply, with their ranges, and their months add up', () => {
  const stages = [
    { id: 'a', label: 'A', share: { low: 0.1, mode: 0.2, high: 0.3 }, months: 2 },
    { id: 'b', label: 'B', share: 0.5, months: { low: 3, mode: 4, high: 6 } },
  ];
  const pipeline = pipelineOf({ ...fostering, stages })!;
  expect(pipeline.months).toEqual({ low: 5, mode: 6, high: 8 });
  expect(pipeline.approvalsPerYear).toMatchObject({
    mode: expect.closeTo(20.6, 9),
    high: expect.closeTo(30.9, 9),
  });
});

test('where a share is not known, approvals are those counted; where nothing is, nothing is said', () => {
  const stages = [{ ...fostering.stages[0]!, share: null }];
  expect(pipelineOf({ ...fostering, stages })).toMatchObject({
    by: 'counted',
    approvalsPerYear: 20,
    months: 0,
  });
  const quarters = fostering.quarters.map((it) => ({ ...it, resignations: null }));
  expect(pipelineOf({ ...fostering, quarters })).toBeUndefined();
  const { measures, problems } = pipelineMeasures({ ...fostering, quarters }, '2024-04-01', ['fostering']);
  expect(measures).toEqual([]);
  expect(problems).toMatchObject([{ path: 'fostering.quarters' }]);
});
