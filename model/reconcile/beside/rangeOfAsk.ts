import type { BesideAnswer } from '../../schema/reconciliation.ts';
import type { SimulationResult, Spread } from '../../schema/simulation.ts';
import { horizonOf } from '../../time/horizon.ts';
import { placeOf, type Asked } from './placeOf.ts';

/** The range of what the model gives beside a published figure, in a simulation of the same input. */
export function rangeOfAsk(ask: Asked, simulation: SimulationResult): Spread | null {
  const place = placeOf(ask, horizonOf(simulation.horizon));
  if (place === null) return null;
  const year = simulation.financialYears[place];
  switch (ask.what) {
    case 'saving':
      return (ask.basis === 'cumulative' ? year?.cumulativeSavingGbp : year?.savingGbp) ?? null;
    case 'entries':
      return year?.entries ?? null;
    case 'exits':
      return year?.exits ?? null;
    case 'children':
      return inWeek(simulation.childrenByWeek, place);
    case 'cp-plans':
      return simulation.cpPlansByWeek && inWeek(simulation.cpPlansByWeek, place);
  }
}

const inWeek = (series: SimulationResult['childrenByWeek'], week: number): Spread =>
  Object.fromEntries(Object.entries(series).map(([name, values]) => [name, values[week]!])) as Spread;

/** What an answer of the expected engine was asked for. */
export function askedOf({ what, when, basis }: BesideAnswer): Asked {
  switch (what) {
    case 'saving':
      return { what, year: when, basis: basis ?? 'in-year' };
    case 'entries':
    case 'exits':
      return { what, year: when };
    case 'children':
    case 'cp-plans':
      return { what, date: when };
  }
}
