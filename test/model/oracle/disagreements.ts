import type { PopulationResult, Projection } from '../../../model/schema/projection.ts';
import type { OracleResult } from './oracle.ts';
import type { WeekRecord } from './run.ts';
import type { Saving } from './savings.ts';
import type { YearAccount } from './years.ts';

/** Nine digits: what two engines written from one text must share. */
const RELATIVE = 1e-9;

/**
 * Every place where the engine under test and the second implementation part, in words; none is what is
 * hoped for. A difference is judged by the size of what it was taken from, since a saving of pence between
 * two spends of millions has not nine digits to agree on.
 */
export function disagreements(projection: Projection, other: OracleResult): string[] {
  const found: string[] = [];
  const same = (where: string, a: number | null | undefined, b: number | null, size = 0) => {
    if (a === null && b === null) return;
    const bound = RELATIVE * Math.max(Math.abs(b ?? 0), size, 1e-3);
    if (typeof a !== 'number' || b === null || !(Math.abs(a - b) <= bound)) {
      found.push(`${where}: engine ${String(a)}, second implementation ${String(b)}`);
    }
  };
  const equal = (where: string, a: unknown, b: unknown) => {
    if (JSON.stringify(a) !== JSON.stringify(b)) {
      found.push(`${where}: engine ${JSON.stringify(a)}, second implementation ${JSON.stringify(b)}`);
    }
  };

  equal('weeks', projection.weeks, other.weeks);
  comparePopulation('scenario', projection, projection, other.scenario, same);
  comparePopulation('comparator', projection, projection.comparator, other.comparator, same);
  compareYears(projection, other, same, equal);
  compareMeasures(projection, other, same, equal);
  compareAfterCare(projection, other, same, equal);
  return found;
}

type Same = (where: string, a: number | null | undefined, b: number | null, size?: number) => void;
type Equal = (where: string, a: unknown, b: unknown) => void;

function comparePopulation(
  name: string,
  { placementTypes, ageBands, exitReasons }: Projection,
  series: PopulationResult,
  weeks: readonly WeekRecord[],
  same: Same,
): void {
  weeks.forEach((week, w) => {
    const at = (what: string) => `${name}, week ${w}, ${what}`;
    const children = sum(week.byPlacement);
    same(at('children'), series.childrenByWeek[w], children);
    placementTypes.forEach((id, i) => {
      const [here, cost] = [week.byPlacement[i]!, week.costGbpByPlacement[i]!];
      const spent = week.spendGbpByPlacement[i]!;
      same(at(`children in ${id}`), series.childrenByWeekPlacement[w]?.[i], here, children);
      same(at(`spend on ${id}`), series.spendGbpByWeekPlacement[w]?.[i], spent, children * cost);
      same(at(`places of ${id}`), series.placesByWeekPlacement[w]?.[i], week.placesByPlacement[i]!);
      same(
        at(`overflow of ${id}`),
        series.overflowByWeek[w]?.[id] ?? 0,
        week.overflow.get(id) ?? 0,
        children,
      );
    });
    ageBands.forEach((id, i) => {
      same(at(`children of ${id}`), series.childrenByWeekAgeBand[w]?.[i], week.byAgeBand[i]!, children);
    });
    const spend = sum(week.spendGbpByPlacement);
    same(at('spend'), series.spendGbpByWeek[w], spend);
    same(at('fixed cost'), series.fixedGbpByWeek[w], week.fixedGbp);
    same(at('entries'), series.entriesByWeek[w], week.entries);
    same(at('returns'), series.returnsByWeek?.[w] ?? 0, week.returns, children);
    for (const reason of new Set([...exitReasons, ...week.exits.keys()])) {
      same(
        at(`exits by ${reason}`),
        series.exitsByWeek[w]?.[reason] ?? 0,
        week.exits.get(reason) ?? 0,
        children,
      );
    }
    const plans = week.plans && week.plans.initial + week.plans.established;
    const phase = series.cpPlansByWeekPhase?.[w];
    same(at('plans'), series.cpPlansByWeek && series.cpPlansByWeek[w], plans);
    same(at('new plans'), phase ? phase.initial : null, week.plans && week.plans.initial, plans ?? 0);
    same(
      at('plans started'),
      series.cpStartsByWeek && series.cpStartsByWeek[w],
      week.plans && week.plans.starts,
    );
    same(
      at('plans ended'),
      series.cpEndsByWeek && series.cpEndsByWeek[w],
      week.plans && week.plans.ends,
      plans ?? 0,
    );
    same(at('moves'), series.movesByWeek?.[w], week.moves, children);
  });
}

