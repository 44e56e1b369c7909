import { describe, expect, test } from 'vitest';
import { checked, figure, gbp } from './support.ts';

const other = { document: 'another-paper' };
const rate = (id: string, value: number, printed = String(value), more = {}) =>
  figure(id, value, { unit: 'per 10,000', printed, ...more });

describe('parts and total', () => {
  const lines = [gbp('a', 10_900_000, '£10.9m'), gbp('b', 1_600_000, '£1.6m'), gbp('c', 470_000, '£0.47m')];
  const row = { rows: [{ parts: ['a', 'b', 'c'], total: 'total' }] };

  test('holds within what rounding leaves open: here £0.105m', () => {
    // 12.97 with 0.05 + 0.05 + 0.005 open on the side of the parts and 0.005 on that of the total.
    const held = checked('parts-and-total', row, [...lines, gbp('total', 13_080_000, '£13.08m')]);
    expect(held.verdict).toBe('holds');
    expect(held.checks[0]!.difference).toBeCloseTo(-110_000, 6);
    expect(held.checks[0]!.worked).toMatchObject({ low: 12_865_000, high: 13_075_000 });
    expect(checked('parts-and-total', row, [...lines, gbp('total', 13_090_000, '£13.09m')]).verdict).toBe(
      'off-by',
    );
  });

  test('across papers, by how much decides', () => {
    const own = { rows: [{ parts: ['x', 'y'], total: 'sum' }] };
    const parts = [figure('x', 60), figure('y', 60)];
    expect(checked('parts-and-total', own, [...parts, figure('sum', 100)]).verdict).toBe('off-by');
    expect(checked('parts-and-total', own, [...parts, figure('sum', 100, other)]).verdict).toBe(
      'contradicts',
    );
    expect(checked('parts-and-total', own, [...parts, figure('sum', 119, other)]).verdict).toBe('off-by');
  });

  test('says what is missing, once', () => {
    const { verdict, missing } = checked(
      'parts-and-total',
      {
        rows: [
          { parts: [{ missing: 'the rest' }, { missing: 'the rest' }, 'x'], total: { missing: 'the sum' } },
        ],
      },
      [figure('x', 1)],
    );
    expect(verdict).toBe('cannot-be-checked');
    expect(missing).toEqual(['the sum', 'the rest']);
  });
});

describe('running stock', () => {
  const figures = [
    figure('start', 505),
    figure('in', 173),
    figure('out', 187),
    figure('end', 488),
    figure('later', 480),
    figure('net', -8),
  ];

  test('505 + 173 - 187 is 491, and one slip is told once', () => {
    const { verdict, checks } = checked(
      'running-stock',
      {
        opening: 'start',
        steps: [
          { label: 'first', entries: 'in', exits: 'out', closing: 'end' },
          { label: 'second', net: 'net', closing: 'later' },
        ],
      },
      figures,
    );
    expect(verdict).toBe('off-by');
    expect(checks.map((it) => [it.verdict, it.worked!.value])).toEqual([
      ['off-by', 491],
      ['holds', 480],
    ]);
  });
});

describe('the same quantity', () => {
  test('each is held against each, and the furthest apart decide', () => {
    const figures = [figure('a', 538), figure('b', 539, other), figure('c', 505, { document: 'third' })];
    const { verdict, checks } = checked(
      'same-quantity',
      { rows: [{ statements: ['a', 'b', 'c'] }] },
      figures,
    );
    expect(checks.map((it) => [it.stated!.value, it.worked!.value, it.verdict])).toEqual([
      [538, 539, 'off-by'],
      [538, 505, 'contradicts'],
      [539, 505, 'contradicts'],
    ]);
    expect(verdict).toBe('contradicts');
  });

  test('a side can be worked out: 2,899 over nine months', () => {
    const figures = [figure('sum', 2899), figure('average', 322, { printed: '322' })];
    const statements = ['average', { sum: ['sum'], over: 9 }];
    expect(checked('same-quantity', { rows: [{ statements }] }, figures).verdict).toBe('holds');
  });
});

