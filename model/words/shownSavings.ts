import type { Projection } from '../schema/projection.ts';
import type { SimulationResult } from '../schema/simulation.ts';
import { apportion, fittingScale } from './apportion.ts';
import { fittedSavings, targetFigures } from './fittedSavings.ts';
import type { MoneyScale } from './money.ts';
import { fittedAccounts } from './savingsAccounts.ts';

/** Savings by year: of measures, which add up to their line, and of lines, which add up to the whole. */
export interface SavingsByYear {
  /** Of all lines together. */
  totalGbp: number[];
  /** By line, null for measures of no line, in the order of the plan. */
  byLineGbp: Map<string | null, number[]>;
  /** By measure, in the order of the projection. */
  byMeasureGbp: number[][];
}

export interface ShownSavings extends SavingsByYear {
  scale: MoneyScale;
}

/**
 * The savings of a plan as every table and chart of a screen shows them: rounded once, so that no figure is rounded
 * two ways, in the coarsest unit that shows each as what it is.
 */
export function shownSavings(projection: Projection, simulation?: SimulationResult): ShownSavings {
  const exact = exactSavings(projection);
  const sizes = [
    ...exact.totalGbp,
    exact.totalGbp.reduce((sum, it) => sum + it, 0),
    ...targetFigures(projection),
  ];
  const shownIn = (scale: MoneyScale) => inUnit(projection, exact, scale);
  const scale = fittingScale(sizes, (scale) => {
    const shown = shownIn(scale);
    return [
      ...fittedSavings(projection, simulation, exact, shown, scale.stepGbp),
      ...fittedAccounts(projection.financialYears, shown.totalGbp, scale.stepGbp),
    ];
  });
  return { scale, ...shownIn(scale) };
}

/** The same before rounding. */
export function exactSavings({ measures, financialYears }: Projection): SavingsByYear {
  const byMeasureGbp = measures.map(({ byYear }) =>
    financialYears.map(({ year }) => byYear.find((it) => it.year === year)?.inOrderGbp ?? 0),
  );
  const lines = [...new Set(measures.map(({ line }) => line ?? null))];
  const ofLine = (line: string | null) =>
    financialYears.map((_, y) => membersOf(measures, line).reduce((sum, m) => sum + byMeasureGbp[m]![y]!, 0));
  return {
    totalGbp: financialYears.map(({ savingGbp }) => savingGbp),
    byLineGbp: new Map(lines.map((line) => [line, ofLine(line)])),
    byMeasureGbp,
  };
}

const membersOf = (measures: Projection['measures'], line: string | null): number[] =>
  measures.flatMap((it, m) => ((it.line ?? null) === line ? [m] : []));

/** The total's years first, then lines within their year, then measures within their line. Cash is certain. */
function inUnit({ measures }: Projection, exact: SavingsByYear, { stepGbp }: MoneyScale): SavingsByYear {
  const isCash = (m: number) => measures[m]!.kind === 'cash';
  const parts = (values: readonly number[], certain: readonly boolean[], total: number) =>
    apportion(values, stepGbp, {
      total,
      within: values.map((gbp, i) => (certain[i] ? { lowGbp: gbp, highGbp: gbp } : undefined)),
    });
  const totalGbp = apportion(exact.totalGbp, stepGbp);
  const lines = [...exact.byLineGbp];
  const cashLines = lines.map(([line]) => membersOf(measures, line).every(isCash));
  const linesByYear = totalGbp.map((total, y) =>
    parts(
      lines.map(([, gbp]) => gbp[y]!),
      cashLines,
      total,
    ),
  );
  const byMeasureGbp = measures.map(() => totalGbp.map(() => 0));
  const byLineGbp = new Map(
    lines.map(([line], l) => {
      const members = membersOf(measures, line);
      const shown = linesByYear.map((year) => year[l]!);
      shown.forEach((total, y) => {
        const values = members.map((m) => exact.byMeasureGbp[m]![y]!);
        parts(values, members.map(isCash), total).forEach((gbp, i) => (byMeasureGbp[members[i]!]![y] = gbp));
      });
      return [line, shown];
    }),
  );
  return { totalGbp, byLineGbp, byMeasureGbp };
}
