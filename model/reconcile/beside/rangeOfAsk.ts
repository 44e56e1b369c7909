import type { Ask } from '../../schema/claimBeside.ts';
import type { SimulationResult, Spread } from '../../schema/simulation.ts';
import { horizonOf } from '../../time/horizon.ts';
import { placeOf } from './besideClaim.ts';

/** The range of what the model gives beside a published figure, in a simulation of the same input. */
export function rangeOfAsk(ask: Ask, simulation: SimulationResult): Spread | null {
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
