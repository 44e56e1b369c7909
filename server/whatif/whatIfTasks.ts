import type { ExpectedPlacements, PlacementsResult } from '../../model/schema/placements.ts';
import type { DecisionBlock } from '../../model/decisions/decisionBlock.ts';
import type { FewestAim, FewestPlaces } from '../../model/decisions/fewestPlaces.ts';
import type { DecisionsAnswer } from '../../model/schema/decisions.ts';
import type { Projection } from '../../model/schema/projection.ts';
import type { Assumption } from '../../model/whatif/assumptions.ts';
import type { Lever } from '../../model/whatif/levers.ts';
import type { SavingFigure, TornadoBar } from '../../model/whatif/tornado.ts';
import type { SwitchingValue } from '../../model/whatif/switching.ts';
import type { Axis } from '../../model/whatif/twoWay.ts';
import type { Question } from '../../model/targets/questions.ts';
import type { SharedInput } from './sharedInput.ts';

/** What a thread can be asked, each with its answer. Every task is short, so that threads can be shared. */
export interface WhatIfTasks {
  /** A saving, or the figure of a question, with everything at its likely value. */
  likely: { task: { figure: SavingFigure | Question }; answer: number };
  /** The expected saving of every year, and what each measure does to it. */
  savings: { task: object; answer: Pick<Projection, 'financialYears' | 'measures'> };
  /** What an assumption's range does to the saving of every year. */
  swing: { task: { key: string }; answer: number[] };
  bar: { task: { figure: SavingFigure; assumption: Assumption }; answer: TornadoBar };
  switching: { task: { question: Question; assumption: Assumption }; answer: SwitchingValue };
  twoWay: { task: { figure: SavingFigure | Question; rows: Axis; columns: Axis }; answer: number[][] };
  /** The expected figure with a lever at each of some values. */
  expected: { task: { question: Question; lever: Lever; value: number }; answer: number };
  /** Decisions by expected values; its files, and those of the next two, are of a comparison of decisions. */
  decisions: { task: object; answer: DecisionsAnswer };
  decisionBlock: { task: { seed: number; from: number; to: number }; answer: DecisionBlock };
  fewestPlaces: { task: { aim: FewestAim }; answer: FewestPlaces };
  decisionRanges: {
    task: { answer: DecisionsAnswer; blocks: DecisionBlock[]; aimGbp: number | undefined };
    answer: DecisionsAnswer;
  };
  /** What replications answer with a lever at a value. */
  answers: {
    task: { question: Question; lever: Lever; value: number; seed: number; from: number; to: number };
    answer: Float64Array;
  };
  /** Places needed and there by expected values, and how many of the wanted replications there is room for. */
  expectedPlacements: {
    task: { wanted: number };
    answer: { expected: ExpectedPlacements; replications: number; bytes: number };
  };
  /** Replications with and without limits, written into memory that all threads see. */
  placements: { task: PlacementsTask & { from: number; to: number }; answer: void };
  /** What stands there once all have been run. */
  placementsResult: { task: PlacementsTask & { expectedCostsGbp: number[] }; answer: PlacementsResult };
}

export interface PlacementsTask {
  memory: SharedArrayBuffer;
  replications: number;
  seed: number;
}

export type TaskName = keyof WhatIfTasks;
export type TaskOf<Name extends TaskName> = WhatIfTasks[Name]['task'] & { shared: SharedInput };
export type AnswerOf<Name extends TaskName> = WhatIfTasks[Name]['answer'];
