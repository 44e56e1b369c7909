import { describe, expect, test } from 'vitest';
import { draftFrom, draftOf, scenarioOf, type Draft } from '../../../model/forms/draft.ts';
import {
  addOverride,
  removeOverride,
  setMeasureField,
  setOverrideField,
} from '../../../model/forms/edits.ts';
import { heldBaseline } from '../../../model/forms/heldBaseline.ts';
import { LiveProjections } from '../../../model/forms/liveProjection.ts';
import { mergeDrafts, takeTheirs } from '../../../model/forms/mergeDrafts.ts';
import { formOf } from '../../../model/forms/measureForms.ts';
import { checkDraft, problemAt, problemsIn } from '../../../model/forms/problemsOfDraft.ts';
import { typedQuantity, withNumberTyped } from '../../../model/forms/quantityEdits.ts';
import { sensibleAsHeld } from '../../../model/forms/sensibleRange.ts';
import { sensibleNumber } from '../../../model/forms/sensibleNumber.ts';
import { historyOf, redo, step, undo } from '../../../model/forms/undo.ts';
import { limitWords } from '../../../model/forms/units.ts';
import { differing, numbersByName, overrideName } from '../../../model/numbers/overrides.ts';
import { limitsOf } from '../../../model/numbers/units.ts';
import { parseScenario } from '../../../model/schema/files.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { groupOf, NUMBER_GROUPS } from '../../../model/words/numberGroups.ts';
import { overridesTold } from '../../../model/words/overrideWords.ts';
import { baselineNumberTold } from '../../../model/words/whatifNumber.ts';
import { smallBorough } from '../fixtures/smallBorough.ts';
import { planDraft, scenarioFile, southampton } from './support.ts';

const baseline = southampton();
const numbers = numbersByName(baseline);
const COST = 'placementTypes[ifa].weeklyCostGbp';
const ENTRIES = 'entries[family].perYear';
const cost = numbers.get(COST)!;
const holding = (value: unknown, draft: Draft = planDraft(), name = COST): Draft =>
  setOverrideField(addOverride(draft, numbers.get(name)!), name, ['value'], value);
const saved = (draft: Draft): Scenario => scenarioOf(draft) as Scenario;

