import { describe, expect, test } from 'vitest';
import { project } from '../../../model/project.ts';
import type { AfterCareResult } from '../../../model/schema/afterCareResult.ts';
import type { Projection } from '../../../model/schema/projection.ts';
import { afterCareClause, afterCareFinding, afterCareShown } from '../../../model/words/afterCareWords.ts';
import { moneyScale } from '../../../model/words/money.ts';
import { returnsRows } from '../../../model/words/returnsToCare.ts';
import { plainText } from '../../../model/words/sentence.ts';
import { afterCareTable, savingAfterTable } from '../../../web/screens/savings/afterCareTable.ts';
import { returnsTable } from '../../../web/screens/savings/returnsTable.ts';
import { withReturns } from '../fixtures/smallBorough.ts';

/** A year in which so much is saved and so much more goes on, of one line. */
function oneYear(savingGbp: number, riseGbp: number) {
  const side = (netGbp: number) => ({ averagePeople: 5, arrivals: 2, costGbp: netGbp, incomeGbp: 0, netGbp });
  const afterCare: AfterCareResult = {
    lines: [
      {
        id: 'leavers',
        label: 'Care leavers',
        fedBy: 'exits',
        peopleByWeek: [],
        comparatorPeopleByWeek: [],
        byYear: [{ year: '2024-25', ...side(900_000 + riseGbp), comparator: side(900_000) }],
      },
    ],
    financialYears: [
      {
        year: '2024-25',
        afterCareGbp: 900_000 + riseGbp,
        comparatorAfterCareGbp: 900_000,
        riseGbp,
        savingAfterGbp: savingGbp - riseGbp,
        cumulativeRiseGbp: riseGbp,
        cumulativeSavingAfterGbp: savingGbp - riseGbp,
      },
    ],
  };
  const projection = { afterCare, financialYears: [{ year: '2024-25', savingGbp }] } as Projection;
  return { projection, shown: afterCareShown(afterCare, projection) };
}

test.each([
  [
    2_000_000,
    150_000,
    'In 2024 to 2025, £150k more goes on after care than in what it is compared with: a saving of £2,000k on placements becomes a saving of £1,850k.',
  ],
  [
    -40_000,
    -60_000,
    'In 2024 to 2025, £60k less goes on after care than in what it is compared with: a cost of £40k on placements becomes a saving of £20k.',
  ],
  [2_000_000, 400, 'In 2024 to 2025 as much goes on after care as in what it is compared with.'],
])('a saving of %d with %d more that goes on', (saving, rise, words) => {
  expect(afterCareFinding(oneYear(saving, rise).shown)).toBe(words);
});

describe('beside the headline', () => {
  const clause = (saving: number, rise: number) =>
    plainText(afterCareClause(oneYear(saving, rise).projection, '2024-25'));

  test('a fiftieth of the saving or more is told, and that it is not taken off', () => {
    expect(clause(2_000_000, 40_000)).toBe(
      '£40k more goes on being spent after care in 2024-25, and is not taken off it',
    );
    expect(clause(-2_000_000, -50_000)).toBe(
      '£50k less goes on being spent after care in 2024-25, and is not added to it',
    );
  });

  test('less than that is not, nor is anything where the baseline has no lines', () => {
    expect(clause(2_000_000, 39_000)).toBe('');
    expect(clause(0, 400)).toBe('');
    const { projection } = oneYear(2_000_000, 90_000);
    expect(afterCareClause({ ...projection, afterCare: undefined }, '2024-25')).toEqual([]);
  });
});

describe('tables', () => {
  const projection = project(withReturns());
  const shown = afterCareShown(projection.afterCare!, projection);

  test('lines add up to the whole, net is cost less grant, and what is left is the saving less the rise', () => {
    shown.total.forEach((all, y) => {
      const sum = (of: 'cost' | 'income' | 'net' | 'comparatorNet' | 'rise') =>
        shown.lines.reduce((total, { byYear }) => total + byYear[y]![of].shownGbp, 0);
      for (const field of ['cost', 'income', 'net', 'comparatorNet', 'rise'] as const) {
        expect(all[field].shownGbp).toBe(sum(field));
      }
      expect(all.net.shownGbp).toBe(all.cost.shownGbp - all.income.shownGbp);
      expect(all.rise.shownGbp).toBe(all.net.shownGbp - all.comparatorNet.shownGbp);
    });
    for (const years of Object.values(shown.saving)) {
      for (const { saving, rise, after } of years) {
        expect(after.shownGbp).toBe(saving.shownGbp - rise.shownGbp);
      }
    }
    const last = shown.saving.cumulative.at(-1)!;
    expect(last.after.exactGbp).toBeCloseTo(
      projection.afterCare!.financialYears.at(-1)!.cumulativeSavingAfterGbp,
      6,
    );
  });

  test('hold every line and year, and ranges once there are runs', () => {
    const years = projection.financialYears.length;
    expect(afterCareTable(shown).rows).toHaveLength(5 * years);
    const { columns, rows } = savingAfterTable(shown);
    expect(rows.map(({ group }) => group)).toEqual([
      ...Array<string>(years).fill('In-year'),
      ...Array<string>(years).fill('Cumulative'),
    ]);
    expect(rows.every(({ cells }) => cells.length === columns.length && cells.at(-1) === null)).toBe(true);
  });

  test('a measure that takes children home stands with and without returns, in every year', () => {
    const scale = moneyScale([]);
    const rows = returnsRows(projection, scale);
    expect(rows).toHaveLength(2 * projection.financialYears.length);
    for (const { withoutGbp, withGbp, lessGbp } of rows) expect(lessGbp).toBe(withoutGbp - withGbp);
    expect(returnsTable(rows, scale).rows[0]).toMatchObject({ group: 'Reunification' });
  });
});
