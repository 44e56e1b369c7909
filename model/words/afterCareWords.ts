import type { AfterCareLineResult, AfterCareResult } from '../schema/afterCareResult.ts';
import type { Projection } from '../schema/projection.ts';
import type { SimulationResult, Spread } from '../schema/simulation.ts';
import { BASES, onBasis, type Basis } from './basis.ts';
import { financialYearWords } from './dates.ts';
import { gbpShort, moneyScale, roundTo, type MoneyScale } from './money.ts';
import type { Sentence } from './sentence.ts';

/** Pounds before rounding beside what is shown, which adds up. */
export interface ShownGbp {
  exactGbp: number;
  shownGbp: number;
}

export interface AfterCareLineYear {
  year: string;
  people: number;
  arrivals: number;
  comparatorPeople: number;
  cost: ShownGbp;
  income: ShownGbp;
  /** Cost less income, as shown. */
  net: ShownGbp;
  comparatorNet: ShownGbp;
  /** The net cost less the comparator's, as shown. */
  rise: ShownGbp;
  range?: { lowGbp: number; highGbp: number };
}

export interface AfterCareShownLine {
  id: string;
  label: string;
  fedBy: AfterCareLineResult['fedBy'];
  byYear: AfterCareLineYear[];
}

/** The saving, what goes on after care, and the saving that is left, which add up as shown. */
export interface SavingAfterYear {
  year: string;
  saving: ShownGbp;
  rise: ShownGbp;
  after: ShownGbp;
  range?: { lowGbp: number; highGbp: number };
}

export interface AfterCareShown {
  scale: MoneyScale;
  lines: AfterCareShownLine[];
  /** All lines together: people of different lines are not added up, as one may be in two. */
  total: Omit<AfterCareLineYear, 'people' | 'arrivals' | 'comparatorPeople'>[];
  saving: Record<Basis, SavingAfterYear[]>;
}

/** Costs that go on after care, in thousands: each figure rounded once, and what is made of them added up as shown. */
export function afterCareShown(
  afterCare: AfterCareResult,
  { financialYears }: Pick<Projection, 'financialYears'>,
  simulation?: SimulationResult,
): AfterCareShown {
  const scale = moneyScale([]);
  const rounded = (exactGbp: number): ShownGbp => ({
    exactGbp,
    shownGbp: roundTo(exactGbp, scale.stepGbp),
  });
  const spreads = (year: string) => simulation?.financialYears.find((it) => it.year === year)?.afterCare;
  const lines = afterCare.lines.map(({ id, label, fedBy, byYear }): AfterCareShownLine => ({
    id,
    label,
    fedBy,
    byYear: byYear.map((it) => {
      const [cost, income] = [rounded(it.costGbp), rounded(it.incomeGbp)];
      const net = less(cost, income);
      const comparatorNet = less(rounded(it.comparator.costGbp), rounded(it.comparator.incomeGbp));
      return {
        year: it.year,
        people: it.averagePeople,
        arrivals: it.arrivals,
        comparatorPeople: it.comparator.averagePeople,
        cost,
        income,
        net,
        comparatorNet,
        rise: less(net, comparatorNet),
        ...rangeOf(spreads(it.year)?.riseGbpByLine[id]),
      };
    }),
  }));
  const total = afterCare.financialYears.map(({ year }, y) => {
    const sum = (of: 'cost' | 'income' | 'net' | 'comparatorNet' | 'rise') =>
      added(lines.map(({ byYear }) => byYear[y]![of]));
    return {
      year,
      cost: sum('cost'),
      income: sum('income'),
      net: sum('net'),
      comparatorNet: sum('comparatorNet'),
      rise: sum('rise'),
      ...rangeOf(spreads(year)?.riseGbp),
    };
  });
  const saved = financialYears.map(({ savingGbp }) => rounded(savingGbp));
  const savingOn = (basis: Basis) =>
    financialYears.map(({ year }, y): SavingAfterYear => {
      const saving = upTo(saved, y, basis);
      const rise = upTo(
        total.map((it) => it.rise),
        y,
        basis,
      );
      const spread = spreads(year);
      return {
        year,
        saving,
        rise,
        after: less(saving, rise),
        ...rangeOf(basis === 'in-year' ? spread?.savingAfterGbp : spread?.cumulativeSavingAfterGbp),
      };
    });
  return {
    scale,
    lines,
    total,
    saving: Object.fromEntries(BASES.map((basis) => [basis, savingOn(basis)])) as AfterCareShown['saving'],
  };
}

const less = (a: ShownGbp, b: ShownGbp): ShownGbp => ({
  exactGbp: a.exactGbp - b.exactGbp,
  shownGbp: a.shownGbp - b.shownGbp,
});

const added = (all: readonly ShownGbp[]): ShownGbp => ({
  exactGbp: all.reduce((sum, { exactGbp }) => sum + exactGbp, 0),
  shownGbp: all.reduce((sum, { shownGbp }) => sum + shownGbp, 0),
});

const upTo = (years: readonly ShownGbp[], y: number, basis: Basis): ShownGbp => ({
  exactGbp: onBasis(
    years.map(({ exactGbp }) => exactGbp),
    y,
    basis,
  ),
  shownGbp: onBasis(
    years.map(({ shownGbp }) => shownGbp),
    y,
    basis,
  ),
});

const rangeOf = (spread: Spread | undefined): { range?: { lowGbp: number; highGbp: number } } =>
  spread ? { range: { lowGbp: spread.p10, highGbp: spread.p90 } } : {};

/** "Of the £8.3m saved in 2026/27, £0.4m goes on after care. £8.0m is left." */
export function afterCareFinding({ scale, saving }: AfterCareShown): string {
  const year = saving['in-year'].at(-1);
  if (!year) return '';
  const words = (gbp: number) => scale.words(Math.abs(gbp));
  const when = financialYearWords(year.year);
  const { shownGbp: saved } = year.saving;
  const { shownGbp: rise } = year.rise;
  if (rise === 0) return `In ${when} as much goes on after care as in what it is compared with.`;
  const goesOn =
    rise > 0
      ? `${words(rise)} more goes on after care than in what it is compared with`
      : `${words(rise)} less goes on after care than in what it is compared with`;
  const { shownGbp: left } = year.after;
  const result = left < 0 ? `a cost of ${words(left)}` : `a saving of ${words(left)}`;
  const start = saved < 0 ? `a cost of ${words(saved)}` : `a saving of ${words(saved)}`;
  return `In ${when}, ${goesOn}: ${start} on placements becomes ${result}.`;
}

/** From this part of a year's saving on, what goes on after care is told beside the headline. */
const NOTABLE_SHARE = 0.02;

/** What of a year's saving goes on being spent after care, where it is a notable part; its figure leads to the screen that shows it. */
export function afterCareClause({ afterCare, financialYears }: Projection, year: string): Sentence {
  const found = afterCare?.financialYears.find((it) => it.year === year);
  const saving = financialYears.find((it) => it.year === year)?.savingGbp ?? 0;
  if (!found || Math.abs(found.riseGbp) < Math.max(1000, NOTABLE_SHARE * Math.abs(saving))) return [];
  const figure = { text: gbpShort(Math.abs(found.riseGbp)), from: { costsAfterCare: true } as const };
  return found.riseGbp > 0
    ? [figure, ` more goes on being spent after care in ${year}, and is not taken off it`]
    : [figure, ` less goes on being spent after care in ${year}, and is not added to it`];
}
