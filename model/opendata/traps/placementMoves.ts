import { ENGLAND, type FigureIndex } from '../figureIndex.ts';
import { englandFigure } from '../widerArea.ts';

/**
 * How often placements change, against England: changes of placement in the year, a child looked after, without
 * those of a status only. In the year that ends in March 2024 many homes changed their status by registering, and
 * nobody moved. Nothing where the council's changes or its children are not published.
 */
export function movesAgainstEngland(
  index: FigureIndex,
  authority: string,
  year: number,
): { ratio: number; changes: number; statusOnly: number | null } | undefined {
  const children = index.total(authority, 'cla-count', year);
  const changes = index.total(authority, 'placement-changes', year);
  const england = englandMovesPerChild(index, year);
  if (children === undefined || children === 0 || changes === undefined || england === undefined)
    return undefined;
  const statusOnly = index.value(authority, 'placement-changes', STATUS_ONLY, year);
  // Where the council's are withheld, as many of its changes are of a status only as in England.
  const moves = changes - (statusOnly ?? changes * england.statusOnlyShare);
  return { ratio: moves / children / england.perChild, changes, statusOnly: statusOnly ?? null };
}

const STATUS_ONLY = 'reason:status-only';

function englandMovesPerChild(index: FigureIndex, year: number) {
  // The country's moves and children must be of one year.
  const of = (measure: 'placement-changes' | 'cla-count', breakdown: string) =>
    index.value(ENGLAND, measure, breakdown, year) ?? englandFigure(index, measure, breakdown, year)?.value;
  const changes = of('placement-changes', 'all');
  const statusOnly = of('placement-changes', STATUS_ONLY);
  const children = of('cla-count', 'all');
  if (!changes || typeof statusOnly !== 'number' || !children) return undefined;
  return { perChild: (changes - statusOnly) / children, statusOnlyShare: statusOnly / changes };
}
