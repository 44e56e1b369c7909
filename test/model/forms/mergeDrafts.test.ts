import { expect, test } from 'vitest';
import { draftOf, scenarioOf, type Draft } from '../../../model/forms/draft.ts';
import { moveMeasure, removeMeasure, setDetail, setMeasureField } from '../../../model/forms/edits.ts';
import { mergeDrafts, takeTheirs } from '../../../model/forms/mergeDrafts.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { idsOf, planDraft, scenarioFile } from './support.ts';

const base = scenarioFile('march-2024-plan');
const saved = (draft: Draft): Scenario => scenarioOf(draft) as Scenario;
const numberOf = (draft: Draft, id: string): unknown =>
  draft.cards.find(({ measure }) => measure.id === id)?.measure.childrenPerYear;

test('two people who changed different fields keep both changes', () => {
  const mine = setMeasureField(planDraft(), 'fewer-entries-2024-25', ['childrenPerYear'], -20);
  const theirs = saved(
    setDetail(setMeasureField(planDraft(), 'fewer-entries-2024-25', ['risk'], 'low'), ['purpose'], 'Theirs'),
  );
  const { draft, clashes, taken } = mergeDrafts(base, mine, theirs);
  expect(clashes).toEqual([]);
  expect(taken).toBe(2);
  expect(numberOf(draft, 'fewer-entries-2024-25')).toBe(-20);
  expect(draft.cards[0]!.measure.risk).toBe('low');
  expect(draft.details.purpose).toBe('Theirs');
});

test('one field that both changed is a clash: mine stands until theirs is taken', () => {
  const mine = setMeasureField(planDraft(), 'fewer-entries-2024-25', ['childrenPerYear'], -20);
  const theirs = saved(setMeasureField(planDraft(), 'fewer-entries-2024-25', ['childrenPerYear'], -10));
  const { draft, clashes } = mergeDrafts(base, mine, theirs);
  expect(clashes).toMatchObject([
    { of: 'fewer-entries-2024-25', field: 'childrenPerYear', mine: -20, theirs: -10 },
  ]);
  expect(numberOf(draft, 'fewer-entries-2024-25')).toBe(-20);
  expect(numberOf(takeTheirs(draft, clashes[0]!), 'fewer-entries-2024-25')).toBe(-10);
});

test('the same change by both is no clash', () => {
  const changed = setMeasureField(planDraft(), 'legal-costs', ['oneOff'], undefined);
  expect(mergeDrafts(base, changed, saved(changed))).toMatchObject({ clashes: [], taken: 0 });
});

test('what they took out goes, unless I changed it', () => {
  const theirs = saved(removeMeasure(planDraft(), 'legal-costs'));
  expect(idsOf(mergeDrafts(base, planDraft(), theirs).draft)).not.toContain('legal-costs');
  const mine = setMeasureField(planDraft(), 'legal-costs', ['risk'], 'low');
  const { draft, clashes } = mergeDrafts(base, mine, theirs);
  expect(idsOf(draft)).toContain('legal-costs');
  expect(clashes).toMatchObject([{ of: 'legal-costs', field: undefined, theirs: undefined }]);
  expect(idsOf(takeTheirs(draft, clashes[0]!))).not.toContain('legal-costs');
});

test('what I took out stays out, unless they changed it', () => {
  const mine = removeMeasure(planDraft(), 'legal-costs');
  expect(idsOf(mergeDrafts(base, mine, base).draft)).not.toContain('legal-costs');
  const theirs = saved(setMeasureField(planDraft(), 'legal-costs', ['risk'], 'low'));
  const { clashes, draft } = mergeDrafts(base, mine, theirs);
  expect(clashes).toHaveLength(1);
  expect(idsOf(takeTheirs(draft, clashes[0]!))).toContain('legal-costs');
});

test('a measure they added stands after the one it followed', () => {
  const added = { ...base.measures[3]!, id: 'new-one', label: 'New one' };
  const theirs: Scenario = { ...base, measures: base.measures.toSpliced(2, 0, added) };
  const mine = removeMeasure(planDraft(), 'fewer-entries-2025-26');
  expect(idsOf(mergeDrafts(base, mine, theirs).draft).slice(0, 2)).toEqual([
    'fewer-entries-2024-25',
    'new-one',
  ]);
});

test('an order that only they changed is theirs, with mine in it', () => {
  const theirs = saved(moveMeasure(planDraft(), 'education-into-budget', 0));
  const mine = draftOf({ ...base, measures: [...base.measures, { ...base.measures[3]!, id: 'mine' }] });
  const ids = idsOf(mergeDrafts(base, mine, theirs).draft);
  expect(ids[0]).toBe('education-into-budget');
  expect(ids.indexOf('mine')).toBe(ids.indexOf('education-into-budget') + 1);
  expect(ids).toHaveLength(10);
});
