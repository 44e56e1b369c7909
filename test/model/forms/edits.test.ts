import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftFrom, draftOf, scenarioOf, type Draft } from '../../../model/forms/draft.ts';
import * as edits from '../../../model/forms/edits.ts';
import { newMeasure } from '../../../model/forms/newMeasure.ts';
import { historyOf, redo, step, undo, type History } from '../../../model/forms/undo.ts';
import { measureKinds } from '../../../model/schema/measure.ts';
import { idsOf, planDraft, scenarioFile, southampton } from './support.ts';

const baseline = southampton();
const { horizon } = scenarioFile('march-2024-plan');

type Edit = (draft: Draft) => Draft;

/** Any edit the page offers, of a measure chosen by its place. */
const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constantFrom(...measureKinds).map(
    (kind): Edit =>
      (draft) =>
        edits.addMeasure(draft, newMeasure(kind, baseline, horizon, draft)),
  ),
  fc
    .record({
      at: fc.nat(20),
      to: fc.integer({ min: -3, max: 30 }),
      what: fc.constantFrom('duplicate', 'remove', 'move', 'off', 'on', 'number', 'text', 'clear'),
      number: fc.double({ noNaN: true }),
      text: fc.string(),
    })
    .map(({ at, to, what, number, text }): Edit => (draft) => {
      const id = draft.cards[at % Math.max(1, draft.cards.length)]?.measure.id ?? 'nobody';
      switch (what) {
        case 'duplicate':
          return edits.duplicateMeasure(draft, id);
        case 'remove':
          return edits.removeMeasure(draft, id);
        case 'move':
          return edits.moveMeasure(draft, id, to);
        case 'off':
        case 'on':
          return edits.switchMeasure(draft, id, what === 'off');
        case 'number':
          return edits.setMeasureField(draft, id, ['childrenPerYear'], number);
        case 'text':
          return edits.setMeasureField(draft, id, ['amountsGbp', '2024-25'], text);
        default:
          return edits.setMeasureField(draft, id, ['end'], undefined);
      }
    }),
  fc.string().map(
    (text): Edit =>
      (draft) =>
        edits.setDetail(draft, ['horizon', 'to'], text),
  ),
);
const someEdits = fc.array(fc.tuple(anEdit, fc.option(fc.constantFrom('a', 'b'), { nil: undefined })));

test('undo after any sequence of edits returns the start, and redo the end', () => {
  fc.assert(
    fc.property(someEdits, (sequence) => {
      const start = planDraft();
      const copy = structuredClone(start);
      const end = sequence.reduce<History<Draft>>(
        (history, [edit, group]) => step(history, edit(history.present), group),
        historyOf(start),
      );
      let back = end;
      while (back.past.length > 0) back = undo(back);
      expect(back.present).toEqual(copy);
      expect(start).toEqual(copy);
      let forth = back;
      while (forth.future.length > 0) forth = redo(forth);
      expect(forth.present).toEqual(end.present);
    }),
  );
});

test('moving keeps every measure as it is, and puts one where it is wanted', () => {
  fc.assert(
    fc.property(fc.nat(8), fc.integer({ min: -3, max: 12 }), (from, to) => {
      const draft = planDraft();
      const id = idsOf(draft)[from]!;
      const moved = edits.moveMeasure(draft, id, to);
      expect([...moved.cards].sort(byId)).toEqual([...draft.cards].sort(byId));
      expect(idsOf(moved).indexOf(id)).toBe(Math.min(Math.max(0, to), 8));
      const others = (it: Draft) => idsOf(it).filter((other) => other !== id);
      expect(others(moved)).toEqual(others(draft));
    }),
  );
});

const byId = (a: Draft['cards'][number], b: Draft['cards'][number]) => (a.measure.id < b.measure.id ? -1 : 1);

test('ids stay unique whatever is added and duplicated', () => {
  fc.assert(
    fc.property(fc.array(anEdit), (sequence) => {
      const ids = idsOf(sequence.reduce((draft, edit) => edit(draft), planDraft()));
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test('what is switched off keeps its place and its fields, and is in no scenario', () => {
  const draft = edits.switchMeasure(planDraft(), 'legal-costs', true);
  expect(idsOf(draft)).toEqual(idsOf(planDraft()));
  expect(JSON.stringify(scenarioOf(draft))).not.toContain('legal-costs"');
  expect(edits.switchMeasure(draft, 'legal-costs', false)).toEqual(planDraft());
});

test('a keystroke in the same field is undone with the one before, one in another field is not', () => {
  let history = historyOf(1);
  history = step(step(step(history, 2, 'a'), 3, 'a'), 4, 'b');
  expect(undo(history).present).toBe(3);
  expect(undo(undo(history)).present).toBe(1);
  expect(undo(undo(undo(history))).present).toBe(1);
});

test('an edit that changes nothing is no step', () => {
  const draft = planDraft();
  expect(edits.setMeasureField(draft, 'legal-costs', ['oneOff'], true)).toBe(draft);
  expect(edits.setMeasureField(draft, 'nobody', ['oneOff'], true)).toBe(draft);
  expect(edits.moveMeasure(draft, 'agency-staff', 5)).toBe(draft);
  expect(edits.setDetail(draft, ['horizon'], { ...horizon })).toBe(draft);
});

test('a draft comes back whole from where it was kept, and anything else is none', () => {
  const draft = edits.setMeasureField(planDraft(), 'legal-costs', ['start'], 'next spr');
  expect(draftFrom(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  expect(draftOf(scenarioFile('effect-none')).cards).toEqual(
    draftFrom(draftOf(scenarioFile('effect-none')))?.cards,
  );
  for (const other of [null, 1, [], {}, { details: {}, cards: [1] }, { details: {}, cards: [{ off: 1 }] }]) {
    expect(draftFrom(other)).toBeUndefined();
  }
});
