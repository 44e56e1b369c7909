import type { Histories, Stay } from '../history.ts';
import { HISTORY_RULES } from '../rules/historyRules.ts';
import type { RowPlace, RowProblem } from '../tables.ts';
import { stayOn } from './stockOn.ts';
import { yearsObserved } from './yearsObserved.ts';

/** Children looked after on a 31 March, beside the rows the number came from. */
export interface StockOnYearEnd {
  day: number;
  children: number;
  /** Of them, those whose stay on the day rests on a row that was repaired. */
  onRepairedRows: number;
  /** The row of each child's stay that day, in the order of the children. */
  rows: RowPlace[];
  /** False where no return covers the year: then only those are known who stayed into the next return. */
  covered: boolean;
}

/** The stock on every 31 March that the returns reach. */
export function stockOnYearEnds(histories: Histories, problems: readonly RowProblem[]): StockOnYearEnd[] {
  const repaired = new Set(
    problems.filter((it) => HISTORY_RULES[it.rule]?.kind === 'repaired').map((it) => key(it.at)),
  );
  const restsOnRepair = (stay: Stay) => [stay.at, ...(stay.alsoAt ?? [])].some((at) => repaired.has(key(at)));
  return yearsObserved(histories)
    .map((year) => ({ ...year, isYearEnd: year.whole || isGap(histories, year.lastDay) }))
    .filter((it) => it.isYearEnd)
    .map(({ lastDay: day, whole }) => {
      const stays = histories.children.flatMap((child) => stayOn(child, day) ?? []);
      return {
        day,
        children: stays.length,
        onRepairedRows: stays.filter(restsOnRepair).length,
        rows: stays.map((it) => it.at),
        covered: whole,
      };
    });
}

const isGap = ({ gaps }: Histories, day: number): boolean => gaps.some((it) => it.from <= day && day < it.to);
const key = ({ file, row }: RowPlace): string => `${file}:${row}`;
