import { replicatedTotals, type Range } from '../../../../model/backtest/replicatedTotals.ts';
import { CLA, CLA_ENTRIES } from '../../../../model/backtest/series.ts';
import { baselineFromReturns } from '../../../../model/estimate/returns/baselineFromReturns.ts';
import { DEFAULT_GROUPS } from '../../../../model/returns/groups.ts';
import { dayOfYearMonthDay } from '../../../../model/time/calendar.ts';
import type { Held } from './coverage.ts';
import { cutAt, simulatedCouncil, STEADY, type KnownCouncil } from './simulatedCouncil.ts';

/** A council whose years vary as those of the councils of England do. */
export const VARYING: KnownCouncil = {
  ...STEADY,
  yearlyVariation: 0.17,
  drift: 0.13,
  exitVariation: 0.23,
  exitDrift: 0.13,
};

const FIRST_YEAR = 2016;
const KNOWN_YEARS = 5;

/**
 * Over so many councils of eight years, how often the 80% range of a forecast from the first five holds what came, by
 * years ahead; `-low` and `-high` count those that came out below and above it.
 */
export function forecastsHeld(councils: number, replications = 100, council = VARYING): Record<string, Held> {
  const found: Record<string, Held> = {};
  const note = (what: string, range: Range, came: number) => {
    for (const [name, holds] of [
      [what, range.p10 <= came && came <= range.p90],
      [`${what}-low`, came < range.p10],
      [`${what}-high`, came > range.p90],
    ] as const) {
      const it = (found[name] ??= { held: 0, of: 0 });
      it.of++;
      if (holds) it.held++;
    }
  };
  for (let seed = 1; seed <= councils; seed++) {
    const histories = simulatedCouncil(council, 7000 + seed, {
      firstYear: FIRST_YEAR,
      years: KNOWN_YEARS + 3,
    });
    const cut = dayOfYearMonthDay(FIRST_YEAR + KNOWN_YEARS, 3, 31);
    const authority = { id: 'E10000001', name: `Testshire ${seed}`, under18Population: 60_000 };
    const known = baselineFromReturns({
      histories: cutAt(histories, cut),
      authority,
      groups: DEFAULT_GROUPS,
    });
    const later = baselineFromReturns({ histories, authority, groups: DEFAULT_GROUPS });
    if (!known.ok || !later.ok) throw new Error('no baseline');
    const forecast = replicatedTotals(known.baseline, 3, replications);
    for (let year = 1; year <= 3; year++) {
      const came = (series: string) =>
        later.history.series
          .find(({ id }) => id === series)!
          .points.find(({ date }) => date === `${FIRST_YEAR + KNOWN_YEARS + year}-03-31`)!.value;
      note(`children ${year}`, forecast.get(CLA.id)![year - 1]!, came('children'));
      note(`entries ${year}`, forecast.get(CLA_ENTRIES.id)![year - 1]!, came('entries'));
    }
  }
  return found;
}
