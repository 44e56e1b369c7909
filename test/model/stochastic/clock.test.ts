import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  causeAt,
  clockOf,
  eventWeek,
  hazardBetween,
  NEVER,
  setClock,
  type Clock,
} from '../../../model/stochastic/clock.ts';
import { YEARS_PER_WEEK } from '../../../model/time/calendar.ts';
import { planFrom, TWO_TYPES } from './support.ts';

const plan = planFrom(TWO_TYPES, [], 60);
const groups = plan.hazards.firstCause.length - 1;
const ADULT = 940;

/** A clock with a total hazard for every epoch and group, all of it by the group's first cause. */
function clockWith(hazardPerYear: (epoch: number, group: number) => number, epochOfWeek: number[]): Clock {
  const clock = clockOf(plan);
  const epochs = Math.max(...epochOfWeek) + 1;
  const ratesByEpoch = Array.from({ length: epochs }, (_, epoch) => {
    const rates = new Float64Array(plan.hazards.causes.length);
    for (let group = 0; group < groups; group++) {
      rates[plan.hazards.firstCause[group]!] = hazardPerYear(epoch, group);
    }
    return rates;
  });
  setClock(clock, { epochOfWeek: Int32Array.from(epochOfWeek), ratesByEpoch });
  return clock;
}

const bandOf = (age: number): number => plan.bands.findIndex((band) => age < band.toWeeks);

/** The same, a week at a time. */
function walked(
  clock: Clock,
  type: number,
  phase: number,
  birthWeek: number,
  since: number,
  exponential: number,
) {
  let sum = 0;
  for (let week = since; week < clock.weeks && week - birthWeek < ADULT; week++) {
    const group = (type * 2 + phase) * plan.bands.length + bandOf(week - birthWeek);
    const rates = clock.rates.ratesByEpoch[clock.rates.epochOfWeek[week]!]!;
    sum += rates[plan.hazards.firstCause[group]!]! * YEARS_PER_WEEK;
    if (sum >= exponential) return week;
  }
  return NEVER;
}

test('the event falls in the week that a walk by weeks finds, through epochs, bands and weeks without hazard', () => {
  const whole = (max: number) => fc.integer({ min: 0, max });
  const hazards = fc.array(fc.constantFrom(0, 0, 0.3, 2, 40), {
    minLength: 60 * groups,
    maxLength: 60 * groups,
  });
  const changes = fc.array(fc.boolean(), { minLength: 60, maxLength: 60 });
  const child = fc.record({
    type: whole(1),
    phase: whole(1),
    since: whole(59),
    age: whole(ADULT - 1),
    exponential: fc.double({ min: 1e-6, max: 8, noNaN: true }),
  });
  fc.assert(
    fc.property(
      hazards,
      changes,
      fc.array(child, { minLength: 20, maxLength: 20 }),
      (table, changed, children) => {
        let epoch = 0;
        const epochOfWeek = changed.map((it, week) => (week > 0 && it ? ++epoch : epoch));
        const clock = clockWith((e, group) => table[e * groups + group]!, epochOfWeek);
        for (const { type, phase, since, age, exponential } of children) {
          const birthWeek = since - age;
          const found = eventWeek(clock, type, phase, birthWeek, since, exponential);
          const expected = walked(clock, type, phase, birthWeek, since, exponential);
          expect(found).toBe(expected);
          if (found === NEVER) continue;
          // What has been waited before the week is less than the draw; with that week, it is not.
          expect(hazardBetween(clock, type, phase, birthWeek, since, found)).toBeLessThan(exponential);
          expect(hazardBetween(clock, type, phase, birthWeek, since, found + 1)).toBeGreaterThanOrEqual(
            exponential - 1e-12,
          );
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('nothing happens without hazard, even where rounding has left nothing to wait for', () => {
  const still = clockWith(
    () => 0,
    Array.from({ length: 60 }, () => 0),
  );
  for (const left of [0, -1e-18, 1e-18]) expect(eventWeek(still, 0, 1, -100, 5, left)).toBe(NEVER);
  const later = clockWith(
    (epoch) => epoch,
    Array.from({ length: 60 }, (_, week) => Number(week >= 30)),
  );
  for (const left of [0, -1e-18, 1e-18]) expect(eventWeek(later, 0, 1, -100, 5, left)).toBe(30);
});

test('an event that is due at once falls in the very week', () => {
  const clock = clockWith(
    () => 1,
    Array.from({ length: 60 }, () => 0),
  );
  for (const left of [0, -1e-18, 1e-18]) expect(eventWeek(clock, 0, 1, -100, 5, left)).toBe(5);
});

test('a clock is set again to more or fewer epochs', () => {
  const clock = clockOf(plan);
  const rates = (epochs: number, perYear: number) => ({
    epochOfWeek: Int32Array.from({ length: 60 }, (_, week) => (week % epochs === 0 ? 0 : 0)).map((_, week) =>
      Math.floor((week * epochs) / 60),
    ),
    ratesByEpoch: Array.from({ length: epochs }, () =>
      new Float64Array(plan.hazards.causes.length).fill(perYear),
    ),
  });
  setClock(clock, rates(1, 0));
  expect(eventWeek(clock, 0, 1, -100, 0, 0.01)).toBe(NEVER);
  setClock(clock, rates(4, 5));
  expect(eventWeek(clock, 0, 1, -100, 0, 0.01)).toBe(0);
  setClock(clock, rates(2, 0));
  expect(eventWeek(clock, 0, 1, -100, 0, 0.01)).toBe(NEVER);
});

test('causes in proportion to their hazards, in file order, never one of no hazard', () => {
  const file = {
    ...TWO_TYPES,
    settlePerYear: 0,
    exits: [
      { reason: 'none', perYear: 0 },
      { reason: 'home', perYear: 0.3 },
      { reason: 'other', perYear: 0.6 },
      { reason: 'never', perYear: 0 },
    ],
    moves: [{ from: 'foster', to: 'home', perYear: 0.1 }],
  };
  const other = planFrom(file);
  const clock = clockOf(other);
  const ratesByEpoch = [
    Float64Array.from(other.hazards.causes, (cause) => other.parameters.list[cause.ratePerYear]!.expected),
  ];
  setClock(clock, { epochOfWeek: new Int32Array(52), ratesByEpoch });
  const first = other.hazards.firstCause[0]!;
  const chosen = (uniform: number) => causeAt(clock, 0, 0, 100, 3, uniform) - first;
  expect([1e-10, 0.2999, 0.3001, 0.8999, 0.9001, 1 - 1e-10].map(chosen)).toEqual([1, 1, 2, 2, 4, 4]);
});
