import { rounded } from '../arithmetic.ts';
import { FITTED_SETTINGS } from '../fittedSettings.ts';
import { yearsOf, type Estimates } from './context.ts';
import { levelOff, movementWords, ownSpread } from './yearlyMovement.ts';
import { wholeYears, yearOf } from './windows.ts';

/** How all exits move together from year to year: the council's own years, drawn towards the country's. */
export function exitMovement({ settled, times, windows, ledger }: Estimates) {
  const years = wholeYears(settled.histories, settled.asOf);
  const counts = years.map(() => 0);
  const children = new Set<number>();
  for (const { child, end, to } of times) {
    const year = end === 'left' ? yearOf(to, years) : -1;
    if (year < 0) continue;
    counts[year]!++;
    children.add(child);
  }
  const national = FITTED_SETTINGS.care.exits;
  const spread = ownSpread(counts, national);
  const [yearlyVariation, drift] = [rounded(spread.yearlyVariation, 3), rounded(spread.drift, 3)];
  const source = ledger.derived({
    id: 'exits-movement',
    label: "How a year's exits before 18 move, beyond chance",
    value: `yearly variation ${yearlyVariation}, drift ${drift}`,
    unit: 'standard deviation of the log',
    strength: spread.own === null ? 'weak' : 'medium',
    ...(spread.own !== null && { restsOnChildren: children.size }),
    working: movementWords(counts.length, spread.own, national),
  });
  return {
    variation: {
      yearlyVariation: { value: yearlyVariation, source },
      drift: { value: drift, source },
      sharedVariation: 'exits',
    },
    levelVariance: levelOff(spread, yearsOf(windows)),
  };
}
