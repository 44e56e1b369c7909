import { rounded } from '../../estimate/arithmetic.ts';
import type { Figures } from '../../estimate/figures.ts';
import type { FittedSettings, Spread } from '../../schema/fittedSettings.ts';
import { borrowedShape } from '../backtestForecast.ts';
import { careResponses } from './careResponses.ts';
import { fitCare } from './fitCare.ts';
import { fitPlans } from './fitPlans.ts';
import type { FitYears } from './fitYears.ts';

/**
 * The settings of forecasts, fitted to the outcomes of every area given and rounded for their file. The same figures
 * give the same settings. Nothing where the ages that early cut-offs borrow are not among the figures.
 *
 * @param on the day of the fit, and `source` what the figures are: for the record
 */
export function fitSettings(
  figures: Figures,
  areas: readonly string[],
  years: FitYears,
  { on, source }: { on: string; source: string },
): FittedSettings | undefined {
  const shape = borrowedShape(figures);
  if (shape === undefined) return undefined;
  const care = fitCare(figures, areas, years, careResponses(shape));
  const plans = fitPlans(figures, areas, years);
  const { nationalShare, ownShare, halfTrustChildren, unaccompaniedReturn } = care.settings;
  return {
    schemaVersion: 1,
    fitted: {
      source,
      outcomesTo: `${years.last}-03-31`,
      on,
      authorities: Math.max(care.authorities, plans.authorities),
      outcomes: care.outcomes + plans.outcomes,
    },
    care: {
      yearWeight: care.settings.yearWeight,
      nationalShare: rounded(nationalShare, 3),
      ownShare: rounded(ownShare, 3),
      halfTrustChildren: rounded(halfTrustChildren, 0),
      unaccompaniedReturn: rounded(unaccompaniedReturn, 3),
      entries: roundedSpread(care.settings.entries),
      exits: roundedSpread(care.settings.exits),
    },
    plans: { yearWeight: plans.settings.yearWeight, spread: roundedSpread(plans.settings.spread) },
  };
}

const roundedSpread = ({ yearlyVariation, drift }: Spread): Spread => ({
  yearlyVariation: rounded(yearlyVariation, 3),
  drift: rounded(drift, 3),
});
