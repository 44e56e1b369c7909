import { describe, expect, test } from 'vitest';
import { reconcile } from '../../../model/reconcile/reconcile.ts';
import type { EvidenceFigure } from '../../../model/schema/evidence.ts';
import type { Claim } from '../../../model/schema/claims.ts';
import { claimNumber, differenceWords } from '../../../model/words/claims/claimNumbers.ts';
import { countsWords } from '../../../model/words/claimWords.ts';
import { claimOf, figure, gbp } from '../reconcile/support.ts';

describe('numbers of claims', () => {
  test.each([
    [14_970_000, '£', 10_000, '£14.97m'],
    [-1_340_000, '£', 10_000, '−£1.34m'],
    [5_000_000, '£', 100_000, '£5.0m'],
    [7_000_000, '£', 1_000_000, '£7m'],
    [516_000, '£', 1000, '£516k'],
    [1_680_000, '£', 1000, '£1.68m'],
    [1_664_000, '£', 1000, '£1.664m'],
    [413_388, '£', 1, '£413,388'],
    [1257.07, '£ a child', 100_000, '£1,257'],
    [0.121, 'share of the budget', 0.001, '12.1%'],
    [0.48555, 'share of children', 0, '49%'],
    [412, 'children', 0, '412'],
    [88.94, 'plans', 0, '89'],
    [8.4, 'months', 0, '8.4'],
    [108, 'per 10,000', 1, '108'],
  ])('%d %s to %d is %s', (value, unit, step, words) => {
    expect(claimNumber(value, unit, step)).toBe(words);
  });

  test('what was worked out has a decimal more, where it is a rate or a share', () => {
    expect(claimNumber(82.709, 'per 10,000', 1, true)).toBe('82.7');
    expect(claimNumber(0.48555, 'share of children', 0.01, true)).toBe('48.6%');
    expect(claimNumber(491, 'children', 0, true)).toBe('491');
  });

  test.each([
    [34, 'children', 0, '34 children'],
    [-1, 'children a year', 0, '1 child'],
    [1, 'plans', 0, '1 plan'],
    [-1_340_000, '£', 10_000, '£1.34m'],
    [0.0545, 'share of children', 0.01, '5.5 percentage points'],
    [-3.95, 'per 10,000', 1, '4.0 per 10,000'],
    [1, 'enquiries', 0, '1 enquiry'],
  ])('a difference of %d %s is told as %s', (value, unit, step, words) => {
    expect(differenceWords(value, unit, step)).toBe(words);
  });
});

test('counts', () => {
  const counts = { holds: 27, 'off-by': 2, contradicts: 23, 'cannot-be-checked': 7 };
  expect(countsWords(counts)).toBe('27 hold, 2 are off by something, 23 contradict, 7 cannot be checked');
  expect(countsWords({ ...counts, holds: 1, 'off-by': 1, contradicts: 1 })).toBe(
    '1 holds, 1 is off by something, 1 contradicts, 7 cannot be checked',
  );
});

/** A claim's sentence, less its subject. */
const sentence = (kind: Claim['kind'], own: object, figures: EvidenceFigure[]): string =>
  told(kind, own, figures).sentence.replace('Subject: ', '');

function told(kind: Claim['kind'], own: object, figures: EvidenceFigure[]) {
  const evidence = {
    schemaVersion: 1 as const,
    authority: 'smallshire',
    attribution: 'Made up.',
    documents: [
      { id: 'paper', title: 'Report on demand', body: 'Council', date: '2024-03' },
      { id: 'other', title: 'Annual report', short: 'the report of May', body: 'Council', date: '2024-05' },
    ],
    figures,
  };
  const claims = { schemaVersion: 1 as const, authority: 'smallshire', claims: [claimOf(kind, own)] };
  const world = { scenario: () => undefined, baseline: () => undefined };
  return reconcile(claims, evidence, world).claims[0]!;
}

