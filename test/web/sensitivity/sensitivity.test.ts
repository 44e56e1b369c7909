import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../model/schema/evidence.ts';
import type { Levers, TornadoBarResult } from '../../../model/schema/whatif.ts';
import { csvOf } from '../../../web/charts/csv.ts';
import { aimChosen, aimKey, goalChosen, savingChosen } from '../../../web/screens/sensitivity/choices.ts';
import { eventsIn } from '../../../web/ask/eventsIn.ts';
import { firstChoices } from '../../../web/screens/sensitivity/firstChoices.ts';
import { tornadoPicture } from '../../../web/screens/sensitivity/tornadoPicture.ts';
import {
  changesNothing,
  isOverridden,
  strengthWords,
  tornadoFinding,
  tornadoSpan,
  tornadoTable,
} from '../../../web/screens/sensitivity/tornadoRows.ts';

const bar = (more: Partial<TornadoBarResult> = {}): TornadoBarResult => ({
  key: 'baseline:a',
  label: 'Weekly cost: Foster care',
  unit: 'gbp-a-week',
  members: [
    {
      key: 'baseline:placementTypes[foster].weeklyCostGbp',
      label: 'Weekly cost: Foster care',
      low: 500,
      likely: 600,
      high: 800,
      source: 'price',
      overridden: false,
    },
  ],
  low: 500,
  likely: 600,
  high: 800,
  atLowGbp: 1_900_000,
  atHighGbp: 2_400_000,
  swingGbp: 500_000,
  ...more,
});
const start = {
  engineVersion: '1',
  scenario: 's',
  compareWith: null,
  year: '2026-27',
  basis: 'in-year' as const,
  line: null,
  likelyGbp: 2_000_000,
  assumptions: 1,
};
const idle = bar({ key: 'baseline:b', atLowGbp: 2_000_000, atHighGbp: 2_000_000, swingGbp: 0 });
const evidence = {
  figures: [{ id: 'price', label: 'A price', strength: 'weak', kind: 'assumption' }],
  documents: [],
} as unknown as Evidence;

describe('a tornado', () => {
  test('is headed by what matters most', () => {
    expect(tornadoFinding({ start, bars: [bar()] })).toBe(
      'The saving in 2026-27 depends most on “Weekly cost: Foster care”: from £1.9m to £2.4m over its range',
    );
    expect(tornadoFinding({ start, bars: [idle] })).toBe(
      'The saving in 2026-27: no assumption’s range changes it',
    );
    expect(tornadoFinding({ start: { ...start, assumptions: 0, basis: 'cumulative' }, bars: [] })).toBe(
      'The saving up to the end of 2026-27: no assumption has a range',
    );
  });

  test('has a table with units, evidence and sources, and its CSV exact pounds', () => {
    const table = tornadoTable({ start, bars: [bar()] }, evidence);
    const csv = csvOf(table).split('\r\n');
    expect(csv[0]).toContain('Saving at its low (pounds)');
    expect(csv[1]).toBe(
      'Weekly cost: Foster care,500,600,800,1900000.00,2400000.00,Weak,A price (Assumption of this model)',
    );
    expect(table.rows[0]!.from).toEqual([
      { words: 'A price (Assumption of this model)', link: 'A price', from: { evidence: 'price' } },
    ]);
    expect(table.note).toContain('£2.0m');
  });

  test('has room for all bars, and none of no width', () => {
    expect(tornadoSpan({ start, bars: [bar()] })).toEqual({ from: 1_900_000, to: 2_400_000 });
    const { from, to } = tornadoSpan({ start, bars: [idle] });
    expect(to).toBeGreaterThan(from);
  });

  test('knows a bar that changes nothing from one that returns to where it began', () => {
    expect(changesNothing(idle, start.likelyGbp)).toBe(true);
    const bent = bar({ atLowGbp: 2_500_000, atHighGbp: 2_500_000, swingGbp: 0 });
    expect(changesNothing(bent, start.likelyGbp)).toBe(false);
  });

  test('tells the weakest evidence of numbers that move together', () => {
    expect(strengthWords(bar(), evidence)).toBe('Weak');
    const member = (more: object) => ({
      key: 'a',
      label: 'A',
      low: 1,
      likely: 2,
      high: 3,
      overridden: false,
      ...more,
    });
    const members = (...all: object[]) => bar({ members: all.map(member) });
    expect(strengthWords(members({}), evidence)).toBe('None (judgement)');
    expect(strengthWords(members({ source: 'price' }, {}), evidence)).toBe('None (judgement)');
    expect(strengthWords(members({ source: 'elsewhere' }), evidence)).toBe('Not in the register');
    const held = { overridden: true };
    expect(isOverridden(members(held))).toBe(true);
    expect(strengthWords(members(held), evidence)).toBe('Overridden in this scenario');
    expect(strengthWords(members(held, { source: 'price' }), evidence)).toBe(
      'Overridden in this scenario; the others: weak',
    );
  });

  test('is drawn from its likely saving to each end', () => {
    const { data } = tornadoPicture({ start, bars: [bar()] }, 'sans-serif');
    expect(data.datasets.map((it) => it.data)).toEqual([[[1_900_000, 2_000_000]], [[2_000_000, 2_400_000]]]);
  });
});

