import type { FewestAnswer } from '../../../../model/schema/decisions.ts';
import { chanceWords } from '../../../../model/words/chances.ts';
import { gbpShort } from '../../../../model/words/money.ts';
import { upToDecimals } from '../../../../model/words/numbers.ts';
import { cell, rangeCell, type FigureTable } from '../../savings/figureTable.ts';

/** The combinations that a search has found, the fewest places first. */
export const setsTable = ({ sets }: FewestAnswer, source: string): FigureTable => ({
  columns: [
    { head: 'Places added', number: true },
    { head: 'Capital', unit: 'pounds', number: true },
    { head: 'Saves in all, expected', unit: 'pounds', number: true },
    { head: '8 in 10 runs', unit: 'pounds', number: true, range: true },
    { head: 'Chance of saving enough' },
  ],
  rows: sets.map(({ id, label, places, expected, ranges, notKnown }) => {
    const { total } = expected!;
    const unknown = total.capitalGbp === 0 && notKnown.some(({ field }) => field === 'capital');
    return {
      id,
      head: label,
      cells: [
        cell(upToDecimals(places, 0), places),
        unknown ? cell('not known') : cell(gbpShort(total.capitalGbp), total.capitalGbp),
        cell(gbpShort(total.savingGbp), total.savingGbp),
        ranges &&
          rangeCell(`${gbpShort(ranges.savingGbp.p10)} to ${gbpShort(ranges.savingGbp.p90)}`, {
            lowGbp: ranges.savingGbp.p10,
            highGbp: ranges.savingGbp.p90,
          }),
        ranges?.reachesAim ? cell(chanceWords(ranges.reachesAim)) : null,
      ],
    };
  }),
  notes: [],
  source,
});
