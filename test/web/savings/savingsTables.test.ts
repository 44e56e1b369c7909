import { describe, expect, test } from 'vitest';
import { savingsLines } from '../../../model/words/savingsLines.ts';
import { plainText } from '../../../model/words/sentence.ts';
import type { Authority } from '../../../web/state/workspace.svelte.ts';
import { budgetInputs, hasOwn } from '../../../web/screens/savings/budgetInputs.ts';
import { budgetTable, contingencyTable } from '../../../web/screens/savings/budgetTable.ts';
import { figureCsv, groupSpans, type FigureTable } from '../../../web/screens/savings/figureTable.ts';
import { linesTable } from '../../../web/screens/savings/linesTable.ts';
import { unitCostTable } from '../../../web/screens/savings/unitCostTable.ts';
import { exampleshire } from '../../model/fixtures/exampleshire.ts';
import { aProjection, aSavingTarget } from '../../model/words/aProjection.ts';

const texts = ({ rows }: FigureTable): string[][] =>
  rows.map(({ cells }) => cells.map((it) => (it ? plainText(it.words) : '')));

describe('lines', () => {
  const projection = aProjection({
    savings: [3_000_000, 5_000_000],
    targets: [
      aSavingTarget([3_080_000, 8_260_000], {
        'in-year': ['close', 'missed'],
        cumulative: ['close', 'close'],
      }),
    ],
  });
  const lines = savingsLines(projection);

  test('tell in-year and cumulative in tables of their own', () => {
    expect(texts(linesTable(projection, lines, 'in-year'))).toEqual([
      ['£3.1m', '£3.0m', '', '', '', '£0.1m', '◐ Close'],
      ['£8.3m', '£5.0m', '', '', '', '£3.3m', '○ Missed'],
    ]);
    expect(texts(linesTable(projection, lines, 'cumulative')).map(([, expected]) => expected)).toEqual([
      '£3.0m',
      '£8.0m',
    ]);
  });

  test('leave as a file with figures and not words', () => {
    const csv = figureCsv(linesTable(projection, lines, 'in-year'), ['Line', 'Financial year']);
    expect(csv.split('\r\n')[1]).toBe(
      'All lines together,2024 to 2025,3080000.00,3000000.00,,,,,80000.00,◐ Close,Worked out by Carecast; targets as published',
    );
  });

  test('share a heading over their years', () => {
    expect(groupSpans(linesTable(projection, lines, 'in-year').rows)).toEqual([2, 0]);
  });
});

