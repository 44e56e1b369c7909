import { TURNED_18 } from '../../../model/schema/baseline.ts';
import type { FinancialYearResult, HorizonTotal, Projection } from '../../../model/schema/projection.ts';
import { gbp } from '../../../model/words/money.ts';
import { people } from '../../../model/words/numbers.ts';

type Row = string[];

/** The heading and a row a quantity: a column a financial year, then the horizon as a whole. */
export function yearRows(projection: Projection): Row[] {
  const { financialYears: years, horizonTotal: total, cpPlansByWeek } = projection;
  const row = (
    label: string,
    ofYear: (year: FinancialYearResult) => string,
    ofTotal?: (total: HorizonTotal) => string,
  ): Row => [label, ...years.map(ofYear), ofTotal?.(total) ?? ''];
  const both = (label: string, of: (it: FinancialYearResult | HorizonTotal) => string) => row(label, of, of);
  const money = (label: string, field: MoneyField) => both(label, (it) => gbp(it[field]));
  const atEnd = (label: string, byWeek: readonly number[]) =>
    row(label, (year) => people(byWeek[lastWeekOf(year, projection.weeks)]!));
  const moneyIfAny = (label: string, field: MoneyField): Row[] =>
    years.some((year) => year[field] !== 0) ? [money(label, field)] : [];

  return [
    ['', ...years.map((year) => `${year.year}${year.whole ? '' : '*'}`), 'whole'],
    both('Children looked after, average', (it) => people(it.averageChildren)),
    row('  compared with', (year) => people(year.comparator.averageChildren)),
    atEnd('Children looked after, at the end', projection.childrenByWeek),
    atEnd('  compared with', projection.comparator.childrenByWeek),
    both('Entries', (it) => people(it.entries)),
    both('Exits', (it) => people(it.exits)),
    both('  of them by turning 18', (it) => people(it.exitsByReason[TURNED_18] ?? 0)),
    ...(cpPlansByWeek ? [atEnd('Child protection plans, at the end', cpPlansByWeek)] : []),
    money('Placement spend', 'spendGbp'),
    row('  compared with', (year) => gbp(year.comparator.spendGbp)),
    ...moneyIfAny('Fixed and financing cost', 'fixedGbp'),
    ...moneyIfAny('Capital, in no saving', 'capitalGbp'),
    money('Saving in the year, net', 'savingGbp'),
    money('  gross', 'grossSavingGbp'),
    money('  investment', 'investmentGbp'),
    money('  cashable', 'cashableSavingGbp'),
    row('Saving so far, net', (year) => gbp(year.cumulativeSavingGbp)),
    row('  cashable', (year) => gbp(year.cumulativeCashableSavingGbp)),
  ];
}

type MoneyField =
  | 'spendGbp'
  | 'fixedGbp'
  | 'capitalGbp'
  | 'savingGbp'
  | 'grossSavingGbp'
  | 'investmentGbp'
  | 'cashableSavingGbp';

/** The week that the year's last day falls in, or the horizon's last. */
function lastWeekOf({ year }: FinancialYearResult, weeks: readonly string[]): number {
  const lastDay = `${Number(year.slice(0, 4)) + 1}-03-31`;
  return weeks.findLastIndex((start) => start <= lastDay);
}
