import { careFlows, carePast } from '../estimate/careFlows.ts';
import { FIRST_YEAR_OF_AGES, ownAges, publishedShape, type CareShape } from '../estimate/careShape.ts';
import type { Figures } from '../estimate/figures.ts';
import { planFlows } from '../estimate/planFlows.ts';
import { PLANS, stockHistory, type HistoryYear } from '../estimate/stockHistory.ts';
import type { FittedSettings } from '../schema/fittedSettings.ts';
import { knownAt } from './cutOff.ts';
import { replicatedTotals, type TotalsForecast } from './replicatedTotals.ts';
import { totalsBaseline, type TotalsInputs } from './totalsBaseline.ts';
import { ENGLAND } from '../opendata/figureIndex.ts';

/** Whose ages a forecast rests on; before ages were published, on England's of the first year they were. */
export type AgesFrom = 'own' | 'england' | 'england-later';

export interface ForecastInputs extends TotalsInputs {
  agesFrom: AgesFrom;
}

export type MethodSettings = Pick<FittedSettings, 'care' | 'plans'>;

/** England's ages of the first year they are published for: the only later figure an early cut-off may borrow. */
export const borrowedShape = (figures: Figures): CareShape | undefined =>
  publishedShape(figures, ENGLAND, FIRST_YEAR_OF_AGES);

/**
 * What a forecast made on 31 March of a year starts from, from nothing dated later, except England's ages of 2020 as
 * `borrowed` where none are known yet. Nothing where stock, entries or exits of that year are not known.
 */
export function forecastInputs(
  figures: Figures,
  area: string,
  cutOff: number,
  settings: MethodSettings,
  borrowed: CareShape | undefined,
): ForecastInputs | undefined {
  const known = knownAt(figures, cutOff);
  const past = carePast(known, area, cutOff);
  if (past === undefined || !canFlow(past.own[0]!)) return undefined;
  const england = publishedShape(known, ENGLAND, cutOff);
  const reference = england ?? borrowed;
  if (reference === undefined) return undefined;
  const ages = england && ownAges(known, area, cutOff, england);
  const plans = stockHistory(known, area, cutOff, PLANS);
  return {
    id: area,
    year: cutOff,
    children: past.own[0]!.stock,
    shape: { ...reference, ...ages },
    agesFrom: ages ? 'own' : england ? 'england' : 'england-later',
    flows: careFlows(past, settings.care),
    plans:
      plans[0] && plans[0].stock > 0 && plans[0].entries > 0 ? planFlows(plans, settings.plans) : undefined,
    spread: settings,
  };
}

/** A rate of leaving needs somebody there, and somebody who comes. */
const canFlow = ({ stock, entries }: HistoryYear): boolean => stock > 0 && entries > 0;

/** The forecast of one authority from one cut-off on, by the stochastic engine. */
export const backtestForecast = (
  inputs: ForecastInputs,
  years: number,
  replications: number,
): TotalsForecast => replicatedTotals(totalsBaseline(inputs), years, replications);
