import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PriceRow } from '../../../../model/returns/costs/prices.ts';
import { weeklySpend } from '../../../../model/returns/costs/weeklySpend.ts';
import { DEFAULT_GROUPS, grouping } from '../../../../model/returns/groups.ts';
import type { ChildHistory, Stay } from '../../../../model/returns/history.ts';
import { dayOf } from '../../../../model/time/calendar.ts';
import { readPrices } from '../../../../server/import/finance/readPrices.ts';
import { sharedPath, skipWithoutShared } from '../../../tools/sharedFolder.ts';
import { cleanSample } from './cleanSample.ts';

const groupOf = grouping(DEFAULT_GROUPS);
const DAY = dayOf('2024-03-31');
const day = (text: string) => dayOf(text);

const stay = (from: string, to: string | null, place = 'U4', more: Partial<Stay> = {}): Stay => ({
  from: day(from),
  to: to === null ? null : day(to),
  place,
  provider: 'PR1',
  legalStatus: 'C2',
  whyStarted: 'P',
  urn: '',
  milesFromHome: null,
  moved: true,
  at: { file: 0, row: 2 },
  ...more,
});

const child = (name: string, ...stays: Stay[]): ChildHistory => ({
  child: name,
  birthday: null,
  sex: '',
  unaccompanied: false,
  periods: [{ from: stays[0]!.from, startSeen: true, to: stays.at(-1)!.to, whyCeased: '', stays }],
});

const price = (of: string, from: string | null, pounds: number, more: Partial<PriceRow> = {}): PriceRow => ({
  child: of,
  from: from === null ? null : day(from),
  to: null,
  place: '',
  provider: '',
  weeklyPence: 100 * pounds,
  at: { file: 0, row: 2 },
  ...more,
});

const spend = (
  children: ChildHistory[],
  rows: PriceRow[],
  groups: Parameters<typeof weeklySpend>[1]['groups'] = [],
) => weeklySpend({ children }, { children: rows, groups }, DAY, groupOf);

describe('which price holds', () => {
  const oneStay = child('a', stay('2023-04-01', null));
  test('by child and start', () => {
    const found = spend([oneStay], [price('a', '2023-04-01', 500)]);
    expect(found).toMatchObject({ pricedPence: 50_000, foundBy: { start: 1, placement: 0 }, unpriced: [] });
  });

  test('a placement keeps its price when only the legal status changes', () => {
    const changed = child(
      'a',
      stay('2022-01-01', '2023-04-01'),
      stay('2023-04-01', null, 'U4', { whyStarted: 'L', moved: false }),
    );
    expect(spend([changed], [price('a', '2022-01-01', 500)]).foundBy).toEqual({ start: 1, placement: 0 });
  });

  test('a price of the placement before does not follow the child', () => {
    const moved = child('a', stay('2022-01-01', '2023-04-01'), stay('2023-04-01', null));
    const found = spend([moved], [price('a', '2022-01-01', 500, { place: 'U4' })]);
    expect(found.pricedPence).toBe(0);
    expect(found.unpriced).toMatchObject([{ child: 'a', group: 'own-foster', weeklyPence: null }]);
    // It ended with the placement, so the ledger pays nothing either.
    expect(found.ledger.totalPence).toBe(0);
  });

  test('a new price within a placement takes the place of the one before', () => {
    const rows = [price('a', '2023-04-01', 500), price('a', '2023-10-01', 530)];
    expect(spend([oneStay], rows)).toMatchObject({
      pricedPence: 53_000,
      foundBy: { start: 0, placement: 1 },
    });
    expect(spend([oneStay], rows).ledger.totalPence).toBe(53_000);
  });

  test('a temporary move that has an end gives way again', () => {
    const rows = [
      price('a', '2023-04-01', 500, { place: 'U4' }),
      price('a', '2023-10-01', 900, { place: 'T4', to: day('2023-10-05') }),
    ];
    expect(spend([oneStay], rows).pricedPence).toBe(50_000);
  });

  test('by the kind of place, where the start is another', () => {
    const early = price('a', '2023-03-28', 500, { place: 'U4' });
    expect(spend([oneStay], [early])).toMatchObject({ pricedPence: 50_000, foundBy: { placement: 1 } });
    const ofOther = price('a', '2023-03-28', 500, { place: 'K2' });
    expect(spend([oneStay], [ofOther]).pricedPence).toBe(0);
    expect(spend([oneStay], [ofOther]).ledger.differences).toMatchObject([
      { reason: 'second-price', pence: 50_000 },
    ]);
  });

  test('without a start, of the placement of the day', () => {
    expect(spend([oneStay], [price('a', null, 500)]).pricedPence).toBe(50_000);
    expect(spend([oneStay], [price('a', null, 500, { place: 'K2' })]).pricedPence).toBe(0);
  });

  test('of two on one day the one of the placement that goes on', () => {
    const twice = child('a', stay('2023-04-01', '2023-04-01', 'U6'), stay('2023-04-01', null, 'K2'));
    const rows = [
      price('a', '2023-04-01', 4000, { place: 'K2' }),
      price('a', '2023-04-01', 500, { place: 'U6' }),
    ];
    expect(spend([twice], rows).pricedPence).toBe(400_000);
    expect(spend([twice], rows.reverse()).pricedPence).toBe(400_000);
  });

  test('a number without its zeros, where one child alone has it', () => {
    const zeros = child('007', stay('2023-04-01', null));
    const found = spend([zeros], [price('7', '2023-04-01', 500)]);
    expect(found).toMatchObject({ pricedPence: 50_000, rowsWithoutZeros: 1 });
    const other = child('0007', stay('2023-04-01', null));
    expect(spend([zeros, other], [price('7', '2023-04-01', 500)]).pricedPence).toBe(0);
  });

  test('the day it ends is not paid for, as in the return', () => {
    const until = (text: string) =>
      spend([oneStay], [price('a', '2023-04-01', 500, { to: day(text) })]).pricedPence;
    expect(until('2024-03-31')).toBe(0);
    expect(until('2024-04-01')).toBe(50_000);
  });
});