const weekCost = (account: YearAccount) =>
  account.childWeeks > 0 ? account.spendGbp / account.childWeeks : null;

function compareAccount(
  at: (what: string) => string,
  result: Projection['financialYears'][number]['comparator'],
  account: YearAccount,
  same: Same,
): void {
  same(at('spend'), result.spendGbp, account.spendGbp);
  same(at('fixed cost'), result.fixedGbp, account.fixedGbp);
  same(at('cash'), result.cashGbp, account.positiveCashGbp + account.negativeCashGbp);
  same(at('capital'), result.capitalGbp, account.capitalGbp);
  same(at('entries'), result.entries, account.entries);
  same(at('exits'), result.exits, sum([...account.exits.values()]));
  for (const [reason, children] of account.exits) {
    same(at(`exits by ${reason}`), result.exitsByReason[reason] ?? 0, children, account.childWeeks);
  }
  same(at('average children'), result.averageChildren, (account.childWeeks * 7) / account.days);
  same(at('average weekly cost'), result.averageWeeklyCostGbp, weekCost(account));
}

function compareYears(projection: Projection, { years }: OracleResult, same: Same, equal: Equal): void {
  equal(
    'financial years',
    projection.financialYears.map(({ year, days, whole }) => [year, days, whole]),
    years.map(({ scenario: { year, days, whole } }) => [year, days, whole]),
  );
  let size = 0;
  years.forEach(({ scenario, comparator, saving, cumulative }, i) => {
    const result = projection.financialYears[i]!;
    const at = (what: string) => `${result.year}, ${what}`;
    compareAccount(at, result, scenario, same);
    compareAccount((what) => at(`comparator's ${what}`), result.comparator, comparator, same);
    const own = sizeOf(comparator) + sizeOf(scenario);
    compareSaving((what) => at(`in-year ${what}`), result, saving, own, same);
    same(
      at('child-weeks avoided'),
      result.childWeeksAvoided,
      saving.childWeeksAvoided,
      comparator.childWeeks,
    );
    size += own;
    compareSaving(
      (what) => at(`cumulative ${what}`),
      {
        savingGbp: result.cumulativeSavingGbp,
        grossSavingGbp: result.cumulativeGrossSavingGbp,
        investmentGbp: result.cumulativeInvestmentGbp,
        cashableSavingGbp: result.cumulativeCashableSavingGbp,
      },
      cumulative,
      size,
      same,
    );
  });
  const total = projection.horizonTotal;
  compareSaving((what) => `horizon, ${what}`, total, years.at(-1)!.cumulative, size, same);
  same('horizon, spend', total.spendGbp, sum(years.map((it) => it.scenario.spendGbp)));
  same('horizon, capital', total.capitalGbp, sum(years.map((it) => it.scenario.capitalGbp)));
  same('horizon, entries', total.entries, sum(years.map((it) => it.scenario.entries)));
  same('horizon, days', total.days, sum(years.map((it) => it.scenario.days)));
}