describe('in-year or cumulative', () => {
  const tenth = { roundedTo: 100_000 };
  const years = (stated: number[]) =>
    checked(
      'in-year-or-cumulative',
      { years: stated.map((_, i) => ({ label: `year ${i + 1}`, stated: `s${i}`, inYear: `y${i}` })) },
      [
        ...stated.map((value, i) => figure(`s${i}`, value * 1e6, { unit: '£', ...tenth })),
        ...[1, 4.2, 6].map((value, i) => figure(`y${i}`, value * 1e6, { unit: '£', ...tenth })),
      ],
    );

  test('the reading that fits better decides: 1, 5, 10.9 beside 1, 4.2, 6', () => {
    const { verdict, checks } = years([1, 5, 10.9]);
    expect(verdict).toBe('off-by');
    const of = (reading: string) => checks.filter((it) => it.reading === reading);
    expect(of('in-year').map((it) => it.verdict)).toEqual(['holds', 'contradicts', 'contradicts']);
    expect(of('cumulative').map((it) => it.verdict)).toEqual(['holds', 'off-by', 'off-by']);
    // By hand: the sums so far are 1, 5.2 and 11.2.
    expect(of('cumulative').map((it) => Math.round(it.difference! / 1e5) / 10)).toEqual([0, 0.2, 0.3]);
  });

  test('either reading is enough', () => {
    expect(years([1, 4.2, 6]).verdict).toBe('holds');
    expect(years([1, 5.2, 11.2]).verdict).toBe('holds');
    expect(years([1, 8, 30]).verdict).toBe('contradicts');
  });
});

describe('ratio', () => {
  const share = (value: number, printed: string) => figure('share', value, { unit: 'share', printed });

  test('7.7 of 63.6 is 12.1%', () => {
    const figures = [gbp('of', 7_700_000, '£7.7m'), gbp('to', 63_600_000, '£63.6m'), share(0.121, '12.1%')];
    const own = { form: 'quotient', rows: [{ of: 'of', to: 'to', stated: 'share' }] };
    expect(checked('ratio', own, figures).verdict).toBe('holds');
  });

  test('from 44 to 66 is a rise of a half, not of a third', () => {
    const figures = [figure('of', 66), figure('to', 44), share(0.33, '33%')];
    const { verdict, checks } = checked(
      'ratio',
      { form: 'change', rows: [{ of: 'of', to: 'to', stated: 'share' }] },
      figures,
    );
    expect(checks[0]!.worked!.value).toBe(0.5);
    expect(verdict).toBe('contradicts');
  });

  test('over nothing there is nothing to say', () => {
    const figures = [figure('of', 66), figure('to', 0), share(0.33, '33%')];
    const own = { form: 'quotient', rows: [{ of: 'of', to: 'to', stated: 'share' }] };
    expect(checked('ratio', own, figures)).toMatchObject({
      verdict: 'cannot-be-checked',
      missing: ['a figure above nothing to divide by'],
    });
  });
});

describe('rate and population', () => {
  const rows = (pairs: [number, number][], more = {}) =>
    checked(
      'rate-and-population',
      { rows: pairs.map((_, i) => ({ count: `c${i}`, rate: `r${i}` })), ...more },
      pairs
        .flatMap(([count, per10k], i) => [figure(`c${i}`, count), rate(`r${i}`, per10k)])
        .concat(figure('people', 50_000)),
    );
  const population = (found: ReturnType<typeof rows>) =>
    found.implied.find(({ what }) => what === 'common-population');

  test('what all rows share is the population', () => {
    const found = rows([
      [140, 28],
      [539, 108],
    ]);
    expect(found.verdict).toBe('holds');
    // By hand: 140 on 27.5 to 28.5 leaves 49,123 to 50,909 open, 539 on 107.5 to 108.5 leaves 49,677 to 50,140.
    expect(Math.round(population(found)!.low!)).toBe(49_677);
    expect(Math.round(population(found)!.high!)).toBe(50_140);
  });

  test('the most rows that agree are the base; of as many, the first', () => {
    const found = rows([
      [539, 108],
      [412, 85],
      [487, 98],
    ]);
    expect(found.checks.map((it) => it.verdict)).toEqual(['holds', 'off-by', 'holds']);
    const tie = rows([
      [488, 97],
      [187, 42],
    ]);
    expect(tie.checks.map((it) => it.verdict)).toEqual(['holds', 'contradicts']);
    const count = tie.implied.find(({ what }) => what === 'count-at-common-population')!;
    // 42 per 10,000 on about 50,310 children.
    expect(Math.round(count.value)).toBe(211);
  });

  test('a population can be given', () => {
    expect(rows([[213, 42]], { population: 'people' }).verdict).toBe('off-by');
    expect(rows([[210, 42]], { population: 'people' }).verdict).toBe('holds');
  });
});

describe('two changes', () => {
  const two = (claimed: string, from: number, to: number) =>
    checked(
      'two-changes',
      {
        claimed,
        first: { what: 'cost', from: 'f', to: 't' },
        second: { what: 'children', from: 'x', to: 'y' },
      },
      [figure('f', from), figure('t', to), figure('x', 100), figure('y', 80)],
    );

  test.each([
    ['fell-less', 100, 90, 'holds'],
    ['fell-less', 100, 70, 'contradicts'],
    ['fell-less', 100, 80, 'off-by'],
    ['fell-less', 100, 79.5, 'off-by'],
    ['fell-less', 100, 110, 'holds'],
    ['fell-more', 100, 70, 'holds'],
    ['fell-more', 100, 90, 'contradicts'],
    ['rose-more', 100, 90, 'holds'],
    ['rose-less', 100, 90, 'contradicts'],
  ])('%s, from %d to %d beside a fall of a fifth: %s', (claimed, from, to, verdict) => {
    expect(two(claimed, from, to).verdict).toBe(verdict);
  });
});

