import { describe, expect, test } from 'vitest';
import { CLASSES } from '../../../../model/estimate/returns/ages.ts';
import { ageOn, birthdayAt } from '../../../../model/returns/age.ts';
import { careTimesOf } from '../../../../model/estimate/returns/careTimes.ts';
import { defaultOutcomeOf } from '../../../../model/estimate/returns/outcomes.ts';
import { piecesOf } from '../../../../model/estimate/returns/pieces.ts';
import { wholeYears, windowsOf } from '../../../../model/estimate/returns/windows.ts';
import { DEFAULT_GROUPS, grouping } from '../../../../model/returns/groups.ts';
import type { Histories } from '../../../../model/returns/history.ts';
import { dayOf, isoDateOf } from '../../../../model/time/calendar.ts';
import { written, type Written } from './smallHistories.ts';

const SPAN = { from: '2020-04-01', to: '2023-03-31' };
const ids = DEFAULT_GROUPS.map(({ id }) => id);
const idOf = grouping(DEFAULT_GROUPS);
const REASONS = ['adoption', 'home', 'other', 'permanence'];

/** Days at risk and events by group and band, of a period. */
function counted(rows: readonly Written[], period = SPAN, change: Partial<Histories> = {}) {
  const histories = { ...written(rows, SPAN), ...change };
  const { times, counted: noted } = careTimesOf(
    histories,
    (p, q) => ids.indexOf(idOf(p, q)),
    defaultOutcomeOf,
  );
  const windows = windowsOf({ from: dayOf(period.from), to: dayOf(period.to) }, histories.gaps);
  const pieces = piecesOf(times, windows, dayOf(period.to), { reasons: REASONS, groups: ids.length });
  const days: Record<string, number> = {};
  const events: Record<string, number> = {};
  for (let i = 0; i < pieces.count; i++) {
    if (pieces.atRisk[i] === 0) continue;
    const cell = pieces.cell[i]!;
    const name = `${ids[Math.floor(cell / CLASSES.length)]} ${CLASSES[cell % CLASSES.length]}`;
    days[name] = (days[name] ?? 0) + Math.round(pieces.years[i]! * 365.25);
    const event = pieces.event[i]!;
    if (event < 0) continue;
    const what = `${name}: ${event < REASONS.length ? REASONS[event] : `to ${ids[event - REASONS.length]}`}`;
    events[what] = (events[what] ?? 0) + 1;
  }
  return { days, events, noted, pieces };
}