function compareSaving(
  at: (what: string) => string,
  result: Record<'savingGbp' | 'grossSavingGbp' | 'investmentGbp' | 'cashableSavingGbp', number>,
  saving: Saving,
  size: number,
  same: Same,
): void {
  same(at('saving'), result.savingGbp, saving.netGbp, size);
  same(at('gross saving'), result.grossSavingGbp, saving.grossGbp, size);
  same(at('investment'), result.investmentGbp, saving.investmentGbp, size);
  same(at('cashable saving'), result.cashableSavingGbp, saving.cashableGbp, size);
}

function compareAfterCare(
  { afterCare, financialYears }: Projection,
  { afterCare: other, years }: OracleResult,
  same: Same,
  equal: Equal,
): void {
  equal('lines of costs after care', afterCare?.lines.length ?? 0, other.scenario.length);
  if (afterCare === undefined) return;
  let risen = 0;
  let cumulativeSize = 0;
  financialYears.forEach(({ year, days }, y) => {
    let rise = 0;
    let size = sizeOf(years[y]!.comparator) + sizeOf(years[y]!.scenario);
    afterCare.lines.forEach(({ id, byYear }, l) => {
      const result = byYear[y]!;
      const [own, theirs] = [other.scenario[l]![y]!, other.comparator[l]![y]!];
      const at = (what: string) => `${year}, ${id}, ${what}`;
      const people = own.personDays / days;
      same(at('people'), result.averagePeople, people, 1);
      same(at('cost'), result.costGbp, own.costGbp, 1000);
      same(at('income'), result.incomeGbp, own.incomeGbp, 1000);
      same(at("comparator's net"), result.comparator.netGbp, theirs.costGbp - theirs.incomeGbp, 1000);
      rise += own.costGbp - own.incomeGbp - theirs.costGbp + theirs.incomeGbp;
      size += own.costGbp + own.incomeGbp;
    });
    risen += rise;
    cumulativeSize += size;
    const result = afterCare.financialYears[y]!;
    const { saving, cumulative } = years[y]!;
    same(`${year}, rise after care`, result.riseGbp, rise, size);
    same(`${year}, saving after care`, result.savingAfterGbp, saving.netGbp - rise, size);
    same(
      `${year}, cumulative saving after care`,
      result.cumulativeSavingAfterGbp,
      cumulative.netGbp - risen,
      cumulativeSize,
    );
  });
}

function compareMeasures(
  projection: Projection,
  { measures, years }: OracleResult,
  same: Same,
  equal: Equal,
): void {
  equal(
    'measures in order',
    projection.measures.map(({ id, change }) => [id, change]),
    measures.map(({ id, change }) => [id, change]),
  );
  measures.forEach((measure, m) => {
    measure.byYear.forEach((row, i) => {
      const result = projection.measures[m]?.byYear[i];
      const at = (what: string) => `${measure.id} ${measure.change}, ${row.year}, ${what}`;
      const size = sizeOf(years[i]!.comparator) + sizeOf(years[i]!.scenario);
      equal(at('year'), result?.year, row.year);
      same(at('in order'), result?.inOrderGbp, row.inOrderGbp, size);
      same(at('alone'), result?.aloneGbp, row.aloneGbp, size);
      const counted = projection.measures[m]?.someReturn;
      const [as, turned] =
        counted === true
          ? [result?.aloneWithReturnsGbp, result?.aloneWithoutReturnsGbp]
          : [result?.aloneWithoutReturnsGbp, result?.aloneWithReturnsGbp];
      equal(at('told with returns and without'), counted !== undefined, measure.otherWayGbp !== undefined);
      if (counted !== undefined) same(at('alone, as counted'), as, row.aloneGbp, size);
      if (measure.otherWayGbp) same(at('alone, the other way'), turned, measure.otherWayGbp[i]!, size);
      same(
        at('child-weeks avoided alone'),
        result?.childWeeksAvoidedAlone,
        row.childWeeksAvoidedAlone,
        years[i]!.comparator.childWeeks,
      );
    });
  });
}

const sizeOf = (account: YearAccount) =>
  account.spendGbp + account.fixedGbp + account.positiveCashGbp - account.negativeCashGbp;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
