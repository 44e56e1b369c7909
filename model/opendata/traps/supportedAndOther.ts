import type { FigureIndex } from '../figureIndex.ts';
import { ENGLAND } from '../figureIndex.ts';

/**
 * From 28 October 2023 homes for supported accommodation had to register, and children in those not yet registered
 * are counted under other placements. What is published of the two is one count from the year that ends in March
 * 2024 on; how it divides is told by the last year before.
 */
export const LAST_YEAR_TOLD_APART = 2023;

/** England on 31 March 2023: 1,180 in other placements, 8,620 in supported accommodation. */
const ENGLAND_OTHER_SHARE = 1180 / (1180 + 8620);

/** How many children's worth of England's division is added to the council's own. */
const ENGLAND_CHILDREN = 20;

const SUPPORTED = 'placement:supported-independent';
const OTHER = 'placement:other';

/** Children in supported accommodation and in really other placements, which add up to the published two. */
export function supportedAndOther(
  index: FigureIndex,
  authority: string,
  year: number,
  published: { supported: number; other: number },
): { supported: number; other: number; otherShare: number | null } {
  if (year <= LAST_YEAR_TOLD_APART) return { ...published, otherShare: null };
  const both = published.supported + published.other;
  const otherShare = shareBefore(index, authority);
  // No more can really be elsewhere than are counted as elsewhere.
  const other = Math.min(both * otherShare, published.other);
  return { supported: both - other, other, otherShare };
}

function shareBefore(index: FigureIndex, authority: string): number {
  const england = shareIn(index, ENGLAND)?.share ?? ENGLAND_OTHER_SHARE;
  const own = shareIn(index, authority);
  if (own === undefined) return england;
  return (own.share * own.children + england * ENGLAND_CHILDREN) / (own.children + ENGLAND_CHILDREN);
}

function shareIn(index: FigureIndex, area: string): { share: number; children: number } | undefined {
  const other = index.value(area, 'cla-count', OTHER, LAST_YEAR_TOLD_APART);
  const supported = index.value(area, 'cla-count', SUPPORTED, LAST_YEAR_TOLD_APART);
  if (other === undefined || supported === undefined || other + supported === 0) return undefined;
  return { share: other / (other + supported), children: other + supported };
}
