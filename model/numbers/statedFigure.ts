import type { EvidenceFigure } from '../schema/evidence.ts';
import type { Measure } from '../schema/measure.ts';
import { isRange, likelyValue, sourceOf } from '../schema/quantity.ts';
import type { NumberAt } from './numbers.ts';

/** The register's entries by their id. */
export type Figures = ReadonlyMap<string, Pick<EvidenceFigure, 'value'>>;

/** What a measure does, as against how much of it is delivered and how soon. */
export const isEffect = ({ place }: Pick<NumberAt, 'place'>): boolean =>
  place[1] !== 'delivery' && place[1] !== 'rampWeeks';

/**
 * Whether a measure's own source states one of its numbers: the number names the same source or, naming none,
 * is the figure that the register has there. Papers write "40 fewer", files -40.
 */
export function isStatedByMeasure(
  { source }: Pick<Measure, 'source'>,
  number: Pick<NumberAt, 'place' | 'quantity'>,
  figures: Figures,
): boolean {
  if (source === undefined) return false;
  const own = sourceOf(number.quantity);
  if (own !== undefined) return own === source;
  if (!isEffect(number) || (typeof number.quantity === 'object' && isRange(number.quantity))) return false;
  const stated = figures.get(source)?.value;
  return typeof stated === 'number' && Math.abs(stated) === Math.abs(likelyValue(number.quantity));
}
