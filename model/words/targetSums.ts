import type { Projection } from '../schema/projection.ts';
import { gbpInFull } from './money.ts';
import { joined, sourced, type Sentence } from './sentence.ts';

/**
 * Where a paper's targets for single lines do not add up to its target for all of them together: a reader who adds
 * them up finds another figure than the printed total. Nothing where they do, or where there is nothing to add.
 */
export function targetSums({ targets, financialYears }: Projection): Sentence {
  const savings = targets.filter(({ kind }) => kind === 'saving');
  const lines = savings.filter(({ line }) => line !== undefined);
  const total = savings.find(({ line }) => line === undefined);
  if (!total || lines.length < 2) return [];
  const years = financialYears.flatMap(({ year }) => {
    const printed = figureOf(total, year);
    const ofLines = lines.map((line) => figureOf(line, year));
    if (!printed || ofLines.every((it) => it === undefined)) return [];
    return [{ year, printed, sumGbp: ofLines.reduce((sum, it) => sum + (it?.gbp ?? 0), 0) }];
  });
  const apart = years.filter(({ printed, sumGbp }) => Math.abs(printed.gbp - sumGbp) >= 0.5);
  if (apart.length === 0) return [];
  return [
    'The targets of the lines add up to ',
    ...joined(apart.map(({ year, sumGbp }) => [`${gbpInFull(sumGbp)} in ${year}`])),
    '; printed for all lines together is ',
    ...joined(apart.map(({ printed }) => [sourced(gbpInFull(printed.gbp), printed.source)])),
    ': the printed total is not the sum of its lines.',
  ];
}

function figureOf({ judgements }: Projection['targets'][number], year: string) {
  const found = judgements.find(({ when }) => when === year);
  return typeof found?.target === 'number' ? { gbp: found.target, source: found.source } : undefined;
}