describe('the budget', () => {
  const { baseline } = exampleshire();
  const entry = (id: string, value: number, more: object = {}) => ({ id, value, unit: '£', ...more });
  const share = entry('placement-share-of-budget', 0.368, { low: 0.338, mode: 0.368, high: 0.447 });
  const budgets = [entry('budget-2024-25', 61_830_000), entry('budget-2025-26', 62_580_000)];
  const authorityWith = (figures: object[]) => ({ baseline, evidence: { figures } }) as unknown as Authority;
  const years = ['2024-25', '2025-26', '2026-27'];
  const base = aProjection({ savings: [0, 0, 0] });
  const projection = {
    ...base,
    financialYears: base.financialYears.map((it) => ({ ...it, spendGbp: 21_000_000 })),
  };
  const picture = (query: Record<string, string>, figures = [share, ...budgets]) => ({
    baseline,
    projection,
    simulation: undefined,
    inputs: budgetInputs(authorityWith(figures), years, query),
  });
  const table = (...asked: Parameters<typeof picture>) => budgetTable(picture(...asked));

  test('takes the placement part of what is published, and tells the range of that share', () => {
    const [first, , third] = texts(table({}));
    // 36.8% of £61.83m is £22.8m; 33.8% of it £20.9m, 44.7% £27.6m.
    expect(first).toEqual([
      '£61.83m',
      '£22.8m',
      '£21.0m',
      'under by £1.8m',
      'over by £0.1m to under by £6.6m',
    ]);
    expect(third).toEqual(['none published', '', '£21.0m', '', '']);
  });

  test('leads each budget to its entry in the register, and marks what is assumed', () => {
    const { columns, rows } = table({});
    expect(rows[1]!.cells[0]!.words).toEqual([{ text: '£62.58m', from: { evidence: 'budget-2025-26' } }]);
    expect(columns[1]!.head).toBe('◇ Placement part, 36.8% assumed');
    expect(table({ share: '40' }).columns[1]!.head).toBe('Placement part, 40.0% entered');
  });

  test('has no placement part where the register assumes none, rather than one of nothing', () => {
    expect(table({}, budgets).columns.map(({ head }) => head)).toEqual([
      'Budget, whole service',
      'Placement part, none assumed',
      'Spend expected',
      'Against the placement part',
    ]);
    expect(texts(table({}, budgets))[0]).toEqual(['£61.83m', '', '£21.0m', '']);
    expect(texts(contingencyTable(picture({}, budgets)))[0]).toEqual(Array(3).fill('no placement part'));
  });

  test('takes share, budgets and income from the address', () => {
    const query = { share: '40', 'budget-2026-27': '£60m', grant: '1,000,000', health: '500k' };
    expect(texts(table(query))[2]).toEqual([
      '◇ £60.00m, your own',
      '£24.0m',
      '£21.0m',
      '£1.5m',
      '£19.5m',
      'under by £4.5m',
    ]);
  });

  test('leaves out what is no number', () => {
    for (const share of ['lots', '101', '-1']) expect(texts(table({ share }))[0]![1]).toBe('£22.8m');
    for (const budget of ['x', '-60m', '8,5'])
      expect(texts(table({ 'budget-2024-25': budget }))[0]![0]).toBe('£61.83m');
    expect(table({ grant: 'x' }).columns.map(({ head }) => head)).not.toContain('Income, your own');
  });

  test('marks what the reader entered, and keeps it in sight', () => {
    const own = { 'budget-2024-25': '61.5m' };
    expect(texts(table(own))[0]![0]).toBe('◇ £61.50m, your own');
    expect(table(own).source).toContain('entered by the reader for 2024-25');
    expect([hasOwn(years, own), hasOwn(years, { grant: 'x' }), hasOwn(years, { share: '40' })]).toEqual([
      true,
      true,
      false,
    ]);
  });

  // 36.8% of £61.83m is £22.753m: £22.8m in tenths. Spend of £21.82m is £21.8m, and the room of £0.933m £0.9m; but
  // 22.8 less 21.8 is 1.0. In hundredths it adds up: 22.75 less 21.82 is 0.93.
  test('adds up as it is shown', () => {
    const spend = base.financialYears.map((it) => ({ ...it, spendGbp: 21_820_000 }));
    const { rows } = budgetTable({ ...picture({}), projection: { ...base, financialYears: spend } });
    expect(rows[0]!.cells.slice(1, 4).map((it) => it && plainText(it.words))).toEqual([
      '£22.75m',
      '£21.82m',
      'under by £0.93m',
    ]);
  });

  test('tells the ends of the share as they are used', () => {
    expect(table({}).columns.at(-1)!.head).toBe('At 33.8% to 44.7%');
    const csv = figureCsv(table({}), ['', 'Financial year']).split('\r\n');
    expect(csv[0]).toContain('"At 33.8% to 44.7%, low (pounds)"');
    // 33.8% of £61.83m less £21m, and 44.7% of it less £21m.
    expect(csv[1]).toContain(',-101460.00,6638010.00,');
  });

  test('waits for runs with its contingency', () => {
    expect(texts(contingencyTable(picture({})))).toEqual([
      Array(3).fill('being worked out'),
      Array(3).fill('being worked out'),
      Array(3).fill('no budget'),
    ]);
  });
});

describe('what published savings imply', () => {
  const year = (basis: 'in-year' | 'cumulative', year: string, weeks: number, cashGbp: number) => ({
    year,
    basis,
    publishedGbp: 1_000_000,
    cashGbp,
    cashSources: cashGbp === 0 ? [] : ['legal'],
    careGbp: 1_000_000 - cashGbp,
    childWeeksAvoidedAlone: weeks,
    impliedWeeklyGbp: (1_000_000 - cashGbp) / weeks,
    averageWeeklyCostGbp: 1_000,
  });
  const table = (
    impliedUnitCosts: ReturnType<typeof year>[],
    basis: 'in-year' | 'not-stated' = 'not-stated',
  ) =>
    unitCostTable(
      aProjection({ targets: [aSavingTarget([1e6], {}, { label: 'A line', basis, impliedUnitCosts })] }),
    );
  const both = table([
    year('in-year', '2024-25', 500, 500_000),
    year('cumulative', '2024-25', 500, 500_000),
    year('in-year', '2025-26', 1_000, 0),
    year('cumulative', '2025-26', 1_500, 500_000),
  ]);

  test('is read both ways, but once where both are the same', () => {
    expect(both.rows.map(({ head }) => head)).toEqual([
      '2024 to 2025, either way',
      '2025 to 2026, as that year’s saving',
      '2025 to 2026, as the sum so far',
    ]);
  });

  test('takes cash out first, and shows it with its source', () => {
    expect(texts(both)[0]).toEqual(['£1.0m', '£0.5m', '£0.5m', '500', '£1,000', '£1,000', '1.0 times']);
    expect(both.rows[0]!.cells[1]!.words).toEqual([{ text: '£0.5m', from: { evidence: 'legal' } }]);
    expect(both.notes.join(' ')).toContain('taken out first');
  });

  test('says nothing of cash where there is none', () => {
    const one = table([year('in-year', '2024-25', 500, 0)], 'in-year');
    expect(one.rows.map(({ head }) => head)).toEqual(['2024 to 2025']);
    expect(one.columns.map(({ head }) => head)).not.toContain('Of it cash');
  });
});
