import fc from 'fast-check';
import { expect, test } from 'vitest';
import { baselineFromReturns } from '../../../../model/estimate/returns/baselineFromReturns.ts';
import { DEFAULT_GROUPS } from '../../../../model/returns/groups.ts';
import type { Histories } from '../../../../model/returns/history.ts';
import { parseBaseline, parseEvidence, parseHistory } from '../../../../model/schema/files.ts';
import { expectedValue } from '../../../../model/schema/quantity.ts';
import { dayOf, isoDateOf } from '../../../../model/time/calendar.ts';
import { PLACES, type GroupId } from './simulatedCouncil.ts';
import { written, type Written } from './smallHistories.ts';

const SPAN = { from: '2019-04-01', to: '2023-03-31' };
const [first, last] = [dayOf(SPAN.from), dayOf(SPAN.to)];
const group = fc.constantFrom(...(Object.keys(PLACES) as GroupId[]));

/** Any child a return may hold, however odd: of any age or none, in any placement, moving and leaving on any day. */
const child = fc
  .record({
    born: fc.option(fc.integer({ min: first - 19 * 365, max: last }), { freq: 6 }),
    from: fc.integer({ min: first - 2000, max: last }),
    stays: fc.array(fc.tuple(group, fc.nat(400)), { minLength: 1, maxLength: 4 }),
    open: fc.boolean(),
    why: fc.constantFrom('E4A', 'E11', 'E45', 'E8', 'E17', 'E5', ''),
    unaccompanied: fc.boolean(),
    startSeen: fc.boolean(),
  })
  .map(({ born, from, stays, open, why, unaccompanied, startSeen }): Written => {
    let day = from;
    const groups = stays.map(([id, days]): [GroupId, string] => {
      const at = isoDateOf(day);
      day = Math.min(last, day + days);
      return [id, at];
    });
    return {
      born: born === null ? null : isoDateOf(born),
      from: isoDateOf(from),
      groups,
      why,
      unaccompanied,
      startSeen: startSeen && from >= first,
      ...(!open && { to: isoDateOf(day) }),
    };
  });

const gap = fc.constantFrom<Histories['gaps']>([], [{ from: dayOf('2020-04-01'), to: dayOf('2021-04-01') }]);

test('whatever the histories, the files are accepted and every child in care is counted', () => {
  fc.assert(
    fc.property(
      fc.array(child, { minLength: 1, maxLength: 40 }),
      gap,
      fc.boolean(),
      (rows, gaps, followTrend) => {
        const histories = { ...written(rows, SPAN), gaps };
        const authority = { id: 'x', name: 'Testshire', under18Population: 1000 };
        const result = baselineFromReturns({
          histories,
          authority,
          groups: DEFAULT_GROUPS,
          followTrend,
          agencyStartsWantedInOwnFoster: followTrend ? 0.3 : 0,
        });
        const adult = (born: string | null) =>
          born !== null &&
          isoDateOf(last) >= `${Number(born.slice(0, 4)) + 18}${born.slice(4).replace('-02-29', '-03-01')}`;
        const inCare = rows.filter(
          ({ to, born }) => (to === undefined || dayOf(to) > last) && !adult(born),
        ).length;
        if (!result.ok) {
          expect(inCare).toBe(0);
          return;
        }
        expect(result.baseline.stock.reduce((sum, row) => sum + expectedValue(row.children), 0)).toBe(inCare);
        const read = parseBaseline(result.baseline);
        expect(read.ok ? [] : read.problems).toEqual([]);
        expect(parseEvidence(result.evidence)).toMatchObject({ ok: true });
        expect(parseHistory(result.history)).toMatchObject({ ok: true });
      },
    ),
    { numRuns: 150 },
  );
});
