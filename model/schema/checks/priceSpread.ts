import { spreadMeanGbp } from '../../money/priceSpread.ts';
import type { Baseline, WeeklyCostSpread } from '../baseline.ts';
import { problem, type PathPart, type Problem } from '../problem.ts';
import { expectedValue } from '../quantity.ts';

/** How far the mean of a spread may lie from the weekly cost, as a share of it, and in pounds at least. */
export const SPREAD_TOLERANCE = { share: 0.02, gbp: 1 } as const;

/** A spread has its parts in order, and its mean is the weekly cost that is spent. */
export function checkPriceSpreads({ placementTypes }: Baseline): Problem[] {
  return placementTypes.flatMap(({ weeklyCostSpread, weeklyCostGbp }, i) => {
    if (weeklyCostSpread === undefined) return [];
    const path = ['placementTypes', i, 'weeklyCostSpread'];
    const problems = partsInOrder(weeklyCostSpread, path);
    if (problems.length > 0) return problems;
    const cost = expectedValue(weeklyCostGbp);
    const most = Math.max(SPREAD_TOLERANCE.gbp, SPREAD_TOLERANCE.share * cost);
    return Math.abs(spreadMeanGbp(weeklyCostSpread) - cost) <= most
      ? []
      : [
          problem(
            path,
            'The mean of the spread must be the weekly cost of the type (of a range its mean), to 2% or £1.',
          ),
        ];
  });
}

function partsInOrder({ body, dearest }: WeeklyCostSpread, path: PathPart[]): Problem[] {
  const problems: Problem[] = [];
  const refuse = (field: string[], message: string) => problems.push(problem([...path, ...field], message));
  if (body.medianGbp <= 0) refuse(['body', 'medianGbp'], 'Must be above 0.');
  if (dearest === undefined) return problems;
  if (dearest.share >= 1) refuse(['dearest', 'share'], 'Must be below 1: the others are the body.');
  if (dearest.aboveGbp <= body.medianGbp) {
    refuse(['dearest', 'aboveGbp'], 'Must be above the median of the body.');
  }
  if (dearest.meanGbp <= dearest.aboveGbp) {
    refuse(['dearest', 'meanGbp'], 'Must be above the price from which placements are among the dearest.');
  }
  return problems;
}