test('who has no price is taken at the mean of the group, or at its price in a table', () => {
  const three = ['a', 'b', 'c'].map((it) => child(it, stay('2023-04-01', null)));
  const rows = [price('a', '2023-04-01', 500), price('b', '2023-04-01', 601)];
  expect(spend(three, rows)).toMatchObject({
    pricedPence: 110_100,
    estimatedPence: 55_050,
    totalPence: 165_150,
  });
  const table = [
    {
      group: 'own-foster',
      weeklyPence: 70_000,
      lowPence: null,
      highPence: null,
      children: null,
      annualUplift: null,
      at: { file: 0, row: 2 },
    },
  ];
  expect(spend(three, rows, table).estimatedPence).toBe(70_000);
});

test('the ledger’s total less the stock priced is told by its reasons', () => {
  const stays = [child('a', stay('2023-04-01', null)), child('left', stay('2022-04-01', '2023-01-01'))];
  const rows = [
    price('a', '2023-04-01', 500, { to: day('2024-05-01') }),
    price('a', '2023-06-01', 510),
    price('left', '2022-04-01', 300, { to: day('2024-06-01') }),
    price('nobody', '2022-04-01', 70),
  ];
  const { ledger, pricedPence } = spend(stays, rows);
  expect(pricedPence).toBe(51_000);
  expect(ledger.totalPence).toBe(138_000);
  expect(Object.fromEntries(ledger.differences.map(({ reason, pence }) => [reason, pence]))).toEqual({
    'child-not-in-care': 30_000,
    'child-not-in-returns': 7_000,
    'second-price': 50_000,
  });
});

test('the ledger always is the stock priced and the differences, and nobody is lost', () => {
  const days = fc.integer({ min: DAY - 900, max: DAY + 40 });
  const ends = fc.option(days, { nil: null });
  const places = fc.constantFrom('U4', 'K2', 'U6');
  const rowOf = fc
    .record({
      child: fc.constantFrom('a', 'b', 'c', 'd'),
      from: ends,
      to: ends,
      place: fc.constantFrom('', 'U4', 'K2'),
      weeklyPence: fc.nat(900_000),
    })
    .map((it): PriceRow => ({ ...it, provider: '', at: { file: 0, row: 1 } }));
  const childOf = (name: string) =>
    fc
      .record({
        start: fc.integer({ min: DAY - 900, max: DAY + 40 }),
        lengths: fc.array(fc.nat(300), { minLength: 1, maxLength: 4 }),
        place: fc.array(places, { minLength: 4, maxLength: 4 }),
        open: fc.boolean(),
      })
      .map(({ start, lengths, place, open }) => {
        let from = start;
        const stays = lengths.map((length, i): Stay => {
          const to = open && i === lengths.length - 1 ? null : from + length;
          const one = { ...stay('2023-04-01', null, place[i]!), from, to };
          from += length;
          return one;
        });
        return child(name, ...stays);
      });
  fc.assert(
    fc.property(
      fc.tuple(childOf('a'), childOf('b'), childOf('c')),
      fc.array(rowOf, { maxLength: 12 }),
      (children, rows) => {
        const {
          ledger,
          pricedPence,
          totalPence,
          byGroup,
          children: count,
          unpriced,
          foundBy,
        } = spend(children, rows);
        const apart = ledger.differences.reduce((sum, it) => sum + it.pence, 0);
        expect(ledger.totalPence).toBe(pricedPence + apart);
        expect(byGroup.reduce((sum, it) => sum + it.totalPence, 0)).toBe(totalPence);
        const inCare = children.filter(
          (it) => it.periods[0]!.from <= DAY && (it.periods[0]!.to ?? Infinity) > DAY,
        );
        expect(count).toBe(inCare.length);
        expect(unpriced.length + foundBy.start + foundBy.placement).toBe(count);
      },
    ),
    { numRuns: 500 },
  );
});

describe('the sample', () => {
  beforeEach(skipWithoutShared);

  test('the stock priced is the ledger’s weekly total, to the penny', async () => {
    const name = 'placement-costs.csv';
    const prices = await readPrices([{ name, bytes: readFileSync(sharedPath('ssda903-sample', name)) }]);
    expect(prices.problems).toEqual([]);
    const found = weeklySpend(cleanSample(), prices, DAY, groupOf);
    // By a script apart: for each child in care the latest row that began by then.
    expect(found.pricedPence).toBe(34_357_176);
    expect(found.ledger).toEqual({ rows: 303, totalPence: 34_357_176, differences: [] });
    // 24 have been where they are since before the first return, and stand in no row of the extract.
    expect(found).toMatchObject({ children: 327, foundBy: { start: 275, placement: 28 } });
    expect(found.unpriced).toHaveLength(24);
  });
});
