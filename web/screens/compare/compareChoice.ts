import { commonHorizon } from '../../../model/compare/unlikeness.ts';
import { unlikeReasons } from '../../../model/words/compareWords.ts';
import { dayOfIsoDate } from '../../../model/time/calendar.ts';
import type { ScenarioSummary } from '../../../model/schema/storedScenario.ts';
import type { Query } from '../../route/address.ts';
import type { Days } from '../../ask/compareApi.ts';

export const FEWEST = 2;
export const MOST = 5;

/** The scenarios chosen, each once; those asked for and not in the library stay, to be told and taken out. */
export function chosenScenarios(
  query: Query,
  library: readonly ScenarioSummary[],
  chosenId: string,
): string[] {
  const asked = [...new Set((query.scenarios ?? '').split(',').filter(Boolean))];
  if (asked.length > 0) return asked.slice(0, MOST);
  const chosen = library.find(({ id }) => id === chosenId);
  if (!chosen) return [];
  const other =
    library.find(({ id }) => id === chosen.compareWith) ??
    library.find((it) => it.id !== chosenId && it.measures === 0 && it.baseline === chosen.baseline);
  return other ? [other.id, chosenId] : [chosenId];
}

/** The one that the others are told less: the one asked for, else the first. */
export const lessId = (query: Query, ids: readonly string[]): string | undefined =>
  ids.find((id) => id === query.less) ?? ids[0];

/** The days in the address that all are run over; nothing where they are no dates in order. */
export function askedDays({ from, to }: Query): Days | undefined {
  if (!from || !to || dayOfIsoDate(from) === undefined || dayOfIsoDate(to) === undefined) return undefined;
  return from <= to ? { from, to } : undefined;
}

/** Why the chosen cannot be compared as they are, and the days that would make them alike, where there are any. */
export function unlike(
  chosen: readonly ScenarioSummary[],
  days: Days | undefined,
): { reasons: string[]; common: Days | undefined } {
  const scenarios = chosen.map((it) => ({ ...it, horizon: days ?? it.horizon }));
  const reasons = unlikeReasons(scenarios);
  const oneBaseline = chosen.every(({ baseline }) => baseline === chosen[0]?.baseline);
  const common = oneBaseline ? commonHorizon(chosen.map(({ horizon }) => horizon)) : undefined;
  return { reasons, common: reasons.length > 0 ? common : undefined };
}

const SERIES = 6;
/** The header's plan and what it is compared with, as on its own charts. */
const ROLES = 2;

/**
 * The series of the palette that each scenario is drawn as. It goes by the plan of the header and the order of
 * the library, not by the order or number of those compared; only where two would be alike the later moves on.
 */
export function seriesOf(
  ids: readonly string[],
  library: readonly ScenarioSummary[],
  chosenId: string,
): Record<string, number> {
  const chosen = library.find(({ id }) => id === chosenId);
  const comparator = chosen?.compareWith ?? library.find(({ measures }) => measures === 0)?.id;
  const rest = library.map(({ id }) => id).filter((id) => id !== chosenId && id !== comparator);
  const wish = (id: string) => {
    if (id === chosenId) return 0;
    if (id === comparator) return 1;
    return ROLES + (Math.max(0, rest.indexOf(id)) % (SERIES - ROLES));
  };
  const taken = new Set<number>();
  const found: Record<string, number> = {};
  const order = (id: string) => library.findIndex((it) => it.id === id);
  for (const id of ids.toSorted((a, b) => wish(a) - wish(b) || order(a) - order(b))) {
    let series = wish(id);
    while (taken.has(series)) series = (series + 1) % SERIES;
    taken.add(series);
    found[id] = series;
  }
  return found;
}
