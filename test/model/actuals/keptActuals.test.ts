import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../../model/actuals/figures.ts';
import { keptActualsOf } from '../../../model/actuals/keptActuals.ts';
import { monthProblems, type MonthsAmong } from '../../../model/actuals/monthProblems.ts';
import type { SentMonth } from '../../../model/schema/actuals.ts';

const acts = (contents: SentMonth[]) =>
  contents.map((content, i) => ({ number: i + 1, author: 'Jo', at: '2024-07-01T00:00:00Z', content }));
const whole: SentMonth = {
  month: '2024-05',
  children: 486,
  cpPlans: 300,
  placements: [
    { placement: 'foster', children: 310.5, spendGbp: 900_000 },
    { placement: 'home', children: 40, spendGbp: 800_000 },
  ],
};
const held = (contents: SentMonth[]) => keptActualsOf(acts(contents)).months[0]?.actuals;

describe('a month kept again', () => {
  test('with one figure, it keeps all others', () => {
    expect(held([whole, { month: '2024-05', children: 480 }])).toEqual({ ...whole, children: 480 });
  });

  test('loses what is null and nothing else, of a placement type too', () => {
    const left = held([
      whole,
      {
        month: '2024-05',
        cpPlans: null,
        placements: [{ placement: 'home', children: null, spendGbp: null }],
      },
    ]);
    expect(left).toEqual({ month: '2024-05', children: 486, placements: [whole.placements![0]] });
  });

  test('the log gives back what was held before each act, whatever was sent', () => {
    const figure = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null });
    const sent = fc.record({ children: figure, entries: figure, exits: figure }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.array(sent, { minLength: 1, maxLength: 8 }), (months) => {
        const contents = months.map((it) => ({ month: '2024-05', ...it }));
        const { log } = keptActualsOf(acts(contents));
        contents.forEach((_, i) => {
          const before = figuresOf(held(contents.slice(0, i)));
          for (const change of log[contents.length - 1 - i]!.changes)
            expect(change.before).toBe(before.get(change.measure)?.value ?? null);
        });
      }),
    );
  });
});

describe('what is wrong with months', () => {
  const among: MonthsAmong = {
    placementTypes: ['foster', 'home'],
    held: [whole as MonthsAmong['held'][number]],
    covered: { from: '2024-04', to: '2027-03' },
    today: '2024-07-31',
  };
  test.each<[SentMonth, string, RegExp]>([
    [{ month: '2024-03', children: 1 }, 'months[0].month', /run from April 2024 to March 2027/],
    [{ month: '1990-06', children: 1 }, 'months[0].month', /run from April 2024/],
    [{ month: '2030-06', children: 1 }, 'months[0].month', /run from April 2024/],
    [{ month: '2024-07', children: 1 }, 'months[0].month', /not over yet/],
    [{ month: '2024-06' }, 'months[0]', /at least one figure/],
    [{ month: '2024-06', children: null }, 'months[0]', /Nothing would be left/],
    [
      { month: '2024-06', placements: [{ placement: 'home', children: 2 }] },
      'months[0].placements[0]',
      /there are children and no spend/,
    ],
    [
      { month: '2024-05', placements: [{ placement: 'home', children: null }] },
      'months[0].placements[0]',
      /there is spend and no children/,
    ],
  ])('%j', (sent, path, message) => {
    expect(monthProblems([sent], among)).toEqual([
      { path, message: expect.stringMatching(message) as string },
    ]);
  });

  test('nothing with a month in the plan that is over, nor with half of what is kept already', () => {
    const home = { month: '2024-05', placements: [{ placement: 'home', children: 41 }] };
    expect(monthProblems([{ month: '2024-06', children: 1 }, home], among)).toEqual([]);
  });
});
