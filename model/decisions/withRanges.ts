import type { DecisionRanges, DecisionsAnswer } from '../schema/decisions.ts';
import { horizonOf } from '../time/horizon.ts';
import { chanceOf } from '../uncertainty/chance.ts';
import { spreadOf } from '../uncertainty/spread.ts';
import type { Decisions } from './comparedLists.ts';
import { columnOf, columnValues, type DecisionBlock, type FurtherColumn } from './decisionBlock.ts';

/** Sums that should cancel leave crumbs. */
const CRUMB_GBP = 0.5;

/** An answer with the ranges that replications give; blocks may have come in any order. */
export function withRanges(
  answer: DecisionsAnswer,
  { listOfOption, listOfPlace }: Pick<Decisions, 'listOfOption' | 'listOfPlace'>,
  blocks: readonly DecisionBlock[],
  aimGbp?: number,
): DecisionsAnswer {
  const years = horizonOf(answer.horizon).financialYears.map(({ label }) => label);
  const count = years.length;
  const values = (list: number, column: number) => columnValues(blocks, list, column, count);
  const further = (list: number, name: FurtherColumn) => values(list, columnOf(name, count));
  const rangesOf = (list: number): DecisionRanges => {
    const total = further(list, 'total');
    return {
      replications: total.length,
      years: years.map((year, y) => ({ year, savingGbp: spreadOf(values(list, y)) })),
      savingGbp: spreadOf(total),
      grossSavingGbp: spreadOf(further(list, 'gross')),
      ownFosterShare: spreadOf(further(list, 'ownFosterShare')),
      turnedAwayChange: spreadOf(further(list, 'turnedAwayChange')),
      movesChange: spreadOf(further(list, 'movesChange')),
      savesAtAll: chanceOf(total.filter((gbp) => gbp > CRUMB_GBP).length, total.length),
      reachesAim:
        aimGbp === undefined ? null : chanceOf(total.filter((gbp) => gbp >= aimGbp).length, total.length),
      costsAtAll: chanceOf(total.filter((gbp) => gbp < -CRUMB_GBP).length, total.length),
    };
  };
  return {
    ...answer,
    options: answer.options.map((option, o) => {
      const list = listOfOption[o];
      return list === undefined ? option : { ...option, ranges: rangesOf(list) };
    }),
    places: answer.places.map((place, p) => ({
      ...place,
      range: spreadOf(values(listOfPlace[p]!, count - 1)),
    })),
  };
}
