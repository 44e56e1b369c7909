import { isRoundedByNature } from '../../reconcile/figureInterval.ts';
import { parsePrinted } from '../../reconcile/printed.ts';
import type { EvidenceFigure } from '../../schema/evidence.ts';

export const NOT_PRINTED =
  'Write the number as the paper prints it, for instance £0.45m, 12.1%, 487 or about 500.';

/**
 * A figure with what its paper prints: the value follows from the text. A whole number of children is a count and
 * exact; anything else is known as finely as it is printed. Nothing where the text is no number.
 */
export function withPrinted<F extends Omit<EvidenceFigure, 'value' | 'printed'>>(
  figure: F,
  text: string,
): (F & Pick<EvidenceFigure, 'value' | 'printed'>) | undefined {
  const printed = parsePrinted(text);
  if (!printed) return undefined;
  const { printed: _, ...rest } = figure as F & { printed?: string };
  const value = { ...(rest as unknown as F), value: exact(printed.value) };
  const isCount = /^[-−]?[\d,]+$/.test(text.trim()) && !isRoundedByNature({ ...value, unit: figure.unit });
  return isCount ? value : { ...value, printed: text.trim() };
}

/** The text to go on from: as printed, or the count. */
export const printedText = ({ printed, value }: EvidenceFigure): string => printed ?? String(value);

/** Without the noise of multiplying decimals. */
const exact = (value: number): number => Number(value.toPrecision(12));

/** "£" and "share" are seen in what is printed; what anything else counts has to be said. */
export function unitOfPrinted(text: string, counted: string): string {
  if (text.includes('£')) return /^£/.test(counted) ? counted : '£';
  if (text.includes('%')) return 'share';
  return counted.trim() || 'children';
}
