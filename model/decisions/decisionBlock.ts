import { sum } from '../money/accounts.ts';
import type { Decisions } from './comparedLists.ts';
import { figuresOf, replicatedRuns, type DecisionRunner } from './decisionRunner.ts';
import { savingsOf } from './listFigures.ts';

/** What a stretch of replications says of every list, `[(list * columns + column) * size + replication - from]`. */
export interface DecisionBlock {
  from: number;
  size: number;
  values: Float64Array;
}

/** After a column for the saving of each year. */
const FURTHER = [
  'total',
  'gross',
  'ownFosterShare',
  'turnedAway',
  'turnedAwayChange',
  'movesChange',
] as const;
export type FurtherColumn = (typeof FURTHER)[number];

export const columnCount = (years: number): number => years + FURTHER.length;
export const columnOf = (name: FurtherColumn, years: number): number => years + FURTHER.indexOf(name);

/** Replications `from` up to `to` of every list, each held against its own in the same replication. */
export function decisionBlock(
  runner: DecisionRunner,
  { lists }: Pick<Decisions, 'lists'>,
  seed: number,
  { from, to }: { from: number; to: number },
): DecisionBlock {
  const size = to - from;
  const years = runner.plans[0]!.horizon.financialYears.length;
  const columns = columnCount(years);
  const values = new Float64Array(lists.length * columns * size);
  for (let i = 0; i < size; i++) {
    const figures = figuresOf(runner, replicatedRuns(runner, seed, from + i));
    lists.forEach(({ against }, list) => {
      const [own, other] = [figures[list]!, figures[against]!];
      const savings = savingsOf(other.years, own.years, runner.cashableShares);
      const further: Record<FurtherColumn, number> = {
        total: sum(Float64Array.from(savings, (it) => it.savingGbp)),
        gross: sum(Float64Array.from(savings, (it) => it.grossSavingGbp)),
        ownFosterShare: own.ownFosterShare,
        turnedAway: own.turnedAway,
        turnedAwayChange: own.turnedAway - other.turnedAway,
        movesChange: own.moves - other.moves,
      };
      const row = [...savings.map((it) => it.savingGbp), ...FURTHER.map((name) => further[name])];
      row.forEach((value, column) => {
        values[(list * columns + column) * size + i] = value;
      });
    });
  }
  return { from, size, values };
}

/** One figure of one list over all replications, in their order, whatever order the blocks came in. */
export function columnValues(
  blocks: readonly DecisionBlock[],
  list: number,
  column: number,
  years: number,
): Float64Array {
  const columns = columnCount(years);
  const all = new Float64Array(blocks.reduce((total, { size }) => total + size, 0));
  for (const { from, size, values } of blocks) {
    const at = (list * columns + column) * size;
    all.set(values.subarray(at, at + size), from);
  }
  return all;
}
