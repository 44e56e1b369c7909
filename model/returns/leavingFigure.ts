import type { EvidenceFigure } from '../schema/evidence.ts';
import { FEWEST_SHOWN } from './suppress.ts';

/** Stands for a figure that would tell of too few children. */
export const WITHHELD = `withheld: it rests on fewer than ${FEWEST_SHOWN} children`;

/**
 * A figure of a register as it may leave the council: one that rests on 1 to 4 of its children loses its value, its range
 * and the words that it was worked out with, which hold the same counts. One that rests on none, or on no child, stays.
 */
export function leavingFigure(figure: EvidenceFigure): EvidenceFigure {
  const { restsOnChildren } = figure;
  if (restsOnChildren === undefined || restsOnChildren === 0 || restsOnChildren >= FEWEST_SHOWN)
    return figure;
  const { id, label, unit, kind, strength, document, asOf, owner, reviewed, reviewDue } = figure;
  return {
    ...{ id, label, unit, kind, strength, value: WITHHELD },
    ...(document !== undefined && { document }),
    ...(asOf !== undefined && { asOf }),
    ...(owner !== undefined && { owner }),
    ...(reviewed !== undefined && { reviewed }),
    ...(reviewDue !== undefined && { reviewDue }),
  };
}
