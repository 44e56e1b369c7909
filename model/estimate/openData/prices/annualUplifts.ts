import { ASSUMPTIONS, type AssumptionId } from '../assumptions.ts';
import type { Council } from '../council.ts';
import type { SourcedRange } from '../level.ts';
import type { TypeId } from '../stock/placements.ts';
import type { PricedMeasure } from './priceMovement.ts';

/** What a week in each type rises by every 1 April: England's own rise where the files hold it. */
export function annualUplifts({ nation, ledger }: Council): Record<TypeId, SourcedRange> {
  const of = (measure: PricedMeasure, fallback: 'uplift-residential' | 'uplift-fostering'): SourcedRange => {
    const uplift = nation.prices.uplift[measure];
    if (uplift === undefined) return assumed(fallback);
    const { years, ...range } = uplift;
    const source = ledger.derived({
      id: fallback,
      label: ASSUMPTIONS[fallback].label,
      value: range.mode,
      low: range.low,
      high: range.high,
      unit: 'share a year',
      strength: 'medium',
      working: `England's published spend a child, the years to March ${years[0]} to ${years.at(-1)}: the mean rise a year, between the smallest and the largest of a single year.`,
    });
    return { ...range, source };
  };
  const assumed = (id: AssumptionId): SourcedRange => {
    const { value, low, high } = ASSUMPTIONS[id] as { value: number; low: number; high: number };
    return { low, mode: value, high, source: ledger.assumption(id) };
  };
  const fostering = of('cost-per-week-fostering', 'uplift-fostering');
  const supported = assumed('uplift-supported');
  const staff = assumed('uplift-staff');
  return {
    foster: fostering,
    'own-foster': fostering,
    'agency-foster': fostering,
    residential: of('cost-per-week-residential', 'uplift-residential'),
    supported,
    other: supported,
    parents: staff,
    adoption: staff,
  };
}
