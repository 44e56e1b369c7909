import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withOwnFigures } from '../../model/reconcile/ownFigures.ts';
import { reconcile } from '../../model/reconcile/reconcile.ts';
import { reconcileClaim } from '../../model/reconcile/reconcileClaim.ts';
import { registerOf } from '../../model/reconcile/register.ts';
import { figuresOfClaim } from '../../model/schema/claimFigures.ts';
import { checkClaimsBeside } from '../../model/schema/checks/claimsBeside.ts';
import type { Claim } from '../../model/schema/claims.ts';
import { reconciliationSchema } from '../../model/schema/reconciliation.ts';
import { claimSentence } from '../../model/words/claimWords.ts';
import type { Part } from '../../model/words/sentence.ts';
import { movedBy } from '../model/reconcile/support.ts';
import { sharedPath, skipWithoutShared } from '../tools/sharedFolder.ts';
import { byHand } from './tools/byHand.ts';
import { claims, evidence, world } from './tools/southampton.ts';

const result = reconcile(claims, evidence, world);
const whole = withOwnFigures(evidence, claims);
const register = registerOf(whole.figures);
const byId = new Map(result.claims.map((claim) => [claim.id, claim]));
const of = (id: string) => byId.get(id)!;
const check = (id: string, row = 0) => of(id).checks.filter((it) => it.row === row);
const implied = (id: string, what: string, label?: string) =>
  of(id).implied.filter((it) => it.what === what && (label === undefined || it.label === label));

