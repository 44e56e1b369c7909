/** What a plan means to do to a number of events a month, and how much it wanders without any plan. */
export interface PlannedEffect {
  eventsPerMonth: number;
  /** Positive: fewer. */
  fewerPerMonth: number;
  /** Standard deviation of a year's level as a share of it, as `yearlyVariation` of a baseline. */
  yearlyVariation: number;
}

/** Outside an 80% range, and so in 8 of 10 cases if the effect is there. */
const OUTSIDE = 1.2816;
const POWER = 0.8416;
const MOST_MONTHS = 120;

/**
 * Months after which an effect of the planned size would show: the sum of events since the start lies outside the 80%
 * range of no effect in 8 of 10 cases. Events are Poisson around a level that is drawn anew each year, so that more
 * months of one year do not tell a good year from an effect. Nothing where ten years would not do.
 */
export function monthsToTell({
  eventsPerMonth,
  fewerPerMonth,
  yearlyVariation,
}: PlannedEffect): number | undefined {
  const left = eventsPerMonth - fewerPerMonth;
  if (fewerPerMonth === 0 || eventsPerMonth <= 0 || left < 0) return undefined;
  for (let months = 1; months <= MOST_MONTHS; months++) {
    const usual = spread(eventsPerMonth, months, yearlyVariation);
    const planned = spread(left, months, yearlyVariation);
    if (months * Math.abs(fewerPerMonth) >= OUTSIDE * usual + POWER * planned) return months;
  }
  return undefined;
}

/** Standard deviation of the events of so many months. */
function spread(perMonth: number, months: number, yearlyVariation: number): number {
  const whole = Math.floor(months / 12);
  const rest = months - 12 * whole;
  const monthsSquared = whole * 144 + rest * rest;
  return Math.sqrt(perMonth * months + (yearlyVariation * perMonth) ** 2 * monthsSquared);
}