describe('saving and its driver', () => {
  const figures = [
    gbp('four', 664_000, '£664k'),
    gbp('two', 516_000, '£516k'),
    figure('n4', 4, { unit: 'children a month' }),
    figure('n2', 2, { unit: 'children a month' }),
    figure('n24', 24, { unit: 'children a year' }),
  ];
  const beside = { saving: 'four', driver: { leavePerMonth: 'n4' } };
  const rowOf = (driver: object) => ({ rows: [{ claimed: { saving: 'two', driver }, beside }] });

  test('£516k for two a month is 1.55 times the £664k for four', () => {
    const { verdict, checks, implied } = checked(
      'saving-and-driver',
      rowOf({ leavePerMonth: 'n2' }),
      figures,
    );
    expect(verdict).toBe('contradicts');
    expect(checks[0]!.worked!.value).toBe(332_000);
    const value = (what: string, of: string) => implied.find((it) => it.what === what && it.of === of)!.value;
    // By hand: 12 and 24 child-years, from the middle of each month on, and weeks of 52 a year.
    expect(value('unit-cost-per-child-year', 'claimed')).toBe(43_000);
    expect(Math.round(value('unit-cost-per-child-year', 'beside'))).toBe(27_667);
    expect(Math.round(value('unit-cost-per-week', 'claimed'))).toBe(827);
    expect(Math.round(value('unit-cost-per-week', 'beside'))).toBe(532);
    expect(value('times-as-costly', 'claimed')).toBeCloseTo(1.554, 3);
  });

  test('so many a year are a twelfth of it a month', () => {
    const month = checked('saving-and-driver', rowOf({ leavePerMonth: 'n2' }), figures);
    const year = checked('saving-and-driver', rowOf({ leavePerYear: 'n24' }), figures);
    expect(year.checks[0]!.worked!.value).toBeCloseTo(month.checks[0]!.worked!.value, 6);
  });
});

describe('target and outturn', () => {
  const held = (target: number, outturn: number, better: string, printed?: string) =>
    checked('target-and-outturn', { better, rows: [{ target: 't', outturn: 'o' }] }, [
      figure('t', target, printed === undefined ? {} : { printed }),
      figure('o', outturn, other),
    ]);

  test('a missed target is off by the difference, whatever its size', () => {
    expect(held(470, 590, 'lower')).toMatchObject({ verdict: 'off-by', checks: [{ difference: 120 }] });
    expect(held(470, 460, 'lower').verdict).toBe('holds');
    expect(held(470, 460, 'higher').verdict).toBe('off-by');
    expect(held(17_000, 16_000, 'lower', 'below 17k').verdict).toBe('holds');
  });
});

describe('plan length', () => {
  const figures = [figure('fall', 149), figure('starts', 75), figure('on', 300), figure('ends', 400)];
  const own = { fewerOnPlans: 'fall', fewerStartsPerYear: 'starts', onPlans: 'on', endsPerYear: 'ends' };

  test('149 fewer from 75 a year need two years; at nine months they are 56', () => {
    const { verdict, checks, implied } = checked('plan-length', own, figures);
    expect(verdict).toBe('contradicts');
    expect(checks[0]!.worked!.value).toBe(56.25);
    expect(implied.map(({ of, value }) => [of, Math.round(value * 100) / 100])).toEqual([
      ['claimed', 1.99],
      ['beside', 0.75],
    ]);
  });

  test('without a length in the papers, the one it would need is all there is', () => {
    const missing = { missing: 'how long a plan lasts' };
    const found = checked('plan-length', { ...own, onPlans: missing }, figures);
    expect(found).toMatchObject({ verdict: 'cannot-be-checked', missing: ['how long a plan lasts'] });
    expect(found.implied).toHaveLength(1);
  });
});

describe('limits', () => {
  const held = (value: number) =>
    checked('limits', { atLeast: 'low', atMost: 'high', rows: [{ value: 'v' }] }, [
      figure('low', 150),
      figure('high', 200),
      figure('v', value),
    ]);

  test.each([
    [176, 'holds', 200],
    [150, 'holds', 150],
    [146, 'off-by', 150],
    [120, 'contradicts', 150],
    [230, 'contradicts', 200],
  ])('%d between 150 and 200: %s, beside %d', (value, verdict, limit) => {
    expect(held(value)).toMatchObject({ verdict, checks: [{ stated: { value: limit } }] });
  });
});