describe('a row that can be read in two ways', () => {
  const finding = (stated: number[], inYear: number[]) => {
    const row = (name: string, values: number[]) =>
      values.map((value, i) => figure(`${name}${i}`, value * 1e6, { unit: '£', roundedTo: 100_000 }));
    const years = stated.map((_, i) => ({ label: `year ${i + 1}`, stated: `s${i}`, inYear: `y${i}` }));
    return told('in-year-or-cumulative', { years }, [...row('s', stated), ...row('y', inYear)]).finding;
  };

  test('holding nearly in one says what comes of the other', () => {
    // By hand: the sums so far are 1, 5.2 and 11.2; £10.9m beside £6m is £4.9m.
    expect(finding([1, 5, 10.9], [1, 4.2, 6])).toBe(
      'Off by £0.3m if the row is cumulative; contradicts: £4.9m apart if the row is annual',
    );
    expect(finding([1, 5.2, 11.2], [1, 4.2, 6])).toBe(
      'Holds if the row is cumulative; contradicts: £5.2m apart if the row is annual',
    );
  });

  test('contradicting in both, the gap is that of the reading that decides', () => {
    // By hand: £10.9m beside £1.9m is £9.0m, beside 1 + 2.75 + 1.9 = 5.65 it is £5.25m.
    expect(finding([1, 5, 10.9], [1, 2.75, 1.9])).toMatch(
      /^Contradicts: £5\.[23]m apart if the row is cumulative, £9\.0m if the row is annual$/,
    );
  });
});

describe('sentences', () => {
  test('a paper without a short name is called by its title and date', () => {
    const figures = [figure('a', 539), figure('b', 505, { document: 'other' })];
    expect(sentence('same-quantity', { rows: [{ statements: ['a', 'b'] }] }, figures)).toBe(
      '539 (Report on demand, March 2024) and 505 (the report of May): 34 children apart, so not both can be right.',
    );
  });

  test('what comes out says so, and whether only by rounding', () => {
    const parts = [gbp('a', 1_200_000, '£1.2m'), gbp('b', 300_000, '£0.3m')];
    const own = { rows: [{ parts: ['a', 'b'], total: 't' }] };
    expect(sentence('parts-and-total', own, [...parts, gbp('t', 1_500_000, '£1.5m')])).toBe(
      '£1.2m + £0.3m = £1.5m, as printed.',
    );
    expect(sentence('parts-and-total', own, [...parts, gbp('t', 1_600_000, '£1.6m')])).toBe(
      '£1.2m + £0.3m = £1.5m; £1.6m is printed, £0.1m more, which rounding explains.',
    );
  });

  test('a figure below nothing is taken away in brackets', () => {
    const figures = [figure('a', 5), figure('b', -3), figure('t', 8)];
    const own = { rows: [{ parts: ['a', { figure: 'b', times: -1 }], total: 't' }] };
    expect(sentence('parts-and-total', own, figures)).toBe('5 − (−3) = 8, as printed.');
  });

  test('many figures are not spelt out', () => {
    const figures = Array.from({ length: 9 }, (_, i) => figure(`f${i}`, i + 1));
    const own = { rows: [{ parts: figures.map(({ id }) => id), total: 't' }] };
    expect(sentence('parts-and-total', own, [...figures, figure('t', 45)])).toBe(
      'the nine figures come to 45, as printed.',
    );
  });

  test('a stock that runs on', () => {
    const figures = [
      figure('s', 505),
      figure('i', 173),
      figure('o', 187),
      figure('c', 488, { document: 'other' }),
    ];
    const own = { opening: 's', steps: [{ entries: 'i', exits: 'o', closing: 'c' }] };
    expect(sentence('running-stock', own, figures)).toBe(
      'from 505 with 173 in and 187 out it would be 491; 488 is printed, 3 children less (figures of the report of May and Report on demand, March 2024).',
    );
  });

  test('a limit that is kept, and one that is not', () => {
    const figures = [figure('low', 150), figure('high', 200), figure('v', 176), figure('w', 230)];
    const own = { atLeast: 'low', atMost: 'high' };
    expect(sentence('limits', { ...own, rows: [{ value: 'v' }] }, figures)).toBe(
      '176 is between 150 and 200.',
    );
    expect(sentence('limits', { ...own, rows: [{ value: 'w' }] }, figures)).toBe(
      '230 is 30 children above 200 (figures of Report on demand, March 2024).',
    );
  });

  test('what is missing is told with what can be', () => {
    const figures = [gbp('s', 600_000, '£600k'), figure('n', 6)];
    const own = {
      rows: [
        {
          claimed: { saving: 's', driver: { leavePerYear: 'n' } },
          beside: { saving: { missing: 'what a place costs' }, driver: { childYears: 'n' } },
        },
      ],
    };
    // By hand: six places, one every two months, are 3 years; £200,000 a year over 52 weeks.
    expect(sentence('saving-and-driver', own, figures)).toBe(
      '£600k is £3,846 a child a week; no paper gives what a place costs, so it cannot be checked.',
    );
  });
});