describe('the address', () => {
  const aim = { target: 't', label: 'T', kind: 'saving' as const, line: null, value: 1, source: null };

  test.each([
    [{ when: '2026-27', basis: 'in-year' as const }, 't~2026-27~in-year'],
    [{ when: '2027-03-31', basis: null }, 't~2027-03-31'],
    [{ when: null, basis: null }, 't'],
  ])('names the figure %j as %s and back', (more, key) => {
    expect(aimKey({ ...aim, ...more })).toBe(key);
    const { when, basis } = more;
    expect(aimChosen(key)).toEqual({ target: 't', ...(when && { when }), ...(basis && { basis }) });
  });

  test('names no figure by nothing', () => {
    expect(aimChosen(undefined)).toBeUndefined();
    expect(aimChosen('')).toBeUndefined();
  });

  test('leaves out what holds anyway', () => {
    expect(savingChosen({})).toEqual({});
    expect(savingChosen({ year: '2025-26', basis: 'cumulative', line: 'l' })).toEqual({
      year: '2025-26',
      cumulative: true,
      line: 'l',
    });
  });

  test.each([
    [{}, undefined],
    [{ lever: 'a' }, undefined],
    [
      { lever: 'a', goal: 't~2026-27' },
      { lever: 'a', target: 't', when: '2026-27' },
    ],
    [
      { lever: 'a', goal: 't', chance: '80' },
      { lever: 'a', target: 't', chance: 0.8 },
    ],
    [{ lever: 'a', goal: 'typed' }, undefined],
    [{ lever: 'a', goal: 'typed', figure: 'five' }, undefined],
    [
      { lever: 'a', goal: 'typed', figure: '5' },
      { lever: 'a', figure: { kind: 'saving', value: 5, basis: 'in-year' } },
    ],
    [
      { lever: 'a', goal: 'typed', figure: '300', of: 'children', when: '2026-03-31' },
      { lever: 'a', figure: { kind: 'children', value: 300, when: '2026-03-31' } },
    ],
  ])('asks of %j for %j', (query, wanted) => {
    expect(goalChosen(query)).toEqual(wanted);
  });
});

test('first choices: the two widest bars, the last entries lever, the last saving of all lines', () => {
  const levers = {
    levers: [
      { key: 'measure:a:childrenPerYear', part: 'scenario' },
      { key: 'measure:a:delivery', part: 'scenario' },
      { key: 'baseline:x', part: 'baseline' },
    ],
    aims: [
      { target: 'saving', kind: 'saving', line: null, basis: 'in-year', when: '2026-27' },
      { target: 'saving', kind: 'saving', line: null, basis: 'cumulative', when: '2026-27' },
      { target: 'line', kind: 'saving', line: 'l', basis: 'in-year', when: '2026-27' },
    ],
  } as unknown as Levers;
  expect(firstChoices(levers, [bar(), idle], false)).toEqual({
    rows: 'baseline:a',
    columns: 'baseline:b',
    lever: 'measure:a:childrenPerYear',
    goal: 'saving~2026-27~in-year',
  });
  expect(firstChoices(undefined, [bar(), idle], true)).toEqual({
    rows: '',
    columns: '',
    lever: '',
    goal: '',
  });
});

test('events are read whatever pieces they come in', async () => {
  const text = 'event: bar\ndata: {"a":"£1"}\n\nevent: done\ndata: {"b":2}\n\n';
  const bytes = new TextEncoder().encode(text);
  for (const size of [1, 7, bytes.length]) {
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let i = 0; i < bytes.length; i += size) controller.enqueue(bytes.slice(i, i + size));
        controller.close();
      },
    });
    const events = [];
    for await (const event of eventsIn(stream)) events.push(event);
    expect(events).toEqual([
      { event: 'bar', data: { a: '£1' } },
      { event: 'done', data: { b: 2 } },
    ]);
  }
});
