import type { CareSettings } from '../schema/fittedSettings.ts';
import type { Figures } from './figures.ts';
import { CARE, fadingMean, stockHistory, yearlyChanges, type HistoryYear } from './stockHistory.ts';
import { ENGLAND } from '../opendata/figureIndex.ts';
import { ALL } from '../schema/openData.ts';

/** What flows of care are worked out from: years newest first. */
export interface CarePast {
  /** At least one year. */
  own: readonly HistoryYear[];
  /** The same years of England; none: no national change is assumed. */
  england: readonly HistoryYear[];
  /**
   * The share of unaccompanied children among those looked after, less England's share; nothing where either is
   * withheld.
   */
  unaccompaniedExcess: number | undefined;
}

/** The past of an authority up to a year; nothing where its stock or flows of that year are not known. */
export function carePast(figures: Figures, area: string, upTo: number): CarePast | undefined {
  const own = stockHistory(figures, area, upTo, CARE);
  if (own.length === 0) return undefined;
  const share = (of: string) => {
    const alone = figures.value(of, CARE.stock, 'uasc:yes', upTo);
    const all = figures.value(of, CARE.stock, ALL, upTo);
    return alone === undefined || !all ? undefined : alone / all;
  };
  const [here, england] = [share(area), share(ENGLAND)];
  return {
    own,
    england: stockHistory(figures, ENGLAND, upTo, CARE),
    unaccompaniedExcess: here === undefined || england === undefined ? undefined : here - england,
  };
}

/** Entries and exits to expect, and what the change of the stock that they mean comes from. */
export interface CareFlows {
  entriesPerYear: number;
  /** In the first year, at the stock of the cut-off. */
  exitsPerYear: number;
  /** Expected change of the stock in the first year, as a share of it. */
  change: number;
  /** The authority's own change lately, as a share a year, before any of it is disbelieved. */
  ownChange: number;
  /** England's change in the last year. */
  nationalChange: number;
  /** The share believed of how far the authority's own change lies from England's. */
  believed: number;
}

/** No forecast grows or shrinks faster than this a year, whatever the last years did. */
const LARGEST_CHANGE = 0.2;

/** The settings that flows are worked out by. */
export type FlowSettings = Omit<CareSettings, 'entries' | 'exits'>;

/**
 * The flows that a forecast starts from. What moves through care is the mean of entries and exits, each year counting
 * `yearWeight` of the one after it. How far entries exceed exits is mostly noise: of England's change in the last
 * year `nationalShare` is expected to go on, of the authority's distance from it `ownShare * S / (S + halfTrust)`,
 * which grows with its stock S because chance shrinks. Unaccompanied children are mostly 16 and 17 and soon leave:
 * where there are more of them than in England, `unaccompaniedReturn` of the excess is expected to go in a year, and
 * to come where there are fewer. Source: docs/track-record.md.
 */
export function careFlows(
  { own, england, unaccompaniedExcess }: CarePast,
  settings: FlowSettings,
): CareFlows {
  const { yearWeight, nationalShare, ownShare, halfTrustChildren, unaccompaniedReturn } = settings;
  const { stock } = own[0]!;
  const throughput = fadingMean(
    own.map(({ entries, exits }) => (entries + exits) / 2),
    yearWeight,
  );
  const years = changesOf(own);
  const nationalYears = changesOf(england).slice(0, years.length);
  const ownChange = fadingMean(years, yearWeight);
  const nationalChange = nationalYears[0] ?? 0;
  const nationalMean = nationalYears.length > 0 ? fadingMean(nationalYears, yearWeight) : 0;
  const believed = (ownShare * stock) / (stock + halfTrustChildren);
  const wanted =
    nationalShare * nationalChange +
    believed * (ownChange - nationalMean) -
    unaccompaniedReturn * (unaccompaniedExcess ?? 0);
  const most = Math.min(LARGEST_CHANGE, (2 * throughput) / stock);
  const change = Math.max(-most, Math.min(most, wanted));
  return {
    entriesPerYear: throughput + (change * stock) / 2,
    exitsPerYear: throughput - (change * stock) / 2,
    change,
    ownChange,
    nationalChange,
    believed,
  };
}

/** The changes of the stock; where no two years are known, the balance of the one year's flows. */
function changesOf(history: readonly HistoryYear[]): number[] {
  const changes = yearlyChanges(history);
  if (changes.length > 0 || history.length === 0) return changes;
  const { stock, entries, exits } = history[0]!;
  return [(entries - exits) / stock];
}
