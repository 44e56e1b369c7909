import { expect, test } from 'vitest';
import type { RawMeasure } from '../../../model/forms/draft.ts';
import { withSourceThatHolds } from '../../../model/forms/measureSource.ts';
import type { Measure } from '../../../model/schema/measure.ts';
import { evidence } from '../../scenarios/tools/southampton.ts';
import { scenarioFile } from './support.ts';

const figures = new Map(evidence.figures.map((figure) => [figure.id, figure]));
const measureOf = (scenario: string, id: string): Measure =>
  scenarioFile(scenario).measures.find((it) => it.id === id)!;
const changed = (measure: Measure, fields: object): RawMeasure => ({ ...measure, ...fields }) as RawMeasure;
const sourceOf = (measure: RawMeasure, ...known: (Measure | undefined)[]) =>
  withSourceThatHolds(measure, known, figures).source;

const plans = measureOf('march-2024-plan', 'fewer-plan-starts');

test('a source that states the very figure goes with it, and comes back with it', () => {
  expect(sourceOf(plans as RawMeasure, plans)).toBe('cp-starts-fewer');
  const moved = withSourceThatHolds(changed(plans, { plansPerYear: -40 }), [plans], figures);
  expect(moved).not.toHaveProperty('source');
  expect(sourceOf({ ...moved, plansPerYear: (plans as unknown as RawMeasure).plansPerYear }, plans)).toBe(
    'cp-starts-fewer',
  );
  // Its numbers as a range are no longer what the paper says; another date is no figure of it.
  expect(sourceOf(changed(plans, { plansPerYear: { low: -80, mode: -75, high: 0 } }), plans)).toBeUndefined();
  expect(sourceOf(changed(plans, { start: '2025-04-01', delivery: 0.5 }), plans)).toBe('cp-starts-fewer');
  expect(sourceOf(changed(plans, { plansPerYear: 'forty' }), plans)).toBeUndefined();
});

test('a source that states something else stays: it is where the measure comes from', () => {
  const entries = measureOf('march-2024-plan', 'fewer-entries-2024-25');
  expect(sourceOf(changed(entries, { childrenPerYear: -20 }), entries)).toBe('plan-entries-2024-25');
  const staff = measureOf('march-2024-plan', 'agency-staff');
  expect(sourceOf(changed(staff, { amountsGbp: { '2024-25': 1 } }), staff)).toBe('grade-agency-staff');
});

test('a number that names no source is stated where the register has that figure', () => {
  const bare = { ...plans, plansPerYear: -75 } as Measure;
  expect(sourceOf(bare as RawMeasure, bare)).toBe('cp-starts-fewer');
  expect(sourceOf(changed(bare, { plansPerYear: -74 }), bare)).toBeUndefined();
  const other = { ...plans, plansPerYear: -60 } as Measure;
  expect(sourceOf(changed(other, { plansPerYear: -50 }), other)).toBe('cp-starts-fewer');
});

test('typed back to what was published, it is that again, although the opened version was not', () => {
  const { source: _source, ...opened } = { ...plans, plansPerYear: -40 } as Measure;
  expect(sourceOf(changed(plans, { source: undefined }), opened as Measure, plans)).toBe('cp-starts-fewer');
  expect(sourceOf(opened as RawMeasure, opened as Measure, plans)).toBeUndefined();
});

test('a measure that was added here, or made another kind of, has none to lose or to get', () => {
  const added = { id: 'fewer-plan-starts', kind: 'entries', childrenPerYear: -75 } as unknown as RawMeasure;
  expect(sourceOf(added, plans)).toBeUndefined();
  expect(sourceOf(added, undefined)).toBeUndefined();
});
