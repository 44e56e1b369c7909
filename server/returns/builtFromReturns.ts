import { returnsBacktest } from '../../model/backtest/returnsBacktest.ts';
import {
  baselineFromReturns,
  type EstimatedBaseline,
} from '../../model/estimate/returns/baselineFromReturns.ts';
import { noNewAction } from '../../model/estimate/openData/noNewAction.ts';
import { rollForward } from '../../model/estimate/returns/rollForward.ts';
import { trendWords } from '../../model/estimate/returns/trendWords.ts';
import { outcomeOf } from '../../model/returns/codes/outcomeOf.ts';
import { weeklyCosts } from '../../model/returns/costs/weeklyCosts.ts';
import type { ReadPrices } from '../../model/returns/costs/prices.ts';
import { stockOnYearEnds } from '../../model/returns/counting/stockOnYearEnds.ts';
import type { PlacementGroup } from '../../model/returns/groups.ts';
import type { Histories } from '../../model/returns/history.ts';
import { knownAt } from '../../model/returns/knownAt.ts';
import type { ReturnsChoices } from '../../model/schema/returns.ts';
import type { BuiltFromReturns } from '../../model/schema/returnsAnswer.ts';
import { dayOf, isoDateOf } from '../../model/time/calendar.ts';
import type { ReadIndicators } from '../import/indicators/readIndicators.ts';
import type { Baseline } from '../../model/schema/baseline.ts';
import type { Evidence, EvidenceFigure } from '../../model/schema/evidence.ts';
import { councilOfChoices } from './councilOfChoices.ts';

export interface ToBuild {
  histories: Histories;
  prices: ReadPrices;
  indicators: ReadIndicators;
  choices: ReturnsChoices;
  groups: readonly PlacementGroup[];
  asOf: number;
}

export type Built = { built: BuiltFromReturns; whyNone: null } | { built: null; whyNone: string };

/** The baseline that histories and prices give, tried on the past; or why there is none. */
export function builtFromReturns(it: ToBuild, testing: () => void): Built {
  const estimated = estimate(it, it.histories, it.asOf, periodOf(it.choices));
  if (!estimated.ok) return { built: null, whyNone: estimated.reason };
  testing();
  const { history, support, stayCurve, entryTrends } = estimated;
  const { baseline, evidence, notes } = atLatestMonth(estimated, it.indicators);
  return {
    whyNone: null,
    built: {
      baseline,
      evidence,
      history,
      scenario: noNewAction(baseline),
      notes,
      support,
      stayCurve,
      entryTrends: entryTrends.map((trend) => ({ ...trend, words: trendWords(trend.trend) })),
      backtest: backtestOf(it),
    },
  };
}

const MONTHS_ID = 'monthly-indicators';

/** The baseline on the last day of the latest month that indicators tell of; as it is where there is none. */
function atLatestMonth(
  made: { baseline: Baseline; evidence: Evidence; notes: string[] },
  { months }: ReadIndicators,
): { baseline: Baseline; evidence: Evidence; notes: string[] } {
  if (months.length === 0) return made;
  const rolled = rollForward(made.baseline, months, MONTHS_ID);
  const notes = [...rolled.notes, ...made.notes];
  if (rolled.kind !== 'rolled') return { ...made, notes };
  const figure: EvidenceFigure = {
    id: MONTHS_ID,
    label: 'Children looked after by the monthly indicators',
    value: rolled.children,
    unit: 'children',
    kind: 'derived',
    strength: 'strong',
    asOf: rolled.baseline.asOf,
    working: rolled.notes.join(' '),
  };
  const { evidence } = made;
  return {
    baseline: rolled.baseline,
    evidence: { ...evidence, figures: [...evidence.figures, figure] },
    notes,
  };
}

/** Days, the last counted in. */
const periodOf = ({ period }: ReturnsChoices) =>
  period && { from: dayOf(period.from), to: dayOf(period.to) - 1 };

function estimate(
  { choices, groups, prices }: ToBuild,
  histories: Histories,
  asOf: number,
  period: { from: number; to: number } | undefined,
): EstimatedBaseline {
  return baselineFromReturns({
    histories,
    authority: councilOfChoices(choices, histories, asOf),
    groups,
    asOf,
    outcomeOf,
    weeklyCosts: weeklyCosts(histories, prices, asOf, groups),
    ...(period && { period }),
    ...(choices.followTrend !== undefined && { followTrend: choices.followTrend }),
    ...(choices.agencyStartsWantedInOwnFoster !== undefined && {
      agencyStartsWantedInOwnFoster: choices.agencyStartsWantedInOwnFoster,
    }),
  });
}

/** Forecasts from the earlier returns alone, by the same choices but for the period, which ends with each. */
function backtestOf(it: ToBuild): BuiltFromReturns['backtest'] {
  const counted = stockOnYearEnds(it.histories, [])
    .filter(({ covered, day }) => covered && day <= it.asOf)
    .map(({ day, children }) => ({ date: isoDateOf(day), children }));
  return returnsBacktest(counted, (cutOff) => {
    const day = dayOf(cutOff);
    const made = estimate(it, knownAt(it.histories, day + 1), day, undefined);
    return made.ok ? made.baseline : undefined;
  });
}