describe('days at risk and what happened in them', () => {
  test('care within the period counts whole, and its end once', () => {
    expect(counted([{ born: '2014-06-01', from: '2021-05-01', to: '2021-05-31' }])).toMatchObject({
      days: { 'own-foster 5-9': 30 },
      events: { 'own-foster 5-9: home': 1 },
    });
  });

  test('care that began before the period counts from the 31 March before it; who is still there, to its end', () => {
    const open = { born: '2010-01-01', from: '2020-06-01' };
    const year = { from: '2021-04-01', to: '2022-03-31' };
    expect(counted([open], year)).toMatchObject({ days: { 'own-foster 10-15': 365 }, events: {} });
  });

  test('an end on the first or the last day of the period counts, on the day before or after it does not', () => {
    const year = { from: '2021-04-01', to: '2022-03-31' };
    const events = (to: string) => counted([{ born: '2012-01-01', from: '2020-06-01', to }], year).events;
    expect(events('2021-03-31')).toEqual({});
    expect(events('2021-04-01')).toEqual({ 'own-foster 5-9: home': 1 });
    expect(events('2022-03-31')).toEqual({ 'own-foster 10-15: home': 1 });
    expect(events('2022-04-01')).toEqual({});
  });

  test('a birthday within the period parts the days', () => {
    // 1 June 2020 to 14 June 2020 under one (13 days), to 1 July after (17 days).
    expect(counted([{ born: '2019-06-14', from: '2020-06-01', to: '2020-07-01', why: 'E11' }])).toMatchObject(
      {
        days: { 'own-foster 0': 13, 'own-foster 1-4': 17 },
        events: { 'own-foster 1-4: adoption': 1 },
      },
    );
  });

  test('a move ends the days in one placement and begins those in the next; one within a group does neither', () => {
    const groups = [
      ['own-foster'],
      ['agency-foster', '2020-06-11'],
      ['agency-foster', '2020-06-15'],
      ['residential', '2020-06-21'],
    ] as const;
    expect(counted([{ born: '2008-01-01', from: '2020-06-01', to: '2020-06-26', groups }])).toMatchObject({
      days: { 'own-foster 10-15': 10, 'agency-foster 10-15': 10, 'residential 10-15': 5 },
      events: {
        'own-foster 10-15: to agency-foster': 1,
        'agency-foster 10-15: to residential': 1,
        'residential 10-15: home': 1,
      },
    });
  });

  test('a stay of no length has no days, and the move goes from where the child was to where it stays', () => {
    const groups = [['own-foster'], ['residential', '2020-06-11'], ['agency-foster', '2020-06-11']] as const;
    expect(counted([{ born: '2008-01-01', from: '2020-06-01', groups, to: '2020-06-21' }])).toMatchObject({
      days: { 'own-foster 10-15': 10, 'agency-foster 10-15': 10 },
      events: { 'own-foster 10-15: to agency-foster': 1 },
    });
  });

  test('who came and went on one day is one exit in no days', () => {
    expect(counted([{ born: '2008-01-01', from: '2020-06-01', to: '2020-06-01' }])).toMatchObject({
      days: { 'own-foster 10-15': 0 },
      events: { 'own-foster 10-15: home': 1 },
    });
  });

  test.each([
    ['2022-06-10', 'E5'],
    ['2022-06-05', 'E8'],
    ['2022-06-20', 'E4A'],
  ])('an end on %s, coded %s, of a child who turns 18 on 10 June is no exit before 18', (to, why) => {
    const { events, days } = counted([{ born: '2004-06-10', from: '2022-06-01', to, why }]);
    expect(events).toEqual({});
    expect(days['own-foster 16-17']).toBe(Math.min(9, dayOf(to) - dayOf('2022-06-01')));
  });

  test('an end coded as turned 18 long before the birthday is an exit for other reasons, and is noted', () => {
    const { events, noted } = counted([
      { born: '2004-12-10', from: '2022-06-01', to: '2022-06-20', why: 'E17' },
    ]);
    expect(events).toEqual({ 'own-foster 16-17: other': 1 });
    expect(noted.codedAs18).toBe(1);
  });

  test('who is open past the 18th birthday left on it', () => {
    const { days, noted } = counted([{ born: '2004-06-10', from: '2022-06-01' }]);
    expect(days).toEqual({ 'own-foster 16-17': 9 });
    expect(noted.openPast18).toBe(1);
  });

  test('who is known only by having stayed counts once a year of care is known', () => {
    const row = { born: '2010-01-01', from: '2020-01-01', startSeen: false } as const;
    // At risk from 366 days after 1 January 2020 (365.25, whole days), 1 January 2021, to 31 March.
    const year = { from: '2020-04-01', to: '2021-03-31' };
    expect(counted([row], year).days).toEqual({ 'own-foster 10-15': 89 });
    expect(counted([{ ...row, to: '2020-12-01' }], year).events).toEqual({});
    const whole = counted([{ ...row, whyStarted: 'S' }], year);
    expect(whole.days).toEqual({ 'own-foster 10-15': 365 });
  });

  test('a year that no return covers counts neither for days nor for ends', () => {
    const gaps = [{ from: dayOf('2021-04-01'), to: dayOf('2022-04-01') }];
    const rows: Written[] = [
      { born: '2010-01-01', from: '2020-10-01' },
      { born: '2010-01-01', from: '2020-10-01', to: '2021-06-01' },
    ];
    // Each 181 days to 31 March 2021; the one who stayed a further 365.
    expect(counted(rows, SPAN, { gaps })).toMatchObject({
      days: { 'own-foster 10-15': 181 + 181 + 365 },
      events: {},
    });
  });

  test('an end that no return reported, before a missing one, is the end of what is known', () => {
    const gaps = [{ from: dayOf('2021-04-01'), to: dayOf('2022-04-01') }];
    const row = { born: '2010-01-01', from: '2020-10-01', to: '2021-03-31', why: '' };
    expect(counted([row], SPAN, { gaps }).events).toEqual({});
    expect(counted([row]).events).toEqual({ 'own-foster 10-15: other': 1 });
  });

  test('children are counted once a cell, and children without a birthday in none', () => {
    const twice = written([{ born: '2010-05-05', from: '2020-06-01', to: '2020-07-01' }], SPAN);
    twice.children[0]!.periods.push({
      ...twice.children[0]!.periods[0]!,
      from: dayOf('2021-01-01'),
      to: dayOf('2021-02-01'),
    });
    const { pieces } = counted([], SPAN, { children: twice.children });
    expect([...pieces.children].filter((it) => it > 0)).toEqual([1]);
    expect(pieces.people).toBe(1);
    expect(counted([{ born: null, from: '2020-06-01' }]).days).toEqual({});
  });
});

describe('ages', () => {
  test('a child of 29 February has its birthday on 1 March in a common year', () => {
    expect(isoDateOf(birthdayAt(dayOf('2004-02-29'), 18))).toBe('2022-03-01');
    expect(isoDateOf(birthdayAt(dayOf('2004-02-29'), 4))).toBe('2008-02-29');
    expect(isoDateOf(birthdayAt(dayOf('1999-12-31'), 1))).toBe('2000-12-31');
  });

  test('every day of a life has the age the calendar gives it', () => {
    for (let born = dayOf('2003-12-20'); born < dayOf('2004-03-10'); born++) {
      for (let years = 0; years <= 18; years++) {
        const [year, month, day] = isoDateOf(born).split('-').map(Number) as [number, number, number];
        const birthday = Date.UTC(year + years, month - 1, day) / 86_400_000;
        expect(birthdayAt(born, years)).toBe(birthday);
        expect(ageOn(born, birthday)).toBe(years);
        expect(ageOn(born, birthday - 1)).toBe(years - 1);
      }
    }
  });
});

test('whole years are those from 1 April to 31 March that returns cover', () => {
  const histories = written([], { from: '2020-04-01', to: '2023-12-31' });
  const years = wholeYears(
    { ...histories, gaps: [{ from: dayOf('2021-04-01'), to: dayOf('2022-04-01') }] },
    histories.observedTo,
  );
  expect(years.map(({ ending }) => ending)).toEqual([2021, 2023]);
});
