import { describe, expect, test } from 'vitest';
import { baselineFromReturns } from '../../../../model/estimate/returns/baselineFromReturns.ts';
import type { GivenCost } from '../../../../model/estimate/returns/input.ts';
import type { PriceRow } from '../../../../model/returns/costs/prices.ts';
import { weeklyCosts } from '../../../../model/returns/costs/weeklyCosts.ts';
import { DEFAULT_GROUPS } from '../../../../model/returns/groups.ts';
import type { Histories } from '../../../../model/returns/history.ts';
import { parseBaseline } from '../../../../model/schema/files.ts';
import { FEWEST_SHOWN } from '../../../../model/returns/suppress.ts';
import { dayOf } from '../../../../model/time/calendar.ts';
import { simulatedCouncil, STEADY } from './simulatedCouncil.ts';
import { written, type Written } from './smallHistories.ts';

const SPAN = { from: '2019-04-01', to: '2024-03-31' };
const authority = { id: 'x', name: 'Testshire', under18Population: 900 };

function figuresOf(histories: Histories, weekly: Readonly<Record<string, GivenCost>> = {}) {
  const made = baselineFromReturns({
    histories,
    authority,
    groups: DEFAULT_GROUPS,
    weeklyCosts: weekly,
    agencyStartsWantedInOwnFoster: 0.2,
  });
  if (!made.ok) throw new Error(made.reason);
  return made.evidence.figures;
}

/** A handful of children: two with a price who left their parents’ home, one without a birthday, one who moves to and fro. */
const rows: Written[] = [
  { born: '2008-05-01', from: '2022-06-01', to: '2022-12-01', groups: [['with-parents']] },
  { born: '2009-05-01', from: '2023-02-01', to: '2023-06-01', groups: [['with-parents']] },
  { born: null, from: '2021-06-01', groups: [['own-foster']] },
  {
    born: '2012-01-01',
    from: '2019-06-01',
    groups: [
      ['own-foster'],
      ...[2020, 2021, 2022].flatMap((year): [['residential', string], ['own-foster', string]] => [
        ['residential', `${year}-01-10`],
        ['own-foster', `${year}-07-10`],
      ]),
    ],
  },
  { born: '2014-01-01', from: '2020-08-01', groups: [['agency-foster']] },
  { born: '2007-01-01', from: '2022-08-01', groups: [['supported']], unaccompanied: true },
  { born: '2007-03-01', from: '2021-08-01', groups: [['supported']], unaccompanied: true },
  ...Array.from({ length: 6 }, (_, i): Written => ({ born: '2013-03-01', from: `202${i % 4}-09-0${i + 1}` })),
];
const small = written(rows, SPAN);

/** A price for every placement of everybody. */
const pricesOf = ({ children }: Histories): PriceRow[] =>
  children.flatMap(({ child, periods }) =>
    periods.flatMap(({ stays }) =>
      stays.map(({ from, place, provider, at }, i) => ({
        ...{ child, from, to: null, place, provider, at },
        weeklyPence: 300_000 + 1000 * i,
      })),
    ),
  );
const costsOf = (histories: Histories) =>
  weeklyCosts(histories, { children: pricesOf(histories), groups: [] }, dayOf(SPAN.to), DEFAULT_GROUPS);

/** "3 exits", "2 children", "1 price": counts from 1 to 4 of what is a child's; years and shares are none. */
const FEW =
  /(?<![\d.,£])[1-4] (?:\S+ )?(?:starts?|exits?|moves?|child|children|prices?|placements?|of them)\b(?!-)/;