test('there are as many claims as a scrutiny reader needs, each kind among them, and the answer fits its schema', () => {
  expect(claims.claims.length).toBeGreaterThanOrEqual(40);
  expect(new Set(claims.claims.map(({ kind }) => kind)).size).toBe(11);
  expect(reconciliationSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
  expect(checkClaimsBeside(claims, world)).toEqual([]);
});

describe('verdicts that were worked out by hand', () => {
  test.each(byHand)('$claim: $ours', ({ claim, ours }) => {
    expect(of(claim).verdict).toBe(ours);
  });

  test('the reference material says so in the row named', (context) => {
    skipWithoutShared(context);
    const lines = readFileSync(sharedPath('evidence', 'reconciliation.md'), 'utf8').split('\n');
    const unfounded = byHand.filter(({ row, concludes }) => {
      const found = lines.filter((line) => line.startsWith(`| ${row}`) || line.startsWith(row));
      return !found.some((line) => concludes.test(line));
    });
    expect(unfounded.map(({ claim }) => claim)).toEqual([]);
  });

  test('every claim but those set beside the department has one', () => {
    const withHand = new Set(byHand.map(({ claim }) => claim));
    const without = claims.claims.filter(({ id }) => !withHand.has(id)).map(({ id }) => id);
    expect(without).toEqual([
      'stock-start-2023-24-department',
      'stock-end-2023-24-department',
      'entries-2023-24-department',
      'exits-2023-24-department',
      'department-2023-24',
      'exit-rate-department',
      'recurring-said-twice',
      'redesign-unit-cost',
      'residential-commitments',
      'referrals-average-2022',
      'referrals-projection-2022',
    ]);
  });
});

describe('numbers worked by hand', () => {
  test('the columns of the savings table come to 2.98, 8.22 and 14.97; only the last is beyond rounding', () => {
    const columns = of('savings-total').checks;
    expect(columns.map((it) => Math.round(it.worked!.value))).toEqual([2_980_000, 8_220_000, 14_970_000]);
    expect(columns.map((it) => Math.round(it.difference!))).toEqual([-100_000, -40_000, 1_340_000]);
    expect(columns.map((it) => it.verdict)).toEqual(['holds', 'holds', 'off-by']);
  });

  test('the running sum of 1, 4.2 and 6 is 0.2 and 0.3 away from 1.0, 5 and 10.9', () => {
    const sums = of('demand-line-and-recurring').checks.filter((it) => it.reading === 'cumulative');
    expect(sums.map((it) => Math.round(it.difference!))).toEqual([0, 200_000, 300_000]);
    const years = of('demand-line-and-recurring').checks.filter((it) => it.reading === 'in-year');
    expect(years.map((it) => it.verdict)).toEqual(['holds', 'contradicts', 'contradicts']);
  });

  test('stacked cohorts come to 1, 3.75 and 5.65', () => {
    const stacked = of('cohorts-stack').checks.map((it) => Math.round(it.worked!.value));
    expect(stacked).toEqual([1_000_000, 3_750_000, 5_650_000]);
  });

  test('the rates of the table: populations by row, and what the last three would be', () => {
    const populations = implied('plan-rates', 'population');
    expect(populations.map((it) => Math.round(it.value))).toEqual([49_907, 49_694, 48_471, 47_083, 46_557]);
    expect(populations.map((it) => [Math.round(it.low!), Math.round(it.high!)])).toEqual([
      [49_677, 50_140],
      [49_442, 49_949],
      [48_187, 48_757],
      [46_759, 47_413],
      [46_179, 46_942],
    ]);
    const rates = of('plan-rates').checks.map((it) => it.worked!.value.toFixed(1));
    expect(rates.slice(2)).toEqual(['82.7', '68.1', '57.0']);
    const counts = implied('plan-rates', 'count-at-common-population').map((it) => Math.round(it.value));
    expect(counts).toEqual([423, 359, 304]);
  });

  test('both entry rates, the first rows and January share 49,749 to 49,877', () => {
    const [population] = implied('plan-entry-rates', 'common-population');
    expect([Math.ceil(population!.low!), Math.floor(population!.high!)]).toEqual([49_749, 49_877]);
  });

  test('the unit costs behind savings', () => {
    const cost = (id: string, what: string, whose = 'claimed') =>
      Math.round(of(id).implied.find((it) => it.what === what && it.of === whose)!.value);
    expect(cost('two-more-beside-four', 'unit-cost-per-child-year')).toBe(43_000);
    expect(cost('two-more-beside-four', 'unit-cost-per-child-year', 'beside')).toBe(27_667);
    expect(check('two-more-beside-four')[0]!.worked!.value).toBe(332_000);
    expect(cost('residential-commitments', 'unit-cost-per-child-year')).toBe(212_000);
    expect(cost('residential-commitments', 'unit-cost-per-week')).toBe(4077);
    expect(cost('one-year-unit-cost', 'unit-cost-per-child-year')).toBe(68_750);
    expect(cost('recurring-at-average-cost', 'unit-cost-per-child-year')).toBe(70_000);
    const atAverage = of('demand-line-at-average-cost').checks.map((it) =>
      (it.worked!.value / 1e6).toFixed(2),
    );
    expect(atAverage).toEqual(['1.67', '4.95', '7.79']);
    const recurring = of('recurring-at-average-cost').checks.map((it) => (it.worked!.value / 1e6).toFixed(2));
    expect(recurring).toEqual(['2.66', '4.44']);
  });

  test('cost fell by 17.8% and numbers by 13.6%; from December by 6.5% and 11.0%', () => {
    const changes = (id: string) => implied(id, 'change').map((it) => (it.value * 100).toFixed(1));
    expect(changes('cost-has-not-matched')).toEqual(['-17.8', '-13.6']);
    expect(changes('cost-has-not-matched-from-december')).toEqual(['-6.5', '-11.0']);
  });

  test('149 fewer plans from 75 fewer starts need 1.99 years; the department has 0.80', () => {
    const years = implied('cp-starts-and-plans', 'plan-length-years').map((it) => it.value.toFixed(2));
    expect(years).toEqual(['1.99', '0.80']);
  });

  test('both papers and the department', () => {
    const numbers = (kind: string) => {
      const { checks } = of(`${kind}-2023-24-department`);
      return [checks[0]!.stated!.value, ...checks.slice(0, 2).map((it) => it.worked!.value)];
    };
    expect(numbers('entries')).toEqual([163, 180, 173]);
    expect(numbers('exits')).toEqual([213, 232, 187]);
    expect(numbers('stock-start')).toEqual([538, 539, 505]);
    expect(numbers('stock-end')).toEqual([489, 487, 488]);
  });
});

/** What each row or reading has, so that a change can be seen wherever it shows. */
const verdictsOf = (claim: Claim, changed = register) => reconcileClaim(claim, changed).verdict;

describe('changing a figure flips the verdict', () => {
  const held = claims.claims.filter((claim) => verdictsOf(claim) === 'holds');
  const pairs = held.flatMap((claim) =>
    [...new Set(figuresOfClaim(claim).map(({ id }) => id))].map((id) => ({ claim, id })),
  );

  test.each(held.map((claim) => [claim.id, claim] as const))('of %s, whichever figure it is', (_, claim) => {
    for (const { id } of pairs.filter((pair) => pair.claim === claim)) {
      const size = Math.max(1, Math.abs(register.interval(id).value));
      const flipped = [size, -size, 10 * size].some(
        (by) => verdictsOf(claim, movedBy(register, { [id]: by })) !== 'holds',
      );
      expect(flipped, id).toBe(true);
    }
  });

  test('and back: with £14.97m printed, the savings table adds up', () => {
    const claim = claims.claims.find(({ id }) => id === 'savings-total')!;
    expect(verdictsOf(claim, movedBy(register, { 'saving-total-2026-27': 1_340_000 }))).toBe('holds');
    expect(verdictsOf(claim, movedBy(register, { 'saving-total-2026-27': 1_340_000 - 215_000 }))).toBe(
      'off-by',
    );
  });

  test('with 505 read as 539, the two papers agree', () => {
    const claim = claims.claims.find(({ id }) => id === 'stock-start-2023-24')!;
    expect(verdictsOf(claim, movedBy(register, { 'stock-april-2023': 34 }))).toBe('holds');
    expect(verdictsOf(claim, movedBy(register, { 'stock-april-2023': 20 }))).toBe('off-by');
  });
});

describe('sentences', () => {
  const linked = (parts: readonly Part[]): string[] =>
    parts.flatMap((part) => {
      if (typeof part === 'string') return [];
      if ('strong' in part) return linked(part.strong);
      return 'evidence' in part.from ? [part.from.evidence] : [];
    });

  test.each(result.claims.map((claim) => [claim.id, claim] as const))('%s', (id, told) => {
    expect(told.sentence).toMatch(/^[^:]+: .+\.$/);
    expect(told.sentence).not.toMatch(/undefined|NaN|Infinity|null|\[object|--|−−| {2}|\.\.$/);
    const claim = claims.claims.find((it) => it.id === id)!;
    const links = linked(claimSentence(claim, told, whole));
    const known = new Set(whole.figures.map((figure) => figure.id));
    expect(links.filter((link) => !known.has(link))).toEqual([]);
  });

  test('a contradiction between papers names every paper', () => {
    const shorts = new Map(whole.documents.map((document) => [document.id, document.short]));
    for (const told of result.claims.filter(({ verdict }) => verdict === 'contradicts')) {
      const failing = told.checks.filter(({ verdict }) => verdict !== 'holds');
      const figures = failing.flatMap((it) => [...it.stated!.figures, ...it.worked!.figures]);
      const papers = new Set(figures.map((id) => shorts.get(register.figure(id).document!)));
      for (const paper of papers) expect(told.sentence).toContain(paper);
    }
  });

  test('some of them, word for word', () => {
    expect(of('savings-total').finding).toBe('Off by £1.34m');
    expect(of('savings-total').sentence).toBe(
      'Total of the savings table: 2026-27: £10.9m + £0.4m + £1.6m + £1.6m + £0.47m = £14.97m; £13.63m is printed, £1.34m less; 2024-25 and 2025-26 hold within rounding (figures of the scrutiny panel papers of March 2024).',
    );
    expect(of('stock-start-2023-24').finding).toBe('Contradicts: 34 children apart');
    expect(of('stock-start-2023-24').sentence).toBe(
      'Children in care at the start of 2023/24: 539 (the scrutiny panel papers of March 2024) and 505 (the corporate parenting report of December 2024): 34 children apart, so not both can be right.',
    );
    expect(of('three-million-less').sentence).toBe(
      'About £3m less than in 2021/22: no paper gives the spend on looked-after children in 2021/22 and the spend on looked-after children in 2023/24, so it cannot be checked.',
    );
    expect(of('two-more-beside-four').sentence).toBe(
      '£516k for two a month beside £664k for four: £516k for two more a month is £827 a child a week, 1.55 times the £532 of four a month (£664k); at that cost it would be £332k (figures of the scrutiny panel papers of March 2024).',
    );
    expect(of('in-city-school-share').sentence).toBe(
      'Looked-after children in a school of the city: 168 of 346 is 48.6%; 54% is printed, 5.4 percentage points more (figures of the annual report of January 2015).',
    );
  });
});