describe('a number of the baseline in a draft', () => {
  test('stands as the baseline has it until somebody types, and overrides nothing till then', () => {
    const draft = addOverride(planDraft(), cost);
    const { scenario, problems } = checkDraft(draft, baseline);
    expect(problems).toEqual([]);
    expect(scenario!.overrides).toEqual([{ number: COST, value: cost.quantity, was: cost.quantity }]);
    expect(differing(scenario!.overrides)).toEqual([]);
    expect(addOverride(draft, cost)).toBe(draft);
    const live = (of: Scenario) =>
      new LiveProjections().project({ baseline, scenario: of, comparator: null }).financialYears;
    expect(live(scenario!)).toEqual(live(saved(planDraft())));
  });

  test('typed away from its source names it no more, and typed back it is the baseline’s again', () => {
    const moved = withNumberTyped(cost.quantity, 'mode', 950, cost.quantity);
    expect(moved).toEqual({ low: 823, mode: 950, high: 993, sharedDraw: 'bought-prices' });
    expect(withNumberTyped(moved, 'mode', typedQuantity(cost.quantity).mode, cost.quantity)).toBe(
      cost.quantity,
    );
    expect(differing(checkDraft(holding(moved), baseline).scenario!.overrides)).toHaveLength(1);
  });

  test('goes back to the baseline and leaves no trace', () => {
    const draft = removeOverride(holding(1500), COST);
    expect(scenarioOf(draft)).toEqual(scenarioOf(planDraft()));
    expect(removeOverride(draft, COST)).toBe(draft);
    expect(setOverrideField(draft, COST, ['value'], 1)).toBe(draft);
  });

  test('is undone and done again', () => {
    const start = planDraft();
    const group = `${COST} value`;
    const typed = [1, 15, 150].reduce(
      (history, value) => step(history, setOverrideField(history.present, COST, ['value'], value), group),
      step(historyOf(start), addOverride(start, cost)),
    );
    expect(undo(typed).present).toEqual(addOverride(start, cost));
    expect(undo(undo(typed)).present).toBe(start);
    expect(redo(redo(undo(undo(typed)))).present).toBe(typed.present);
  });

  test('comes back from where drafts are kept, and a draft kept without any has none', () => {
    const draft = holding('about a thousand');
    expect(draftFrom(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    const { overrides: _, ...earlier } = planDraft();
    expect(draftFrom(earlier)).toEqual(planDraft());
    const old = { ...earlier, details: { ...earlier.details, schemaVersion: 1 } };
    expect(draftFrom(old)).toEqual(planDraft());
    expect(draftFrom({ ...draft, overrides: [{ value: 1 }] })).toBeUndefined();
    expect(draftFrom({ ...draft, overrides: 7 })).toBeUndefined();
  });
});

describe('what is wrong with an override is told at its field', () => {
  const problemsWith = (draft: Draft, of = COST) =>
    problemsIn(checkDraft(draft, baseline).problems, 'override', of);

  test.each([
    ['text', 'about a thousand', ['value']],
    ['below nothing', -5, ['value']],
    ['above what a price may be', 200_000, ['value']],
    ['a low that is text', { low: 'x', mode: 2, high: 3 }, ['value']],
    ['out of order', { low: 3, mode: 2, high: 4 }, ['value']],
  ])('%s', (_, value, path) => {
    const draft = holding(value, holding(99, planDraft(), ENTRIES));
    expect(problemAt(problemsWith(draft), path)).toBeDefined();
    expect(problemsWith(draft, ENTRIES)).toEqual([]);
    expect(problemsIn(checkDraft(draft, baseline).problems, 'details')).toEqual([]);
  });

  test('another value in the baseline by now, until it is kept all the same', () => {
    const draft = setOverrideField(holding(1500), COST, ['was'], 700);
    expect(problemsWith(draft)).toMatchObject([{ path: 'was' }]);
    const keptOn = setOverrideField(draft, COST, ['was'], cost.quantity);
    expect(checkDraft(keptOn, baseline).problems).toEqual([]);
  });

  test('a number that the baseline no longer has', () => {
    const draft = { ...planDraft(), overrides: [{ number: 'exits[99].perYear', value: 1, was: 1 }] };
    expect(problemsWith(draft, 'exits[99].perYear')).toMatchObject([{ path: 'number' }]);
    expect(overridesTold(draft, baseline)).toMatchObject([
      { label: 'exits[99].perYear', held: '1', baseline: 'no such number', differs: true },
    ]);
  });

  test('and a measure’s problem still at the measure', () => {
    const draft = setMeasureField(holding('x'), 'legal-costs', ['start'], 'soon');
    const { problems } = checkDraft(draft, baseline);
    expect(problemsIn(problems, 'measure', 'legal-costs')).toMatchObject([{ path: 'start' }]);
  });

  test('its limits in the figures that are typed', () => {
    expect(limitWords(cost.unit, limitsOf(cost))).toBe('Type a number between £0 and £100,000.');
    const entries = numbers.get(ENTRIES)!;
    expect(limitWords(entries.unit, limitsOf(entries))).toBe('Type a number between 0 and 1,000,000.');
  });
});

test.each([
  ['Southampton', baseline],
  ['the small borough', smallBorough().baseline],
])('every number of %s is in a group, has words of its own, and takes both ends of its slider', (_, of) => {
  const all = [...numbersByName(of).values()];
  const told = all.map((number) => `${groupOf(number)}: ${baselineNumberTold(number, of)}`);
  expect(new Set(told).size).toBe(all.length);
  for (const number of all) {
    expect(NUMBER_GROUPS).toContain(groupOf(number));
    const { low, high } = sensibleNumber(number);
    expect(low, overrideName(number)).toBeLessThan(high);
    for (const value of [low, high]) {
      const overrides = [{ number: overrideName(number), value, was: number.quantity }];
      const scenario = { ...scenarioFile('no-new-action'), baseline: of.id, overrides };
      const parsed = parseScenario(scenario, of);
      expect(parsed.ok ? [] : parsed.problems, overrideName(number)).toEqual([]);
    }
  }
});

describe('what the editor quotes of the baseline', () => {
  const measure = planDraft().cards[0]!.measure;
  const field = formOf('entries').numbers[0]!;
  const sensibleWith = (draft: Draft) =>
    sensibleAsHeld(measure, field, baseline, heldBaseline(baseline, draft, checkDraft(draft, baseline)));

  test('is as the scenario holds it, and says so', () => {
    const plain = sensibleWith(planDraft());
    expect(plain.why).not.toContain('overridden');
    const more = sensibleWith(holding(400, planDraft(), ENTRIES));
    expect(more.low).toBeLessThan(plain.low);
    expect(more.why).toMatch(/^The baseline has 4\d\d children a year .* as overridden in this scenario\.$/);
    expect(sensibleWith(holding(1500))).toEqual(plain);
  });

  test('is the baseline’s own while what is typed is not right yet', () => {
    const draft = holding('four hundred', planDraft(), ENTRIES);
    expect(heldBaseline(baseline, draft, checkDraft(draft, baseline))).toBe(baseline);
    const both = holding(1500, draft);
    const held = heldBaseline(baseline, both, checkDraft(both, baseline));
    expect(held.placementTypes.find(({ id }) => id === 'ifa')!.weeklyCostGbp).toBe(1500);
    expect(held.entries).toEqual(baseline.entries);
  });
});

describe('overrides of two people', () => {
  const base = saved(holding(1000));
  const opened = draftOf(base);
  const valueIn = (draft: Draft, name = COST) => draft.overrides.find(({ number }) => number === name)?.value;

  test('come together by number and field', () => {
    const mine = setOverrideField(opened, COST, ['rationale'], 'The new contract');
    const theirs = saved(holding(160, setOverrideField(opened, COST, ['value'], 1100), ENTRIES));
    const { draft, clashes, taken } = mergeDrafts(base, mine, theirs);
    expect(clashes).toEqual([]);
    expect(taken).toBe(2);
    expect(draft.overrides).toMatchObject([
      { number: COST, value: 1100, rationale: 'The new contract' },
      { number: ENTRIES, value: 160 },
    ]);
    expect(checkDraft(draft, baseline).problems).toEqual([]);
  });

  test('of one value are a choice, and mine stands until theirs is taken', () => {
    const mine = setOverrideField(opened, COST, ['value'], 1200);
    const theirs = saved(setOverrideField(opened, COST, ['value'], 1100));
    const { draft, clashes } = mergeDrafts(base, mine, theirs);
    expect(clashes).toMatchObject([{ part: 'override', of: COST, field: 'value', mine: 1200, theirs: 1100 }]);
    expect(valueIn(draft)).toBe(1200);
    expect(valueIn(takeTheirs(draft, clashes[0]!))).toBe(1100);
  });

  test('that one took back and the other changed are a choice too', () => {
    const changed = setOverrideField(opened, COST, ['value'], 1100);
    const removed = removeOverride(opened, COST);
    expect(mergeDrafts(base, opened, saved(removed)).draft.overrides).toEqual([]);
    const mine = mergeDrafts(base, changed, saved(removed));
    expect(mine.clashes).toMatchObject([{ of: COST, field: undefined, theirs: undefined }]);
    expect(takeTheirs(mine.draft, mine.clashes[0]!).overrides).toEqual([]);
    const theirs = mergeDrafts(base, removed, saved(changed));
    expect(theirs.draft.overrides).toEqual([]);
    expect(valueIn(takeTheirs(theirs.draft, theirs.clashes[0]!))).toBe(1100);
  });

  test('that both brought, differently, are one choice', () => {
    const start = saved(planDraft());
    const { draft, clashes } = mergeDrafts(start, holding(1200), saved(holding(1100)));
    expect(clashes).toMatchObject([{ part: 'override', of: COST, field: undefined }]);
    expect(takeTheirs(draft, clashes[0]!).overrides).toMatchObject([{ number: COST, value: 1100 }]);
  });
});
