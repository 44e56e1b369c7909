import { expect, test, vi } from 'vitest';
import { project } from '../../../model/project.ts';
import { rememberedProjections } from '../../../server/projections/rememberedProjections.ts';
import { smallLibrary } from '../fixtures/app.ts';

async function inputs() {
  const library = await smallLibrary();
  const { baseline } = (await library.baselines.find('smallshire'))!;
  const of = async (id: string) => ({
    baseline,
    scenario: (await library.scenarios.find(id))!,
    comparator: null,
  });
  return { fewer: await of('fewer'), committed: await of('committed') };
}

test('the same inputs are run once, equal copies included', async () => {
  const { fewer } = await inputs();
  const engine = vi.fn(project);
  const remembered = rememberedProjections(engine);
  expect(remembered(structuredClone(fewer))).toBe(remembered(fewer));
  expect(engine).toHaveBeenCalledTimes(1);
});

test('other inputs are run anew', async () => {
  const { fewer } = await inputs();
  const engine = vi.fn(project);
  const remembered = rememberedProjections(engine);
  remembered(fewer);
  remembered({ ...fewer, comparator: fewer.scenario });
  remembered({ ...fewer, baseline: { ...fewer.baseline, settlePerYear: 1 } });
  expect(engine).toHaveBeenCalledTimes(3);
});

test('what was unused for longest is forgotten first', async () => {
  const { fewer, committed } = await inputs();
  const third = { ...fewer, comparator: committed.scenario };
  const engine = vi.fn(project);
  const remembered = rememberedProjections(engine, 2);
  [fewer, committed, fewer, third, fewer].forEach(remembered);
  expect(engine).toHaveBeenCalledTimes(3);
  remembered(committed);
  expect(engine).toHaveBeenCalledTimes(4);
});
