import type { ChartTable } from '../../charts/chartTable.ts';
import type { Waterfall } from '../../../model/words/savingsWaterfall.ts';

/** The waterfall's figures: each measure in order, alone, and what is counted twice. */
export function waterfallTable(
  { scale, steps, netGbp, aloneGbp, doubleCountedGbp, exact }: Waterfall,
  year: string | undefined,
): ChartTable {
  const money = (shown: number, value: number) => ({ value, words: scale.words(shown) });
  let reached = 0;
  const from = [
    {
      words: 'Worked out by Carecast',
      link: 'How the saving was worked out',
      from: { working: 'saving' as const, ...(year !== undefined && { when: year }) },
    },
  ];
  const rows = steps.map((it) => {
    const { inOrderGbp, aloneGbp } = it.exact;
    reached += inOrderGbp;
    return {
      cells: [
        it.change === 'removed' ? `${it.label} (switched off)` : it.label,
        money(it.inOrderGbp, inOrderGbp),
        money(it.toGbp, reached),
        money(it.aloneGbp, aloneGbp),
        money(it.doubleCountedGbp, aloneGbp - inOrderGbp),
      ],
      from,
    };
  });
  return {
    columns: [
      { head: 'Measure, in the order of the plan' },
      { head: 'Adds, in order', unit: 'pounds', number: true },
      { head: 'Saving with it', unit: 'pounds', number: true },
      { head: 'Alone', unit: 'pounds', number: true },
      { head: 'Counted twice if added alone', unit: 'pounds', number: true },
    ],
    rows: [
      ...rows,
      {
        cells: [
          'All together',
          money(netGbp, exact.inOrderGbp),
          money(netGbp, exact.inOrderGbp),
          money(aloneGbp, exact.aloneGbp),
          money(doubleCountedGbp, exact.aloneGbp - exact.inOrderGbp),
        ],
        from,
      },
    ],
  };
}

/** The finding: whether measures count the same children twice, and by how much. */
export function waterfallFinding({ scale, steps, netGbp, doubleCountedGbp }: Waterfall): string {
  const twice = steps.filter((it) => it.doubleCountedGbp > 0);
  const more = steps.filter((it) => it.doubleCountedGbp < 0);
  if (twice.length === 0 && more.length === 0) return 'No measure saves more alone than with the others';
  const words = scale.words(Math.abs(doubleCountedGbp));
  // Where a plan costs, nothing is saved twice: the sums only differ.
  if (netGbp > 0 && doubleCountedGbp > 0) return `Added up one by one, measures would count ${words} twice`;
  const way = doubleCountedGbp < 0 ? 'less' : 'more';
  return `Added up one by one, measures would save ${words} ${way} than together`;
}
