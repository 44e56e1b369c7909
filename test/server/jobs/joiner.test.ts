import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runBlock } from '../../../model/simulate/block.ts';
import { simulationOf } from '../../../model/simulate/simulation.ts';
import { Joiner, type JoinStep } from '../../../server/jobs/joiner.ts';
import { recordOf, stopsOf } from '../../../server/jobs/wantedRun.ts';
import { madeAgain, recordIn, wantedRun } from './wantedRuns.ts';

/** Spans up to the end, cut at every 50 and wherever the sizes say. */
function spans(end: number, sizes: readonly number[]): { from: number; to: number }[] {
  const result = [];
  for (let from = 0, i = 0; from < end; i++) {
    const to = Math.min(from + sizes[i % sizes.length]!, (Math.floor(from / 50) + 1) * 50, end);
    result.push({ from, to });
    from = to;
  }
  return result;
}

test('pieces of any size, in any order, join to what one thread makes', async () => {
  const wanted = await wantedRun({ replications: 260 });
  const simulation = simulationOf(wanted);
  const record = recordOf(wanted);
  const whole = madeAgain(wanted, record);
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 8 }),
      fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
      (sizes, order) => {
        const shuffled = spans(260, sizes)
          .map((span, i) => ({ span, at: order[i % order.length]! + i / 1000 }))
          .sort((a, b) => a.at - b.at)
          .map(({ span }) => span);
        const joiner = new Joiner(simulation, record, stopsOf(wanted));
        const steps: JoinStep[] = shuffled.flatMap(({ from, to }) => [
          ...joiner.take(runBlock(simulation, from, to)),
        ]);
        const [quick, done] = steps as Extract<JoinStep, { type: 'quick' | 'done' }>[];
        expect(steps.map(({ type }) => type)).toEqual(['quick', 'done']);
        expect(done!.text).toBe(whole);
        expect(recordIn(quick!.text).replications).toBe(200);
        expect(quick!.text).toBe(madeAgain(wanted, recordIn(quick!.text)));
      },
    ),
    { numRuns: 8 },
  );
});

test('asks for more where a chance is not sure, and stops at the last end', async () => {
  const wanted = await wantedRun();
  const simulation = simulationOf(wanted);
  const joiner = new Joiner(simulation, recordOf(wanted), { quick: null, ends: [50, 100, 150] });
  const steps = [0, 50, 100].flatMap((from) => [...joiner.take(runBlock(simulation, from, from + 50))]);
  expect(steps).toMatchObject([
    { type: 'more', replications: 100 },
    { type: 'more', replications: 150 },
    { type: 'done', replications: 150 },
  ]);
});

test('stops at once where there is no chance to be sure of', async () => {
  const wanted = await wantedRun();
  const withoutTargets = { ...wanted, input: { ...wanted.input, targets: undefined } };
  const simulation = simulationOf(withoutTargets);
  const joiner = new Joiner(simulation, recordOf(withoutTargets), { quick: null, ends: [50, 100] });
  expect([...joiner.take(runBlock(simulation, 0, 50))]).toMatchObject([{ type: 'done', replications: 50 }]);
});
