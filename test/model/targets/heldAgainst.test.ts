import { describe, expect, test } from 'vitest';
import { LiveProjections } from '../../../model/forms/liveProjection.ts';
import { project } from '../../../model/project.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import type { Target } from '../../../model/schema/targets.ts';
import { simulationOf } from '../../../model/simulate/simulation.ts';
import { ALL_KINDS } from '../../../model/stochastic/replicate.ts';
import { statedFor, targetsFor, targetsOfCopy, targetWarnings } from '../../../model/targets/heldAgainst.ts';
import { questionOfTarget } from '../../../model/whatif/questionWanted.ts';
import { leversAnswer } from '../../../server/whatif/leversAnswer.ts';
import { baseline, scenario, targets } from '../../scenarios/tools/southampton.ts';

const target = (id: string, scenarios?: string[]) => ({ id, scenarios }) as Target;
const stated = [target('all'), target('a', ['a', 'b']), target('c', ['c'])];
const ids = (held: Pick<Scenario, 'id' | 'targetsOf'>) => targetsFor(stated, held).map(({ id }) => id);

test('a scenario is held against its own targets, or against those of the one it names', () => {
  expect(ids({ id: 'b' })).toEqual(['all', 'a']);
  expect(ids({ id: 'mine' })).toEqual(['all']);
  expect(ids({ id: 'mine', targetsOf: 'c' })).toEqual(['all', 'c']);
  // Not both: whoever names another is held against that one.
  expect(ids({ id: 'c', targetsOf: 'a' })).toEqual(['all', 'a']);
  expect(ids({ id: 'mine', targetsOf: 'nobody' })).toEqual(['all']);
});

test('a copy is held against what its original is, a copy of a copy too', () => {
  expect(statedFor(stated)).toEqual(['a', 'b', 'c']);
  expect(targetsOfCopy(stated, { id: 'b' })).toEqual({ targetsOf: 'b' });
  expect(targetsOfCopy(stated, { id: 'mine', targetsOf: 'b' })).toEqual({ targetsOf: 'b' });
  expect(targetsOfCopy(stated, { id: 'mine' })).toEqual({});
});

test('naming one that no targets are stated for is told', () => {
  expect(targetWarnings(stated, { id: 'mine', targetsOf: 'nobody' })).toEqual([
    expect.stringContaining('No targets are stated for "nobody"'),
  ]);
  expect(targetWarnings(stated, { id: 'mine', targetsOf: 'b' })).toEqual([]);
  expect(targetWarnings(stated, { id: 'mine' })).toEqual([]);
});

describe('a copy of the plan of March 2024', () => {
  const plan = { baseline, scenario: scenario('march-2024-plan'), comparator: null, targets };
  const copy = { ...plan, scenario: { ...plan.scenario, id: 'own-1', targetsOf: 'march-2024-plan' } };
  const stranger = { ...plan, scenario: { ...plan.scenario, id: 'own-1' } };

  test('is judged as the plan is, by every reckoning', () => {
    expect(project(copy).targets).toEqual(project(plan).targets);
    expect(new LiveProjections().project(copy).targets).toEqual(new LiveProjections().project(plan).targets);
    const questions = (input: typeof plan) => simulationOf({ input, seed: 1, kinds: ALL_KINDS }).questions;
    expect(questions(copy)).toEqual(questions(plan));
    expect(leversAnswer(copy).aims).toEqual(leversAnswer(plan).aims);
    expect(questionOfTarget(copy, { target: 'saving-total' }).ok).toBe(true);
  });

  test('without its lineage has no target for its saving, which is why it keeps it', () => {
    expect(project(stranger).targets.filter(({ kind }) => kind === 'saving')).toEqual([]);
    expect(questionOfTarget(stranger, { target: 'saving-total' }).ok).toBe(false);
  });

  test('is warned where nothing is stated for what it names', () => {
    const lost = { ...copy, scenario: { ...copy.scenario, targetsOf: 'no-new-action' } };
    expect(project(lost).warnings).toEqual([expect.stringContaining('"no-new-action"')]);
    expect(project(copy).warnings).toEqual([]);
  });
});
