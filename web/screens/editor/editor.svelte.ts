import { draftOf, scenarioOf, type Draft, type RawOverride } from '../../../model/forms/draft.ts';
import * as edits from '../../../model/forms/edits.ts';
import { same, valueOf, type FieldPath } from '../../../model/forms/fieldValue.ts';
import { heldBaseline } from '../../../model/forms/heldBaseline.ts';
import { newMeasure } from '../../../model/forms/newMeasure.ts';
import { checkDraft } from '../../../model/forms/problemsOfDraft.ts';
import { endGroup, historyOf, redo, step, undo, type History } from '../../../model/forms/undo.ts';
import type { NumberAt } from '../../../model/numbers/numbers.ts';
import { numbersByName } from '../../../model/numbers/overrides.ts';
import type { Baseline } from '../../../model/schema/baseline.ts';
import type { MeasureKind } from '../../../model/schema/measure.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import type { Base, Opened } from './openScenario.ts';

/** The scenario under one's hands: what it is, what is wrong with it, and every way of changing it. */
export class Editor {
  readonly baseline: Baseline;
  /** The numbers of the baseline that can be overridden, by the names overrides give them. */
  readonly numbers: ReadonlyMap<string, NumberAt>;
  #history = $state.raw<History<Draft>>() as History<Draft>;
  /** The version that the draft began with, and what a save over it has to name. */
  base = $state.raw<Base>() as Base;
  /** Counts changes of the draft, undone ones too: names what an answer is of. */
  edit = $state(0);

  readonly draft: Draft = $derived.by(() => this.#history.present);
  readonly canUndo: boolean = $derived.by(() => this.#history.past.length > 0);
  readonly canRedo: boolean = $derived.by(() => this.#history.future.length > 0);
  readonly checked = $derived.by(() => checkDraft(this.draft, this.baseline));
  /** The baseline as the draft holds it. */
  readonly held: Baseline = $derived.by(() => heldBaseline(this.baseline, this.draft, this.checked));
  readonly changed: boolean = $derived.by(
    () => !same(scenarioOf(this.draft), scenarioOf(draftOf(this.base.scenario))),
  );
  readonly switchedOff: number = $derived.by(() => this.draft.cards.filter(({ off }) => off).length);

  /** Whether it is shown and not changed: another tab has it, or two copies of it wait for a choice. */
  readonly readOnly: boolean = $derived.by(() => this.#isReadOnly());
  readonly #isReadOnly: () => boolean;

  constructor(opened: Opened, baseline: Baseline, isReadOnly: () => boolean = () => false) {
    this.baseline = baseline;
    this.numbers = numbersByName(baseline);
    this.#isReadOnly = isReadOnly;
    this.#history = historyOf(opened.draft);
    this.base = opened;
  }

  setField(id: string, path: FieldPath, value: unknown): void {
    this.#step(edits.setMeasureField(this.draft, id, path, value), `${id} ${path.join('.')}`);
  }

  setDetail(path: FieldPath, value: unknown): void {
    this.#step(edits.setDetail(this.draft, path, value), `details ${path.join('.')}`);
  }

  /** The id of the measure that has been added. */
  add(kind: MeasureKind): string {
    const { horizon } = this.base.scenario;
    const measure = newMeasure(kind, this.held, this.checked.scenario?.horizon ?? horizon, this.draft);
    this.#step(edits.addMeasure(this.draft, measure));
    return measure.id;
  }

  duplicate(id: string): void {
    this.#step(edits.duplicateMeasure(this.draft, id));
  }

  remove(id: string): void {
    this.#step(edits.removeMeasure(this.draft, id));
  }

  move(id: string, to: number): void {
    this.#step(edits.moveMeasure(this.draft, id, to));
  }

  switch(id: string, off: boolean): void {
    this.#step(edits.switchMeasure(this.draft, id, off));
  }

  /** Holds a number of the baseline to be another one; nothing where the baseline has no such number. */
  override(name: string): boolean {
    const number = this.numbers.get(name);
    if (number) this.#step(edits.addOverride(this.draft, number));
    return number !== undefined;
  }

  setOverride(name: string, path: FieldPath, value: unknown): void {
    this.#step(edits.setOverrideField(this.draft, name, path, value), `${name} ${path.join('.')}`);
  }

  /** What is held stands, although the baseline has another value by now. */
  keepOverride(name: string): void {
    this.setOverride(name, ['was'], this.numbers.get(name)?.quantity);
    this.leaveField();
  }

  backToBaseline(name: string): void {
    this.#step(edits.removeOverride(this.draft, name));
  }

  replace(draft: Draft): void {
    this.#step(draft);
  }

  /** Shows what another tab types: nothing to undo here. */
  follow(draft: Draft): void {
    this.#go(historyOf(draft));
  }

  /** A field has been left: what is typed next is undone by itself. */
  leaveField(): void {
    this.#history = endGroup(this.#history);
  }

  undo(): void {
    if (this.readOnly) return;
    this.#go(undo(this.#history));
  }

  redo(): void {
    if (this.readOnly) return;
    this.#go(redo(this.#history));
  }

  /** What the version that was opened has in a field of a measure. */
  openedValue(id: string, path: FieldPath): unknown {
    const measure = this.base.scenario.measures.find((it) => it.id === id);
    return valueOf(measure, path);
  }

  /** The override of a number in the version that was opened. */
  openedOverride(name: string): RawOverride | undefined {
    return this.base.scenario.overrides?.find(({ number }) => number === name);
  }

  /** The draft, as it stands, has become a version. */
  saved(scenario: Scenario, version: number, etag: string): void {
    this.base = { scenario, version, etag };
    this.leaveField();
  }

  #step(draft: Draft, group?: string): void {
    if (this.readOnly) return;
    this.#go(step(this.#history, draft, group));
  }

  #go(history: History<Draft>): void {
    if (history.present !== this.draft) this.edit += 1;
    this.#history = history;
  }
}
