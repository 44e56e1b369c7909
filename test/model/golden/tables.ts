import type { Projection } from '../../../model/schema/projection.ts';

/** Golden tables hold what a person would read: counts to hundredths, money to whole pounds. */

const count = (value: number | null | undefined) => (value ?? 0).toFixed(2);
const pounds = (value: number) => String(Math.round(value) + 0);

const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.join(',')}\n`).join('');

/** Every fourth week: who lives where, what it costs, who came and left that week. */
export function weeksTable(run: Projection): string {
  const { placementTypes, exitReasons } = run;
  const full = placementTypes.filter((_, i) => run.placesByWeekPlacement[0]![i] !== null);
  const header = [
    'week',
    ...placementTypes,
    'spend GBP',
    'fixed GBP',
    'entries',
    ...exitReasons,
    ...full.map((id) => `refused by ${id}`),
    'CP plans',
  ];
  const rows = run.weeks.flatMap((date, w) =>
    w % 4 > 0
      ? []
      : [
          [
            date,
            ...run.childrenByWeekPlacement[w]!.map(count),
            pounds(run.spendGbpByWeek[w]!),
            pounds(run.fixedGbpByWeek[w]!),
            count(run.entriesByWeek[w]),
            ...exitReasons.map((reason) => count(run.exitsByWeek[w]![reason])),
            ...full.map((id) => count(run.overflowByWeek[w]![id])),
            count(run.cpPlansByWeek?.[w]),
          ],
        ],
  );
  return csv([header, ...rows]);
}

/** A row per figure, a column per financial year: accounts, savings, and the saving by measure. */
export function yearsTable(run: Projection): string {
  const years = run.financialYears;
  const row = (name: string, figures: readonly string[]) => [name, ...figures];
  return csv([
    row(
      'figure',
      years.map((it) => it.year),
    ),
    row(
      'days',
      years.map((it) => String(it.days)),
    ),
    row(
      'average children',
      years.map((it) => count(it.averageChildren)),
    ),
    row(
      'entries',
      years.map((it) => count(it.entries)),
    ),
    row(
      'exits',
      years.map((it) => count(it.exits)),
    ),
    row(
      'spend GBP',
      years.map((it) => pounds(it.spendGbp)),
    ),
    row(
      'fixed GBP',
      years.map((it) => pounds(it.fixedGbp)),
    ),
    row(
      'cash GBP',
      years.map((it) => pounds(it.cashGbp)),
    ),
    row(
      'capital GBP',
      years.map((it) => pounds(it.capitalGbp)),
    ),
    row(
      "comparator's spend GBP",
      years.map((it) => pounds(it.comparator.spendGbp)),
    ),
    row(
      'saving GBP',
      years.map((it) => pounds(it.savingGbp)),
    ),
    row(
      'gross saving GBP',
      years.map((it) => pounds(it.grossSavingGbp)),
    ),
    row(
      'investment GBP',
      years.map((it) => pounds(it.investmentGbp)),
    ),
    row(
      'cashable saving GBP',
      years.map((it) => pounds(it.cashableSavingGbp)),
    ),
    row(
      'cumulative saving GBP',
      years.map((it) => pounds(it.cumulativeSavingGbp)),
    ),
    ...run.measures.flatMap(({ id, change, byYear }) => [
      row(
        `${id} ${change} in order GBP`,
        byYear.map((it) => pounds(it.inOrderGbp)),
      ),
      row(
        `${id} ${change} alone GBP`,
        byYear.map((it) => pounds(it.aloneGbp)),
      ),
    ]),
  ]);
}
