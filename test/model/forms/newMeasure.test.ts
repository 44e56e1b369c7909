import { expect, test } from 'vitest';
import type { Draft } from '../../../model/forms/draft.ts';
import { addMeasure, setMeasureField } from '../../../model/forms/edits.ts';
import { LiveProjections } from '../../../model/forms/liveProjection.ts';
import { formOf, MEASURE_FORMS } from '../../../model/forms/measureForms.ts';
import { newMeasure, whyNot } from '../../../model/forms/newMeasure.ts';
import { checkDraft, problemAt, problemsIn } from '../../../model/forms/problemsOfDraft.ts';
import { sensibleRange } from '../../../model/forms/sensibleRange.ts';
import { FORM_UNITS, limitWords } from '../../../model/forms/units.ts';
import { project } from '../../../model/project.ts';
import { measureKinds } from '../../../model/schema/measure.ts';
import { smallBorough } from '../fixtures/smallBorough.ts';
import { planDraft, scenarioFile, southampton, southamptonTargets } from './support.ts';

const baseline = southampton();
const { horizon } = scenarioFile('march-2024-plan');
const empty: Draft = { ...planDraft(), cards: [] };

test('every kind of the schema has a form, and no other', () => {
  expect(MEASURE_FORMS.map(({ kind }) => kind).toSorted()).toEqual([...measureKinds].sort());
});

test.each(measureKinds)('a new measure of kind %s passes the schema and changes nothing yet', (kind) => {
  expect(whyNot(kind, baseline)).toBeUndefined();
  const draft = addMeasure(empty, newMeasure(kind, baseline, horizon, empty));
  const { scenario, problems } = checkDraft(draft, baseline);
  expect(problems).toEqual([]);
  const { financialYears } = new LiveProjections().project({
    baseline,
    scenario: scenario!,
    comparator: null,
  });
  expect(financialYears.map(({ savingGbp }) => savingGbp)).toEqual([0, 0, 0]);
});

test('all kinds at once, in a small borough too, are taken or say why not', () => {
  const { baseline: small, scenario } = smallBorough();
  const draft = measureKinds
    .filter((kind) => whyNot(kind, small) === undefined)
    .reduce<Draft>((it, kind) => addMeasure(it, newMeasure(kind, small, scenario.horizon, it)), {
      details: { ...scenario, measures: undefined },
      cards: [],
      overrides: [],
    });
  const details = Object.fromEntries(
    Object.entries(draft.details).filter(([, value]) => value !== undefined),
  );
  expect(checkDraft({ ...draft, details }, small).problems).toEqual([]);
});

test.each(measureKinds)('the sliders of %s hold the numbers that the schema takes', (kind) => {
  for (const field of formOf(kind).numbers) {
    // Only a place there is can be sold.
    const places = field.field === 'soldPlaces' ? { places: 3 } : {};
    const measure = { ...newMeasure(kind, baseline, horizon, empty), ...places };
    const { low, high } = sensibleRange(measure, field, baseline);
    expect(low).toBeLessThan(high);
    for (const value of [low, high]) {
      const draft = setMeasureField(addMeasure(empty, measure), measure.id, [field.field], value);
      expect(checkDraft(draft, baseline).problems).toEqual([]);
    }
  }
});

test('a number that is none stays as it was typed, with the reason at its field', () => {
  const draft = setMeasureField(planDraft(), 'fewer-entries-2025-26', ['childrenPerYear'], 'forty');
  const { scenario, problems } = checkDraft(draft, baseline);
  expect(scenario).toBeUndefined();
  const own = problemsIn(problems, 'measure', 'fewer-entries-2025-26');
  expect(problemAt(own, ['childrenPerYear'])?.message).toMatch(/^Must be children a year/);
  expect(problemsIn(problems, 'measure', 'legal-costs')).toEqual([]);
});

test('a limit is told in the figures that are typed', () => {
  expect(limitWords('change')).toBe('Type a number between minus 200% and 300%.');
  expect(limitWords('gbp-a-week')).toBe('Type a number between £0 and £100,000,000.');
  expect(FORM_UNITS.change.times).toBe(100);
});

test.each(['march-2024-plan', 'effect-central', 'family-safeguarding-recurring', 'no-new-action'])(
  'the live answer to %s is the projection, without telling the measures apart',
  (name) => {
    const scenario = scenarioFile(name);
    const input = { baseline, scenario, comparator: null, targets: southamptonTargets() };
    const live = new LiveProjections().project(input);
    const whole = project(input);
    expect(live.financialYears).toEqual(whole.financialYears);
    expect(live.childrenByWeek).toEqual(whole.childrenByWeek);
    for (const target of live.targets) {
      const same = whole.targets.find(({ id }) => id === target.id)!;
      expect(target.judgements.map(({ rating }) => rating)).toEqual(
        same.judgements.map(({ rating }) => rating),
      );
      target.judgements.forEach(({ expected }, i) => {
        expect(expected).toBeCloseTo(same.judgements[i]!.expected!, 3);
      });
    }
  },
);
