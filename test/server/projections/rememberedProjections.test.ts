import { expect, test, vi } from 'vitest';
import { project, type ProjectionInput } from '../../../model/project.ts';
import { rememberedProjections } from '../../../server/projections/rememberedProjections.ts';
import { smallInputs } from '../fixtures/app.ts';

const countedEngine = () => vi.fn((input: ProjectionInput) => Promise.resolve(project(input)));

test('the same inputs are run once, equal copies included', async () => {
  const { fewer } = await smallInputs();
  const engine = countedEngine();
  const remembered = rememberedProjections(engine);
  expect(await remembered(structuredClone(fewer))).toBe(await remembered(fewer));
  expect(engine).toHaveBeenCalledTimes(1);
});

test('other inputs are run anew', async () => {
  const { fewer } = await smallInputs();
  const engine = countedEngine();
  const remembered = rememberedProjections(engine);
  await remembered(fewer);
  await remembered({ ...fewer, comparator: fewer.scenario });
  await remembered({ ...fewer, baseline: { ...fewer.baseline, settlePerYear: 1 } });
  expect(engine).toHaveBeenCalledTimes(3);
});

test('what was unused for longest is forgotten first', async () => {
  const { fewer, committed } = await smallInputs();
  const third = { ...fewer, comparator: committed.scenario };
  const engine = countedEngine();
  const remembered = rememberedProjections(engine, 2);
  for (const input of [fewer, committed, fewer, third, fewer]) await remembered(input);
  expect(engine).toHaveBeenCalledTimes(3);
  await remembered(committed);
  expect(engine).toHaveBeenCalledTimes(4);
});

test('a failure is not remembered', async () => {
  const { fewer } = await smallInputs();
  const engine = countedEngine().mockRejectedValueOnce(new Error('once'));
  const remembered = rememberedProjections(engine);
  await expect(remembered(fewer)).rejects.toThrow('once');
  expect(await remembered(fewer)).toHaveProperty('engine', 'expected');
});
