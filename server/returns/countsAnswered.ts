import { AGE_BANDS } from '../../model/estimate/ageBands.ts';
import { stockOn } from '../../model/returns/counting/stockOn.ts';
import { stockOnYearEnds } from '../../model/returns/counting/stockOnYearEnds.ts';
import { yearlyFlows } from '../../model/returns/counting/yearlyFlows.ts';
import { outcomeOf } from '../../model/returns/codes/outcomeOf.ts';
import { grouping, type PlacementGroup } from '../../model/returns/groups.ts';
import type { Histories } from '../../model/returns/history.ts';
import type { RowProblem } from '../../model/returns/tables.ts';
import type { ReturnsRead, ReturnYear } from '../../model/schema/returns.ts';
import type { ReturnsCosts } from '../../model/schema/returnsAnswer.ts';
import { isoDateOf } from '../../model/time/calendar.ts';

/** Children on a day by placement group and by the department's age bands, and what they cost a week. */
export function stockAnswered(
  histories: Histories,
  day: number,
  groups: readonly PlacementGroup[],
  costs: ReturnsCosts | null,
): ReturnsRead['stock'] {
  const { children, byGroup, byAgeBand, ofNoBand } = stockOn(histories, day, {
    groupOf: grouping(groups),
    bands: AGE_BANDS,
  });
  const ids = [...new Set([...groups.map(({ id }) => id), ...Object.keys(byGroup)])];
  return {
    date: isoDateOf(day),
    children,
    byGroup: Object.fromEntries(ids.map((id) => [id, Object.hasOwn(byGroup, id) ? byGroup[id]! : 0])),
    byAgeBand: { ...byAgeBand, ...(ofNoBand > 0 && { unknown: ofNoBand }) },
    weeklySpendGbp: costs?.totalGbp ?? null,
  };
}

/** Children on each 31 March with the year's entries and exits: whole years that a return covers. */
export function historyAnswered(histories: Histories, problems: readonly RowProblem[]): ReturnYear[] {
  const flows = new Map(yearlyFlows(histories, outcomeOf).map((it) => [it.year.lastDay, it]));
  return stockOnYearEnds(histories, problems).flatMap(({ day, children, onRepairedRows, covered }) => {
    const flow = flows.get(day);
    if (!covered || flow === undefined) return [];
    return {
      year: flow.year.label,
      date: isoDateOf(day),
      children,
      onRepairedRows,
      entries: flow.entries,
      exits: flow.exits,
      entriesCountedOnce: flow.childrenStarted,
      exitsCountedOnce: flow.childrenCeased,
    };
  });
}
