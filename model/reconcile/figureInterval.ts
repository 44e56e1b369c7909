import type { EvidenceFigure } from '../schema/evidence.ts';
import { exactly, type Interval } from './interval.ts';
import { parsePrinted, type Printed } from './printed.ts';

/** How far "about" widens a figure, as a share of it, where that is more than one in its last digit. */
export const ABOUT_SHARE = 0.05;

/** The step a figure was rounded to; 0 for a count, which is what it is. */
export function roundingStep({ printed, roundedTo }: EvidenceFigure): number {
  return roundedTo ?? (printed === undefined ? 0 : (parsePrinted(printed)?.step ?? 0));
}

/**
 * What a figure leaves open: half a step of its last printed digit on either side. A figure with neither `printed`
 * nor `roundedTo` is a count, and exact. Words have no interval.
 */
export function intervalOfFigure(figure: EvidenceFigure): Interval | undefined {
  const { value } = figure;
  if (typeof value !== 'number') return undefined;
  const step = roundingStep(figure);
  switch (saidBy(figure)) {
    case 'over':
      return { value, low: value, high: Infinity };
    case 'under':
      return { value, low: value >= 0 ? 0 : -Infinity, high: value };
    case 'about': {
      const reach = Math.max(step, ABOUT_SHARE * Math.abs(value));
      return { value, low: value - reach, high: value + reach };
    }
    case 'this':
      if (step === 0) return exactly(value);
      if (figure.roundedDown) return { value, low: value, high: value + step };
      return { value, low: value - step / 2, high: value + step / 2 };
  }
}

const saidBy = ({ printed }: EvidenceFigure): Printed['says'] =>
  (printed === undefined ? undefined : parsePrinted(printed)?.says) ?? 'this';

/** Money, rates and shares are rounded when they are printed, so a claim needs to know how far. */
export const isRoundedByNature = ({ unit }: EvidenceFigure): boolean =>
  /£|per 10,000|^share|^relative change|^percent|^average/.test(unit);
