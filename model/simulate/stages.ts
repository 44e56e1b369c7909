import type { Measure } from '../schema/measure.ts';
import { measureChanges } from '../money/commonMeasures.ts';
import { movesNoChild } from '../rates/movesNoChild.ts';

/** A step from the comparator to the scenario whose measures all belong to one line of the savings table. */
export interface LineStep {
  line: string | null;
  /** The runs it lies between: places in `Stages.lists`. */
  from: number;
  to: number;
}

/** A cash measure that is switched on (1) or off (-1) on the way. */
export interface CashStep {
  line: string | null;
  measure: Extract<Measure, { kind: 'cash' }>;
  sign: 1 | -1;
}

/**
 * The lists of measures that must be run to say what each line of the savings table is worth: the comparator's
 * first, the scenario's last, and between them one wherever the line changes. Cash moves no child and is counted
 * apart; so are child protection plans, which cost nothing here, but where their measure links them to entries.
 */
export interface Stages {
  lists: Measure[][];
  steps: LineStep[];
  cash: CashStep[];
}

export function stagesOf(comparator: readonly Measure[], scenario: readonly Measure[]): Stages {
  const { removed, added, common } = measureChanges(comparator, scenario);
  const cash: CashStep[] = [];
  const lists: Measure[][] = [[...comparator]];
  const steps: LineStep[] = [];
  const off = new Set<string>();
  const on = new Set(common);

  const take = (measure: Measure, sign: 1 | -1, list: () => Measure[]) => {
    const line = measure.line ?? null;
    if (measure.kind === 'cash') cash.push({ line, measure, sign });
    if (movesNoChild(measure)) return;
    const last = steps.at(-1);
    // A further measure of the same line widens that line's step.
    if (last && last.line === line) lists[last.to] = list();
    else {
      lists.push(list());
      steps.push({ line, from: lists.length - 2, to: lists.length - 1 });
    }
  };
  for (const measure of [...removed].reverse()) {
    off.add(measure.id);
    take(measure, -1, () => comparator.filter((it) => !off.has(it.id)));
  }
  for (const measure of added) {
    on.add(measure.id);
    take(measure, 1, () => scenario.filter((it) => on.has(it.id)));
  }
  // The last list is the scenario itself, with its cash and child protection; a scenario that moves no child
  // still needs a run of its own for these.
  if (steps.length === 0) lists.push([...scenario]);
  else lists[lists.length - 1] = [...scenario];
  return { lists, steps, cash };
}