describe('a figure that rests on one to four children', () => {
  const withPrices = [
    ...figuresOf(small, costsOf(small)),
    ...figuresOf(written(rows.slice(0, 5), SPAN)),
    ...figuresOf(simulatedCouncil(STEADY, 5, { firstYear: 2019, years: 5 })),
  ];

  test('says so wherever its working or its value names such a count', () => {
    const few = withPrices.filter(({ value, working }) => FEW.test(`${value}; ${working ?? ''}`));
    expect(few.length).toBeGreaterThan(10);
    for (const { id, restsOnChildren, working } of few) {
      expect(restsOnChildren, `${id}: ${working}`).toBeGreaterThan(0);
      expect(restsOnChildren, `${id}: ${working}`).toBeLessThan(FEWEST_SHOWN);
    }
  });

  test('every figure worked out from children says of how many', () => {
    const silent = withPrices.filter(
      ({ kind, restsOnChildren }) => kind === 'derived' && restsOnChildren === undefined,
    );
    // The years of the history, and what the councils of England do where the council has no own.
    for (const { id, working } of silent)
      expect(id === 'returns-history' || /too few to tell this council's own/.test(working!), id).toBe(true);
  });

  test('prices of the years before the day are no exception, and many moves of one child are one child’s', () => {
    const figures = figuresOf(small, costsOf(small));
    const of = (id: string) => figures.find((it) => it.id === id)!;
    expect(of('price-with-parents')).toMatchObject({ restsOnChildren: 2, strength: 'weak' });
    const moves = figures.filter(({ id }) => id.startsWith('move-own-foster-residential'));
    expect(moves.length).toBeGreaterThan(0);
    for (const move of moves) expect(move.restsOnChildren).toBe(1);
  });

  test('a rise that few children tell says so', () => {
    const one = pricesOf(small).filter(({ place }) => place === 'K2')[0]!;
    const child = small.children.find((it) => it.child === one.child)!;
    const stay = { ...child.periods[0]!.stays[0]!, from: dayOf('2019-06-01'), to: null };
    const histories = {
      ...small,
      children: [{ ...child, periods: [{ ...child.periods[0]!, from: stay.from, stays: [stay] }] }],
    };
    const risen = Array.from({ length: 9 }, (_, i) => ({
      ...{ ...one, place: stay.place, provider: stay.provider, from: stay.from + 190 * i },
      weeklyPence: 300_000 + 5000 * i,
    }));
    const prices = { children: risen, groups: [] };
    const cost = weeklyCosts(histories, prices, dayOf(SPAN.to), DEFAULT_GROUPS)['own-foster']!;
    expect(cost.annualUplift).toMatchObject({ children: 1 });
    expect(
      figuresOf(small, { 'own-foster': cost }).find(({ id }) => id === 'uplift-own-own-foster'),
    ).toMatchObject({ restsOnChildren: 1 });
  });
});

test('the strength of a price is told by how many hold on the day', () => {
  const price = (prices?: number) =>
    figuresOf(small, {
      residential: {
        ...{ low: 1, mode: 2, high: 3, source: 'x', children: 30 },
        ...(prices !== undefined && { prices }),
      },
    }).find(({ id }) => id === 'price-residential')!.strength;
  expect([undefined, 0, 4, 5, 19, 20].map(price)).toEqual([
    'medium',
    'weak',
    'weak',
    'medium',
    'medium',
    'strong',
  ]);
});

test('ids of groups that every object answers to are ids like others', () => {
  const names = ['constructor', 'toString', 'hasOwnProperty'];
  const codes = [
    ['U1', 'U2', 'U3', 'U4', 'U5', 'U6'],
    ['K2', 'R1', 'S1', 'K1'],
    ['K3', 'P1'],
  ];
  const groups = names.map((id, i) => ({ id, label: `Group ${i}`, places: codes[i]! }));
  const given = weeklyCosts(small, { children: pricesOf(small), groups: [] }, dayOf(SPAN.to), groups);
  for (const weekly of [{}, given]) {
    const made = baselineFromReturns({ histories: small, authority, groups, weeklyCosts: weekly });
    if (!made.ok) throw new Error(made.reason);
    expect(parseBaseline(made.baseline)).toMatchObject({ ok: true });
    expect(made.baseline.placementTypes.map(({ id }) => id)).toEqual(names);
    for (const { id } of made.baseline.placementTypes) {
      expect(made.evidence.figures.find((it) => it.id === `price-${id}`)!.kind).toBe(
        Object.keys(weekly).length > 0 ? 'derived' : 'assumption',
      );
    }
  }
});
