import {
  accountsByYear,
  childrenByWeekType,
  spendGbpByWeekType,
  sum,
  type YearAccounts,
} from '../money/accounts.ts';
import { netGbp } from '../money/afterCare.ts';
import { afterCareSides, lineRiseGbp, savingsAfterCare } from '../money/afterCareSaving.ts';
import { savingOf } from '../money/saving.ts';
import type { Plan } from '../rates/plan.ts';
import type { Run } from '../run.ts';
import { AFTER_CARE_FIGURES } from '../schema/afterCareResult.ts';
import { replicateAll } from '../stochastic/replicate.ts';
import { answer, type Outlook } from '../targets/answers.ts';
import { drawValues } from '../stochastic/drawnValues.ts';
import { replicationKeys } from '../stochastic/replicationKeys.ts';
import { lineSavingGbp } from './lineSaving.ts';
import { cashByLine, linesOf } from './lines.ts';
import { limitedTypes, weeklyColumns, yearlyColumns, YEARLY_FIELDS } from './columns.ts';
import type { Simulation } from './simulation.ts';

/** Replications are run, sent and summed in blocks of this many, so that sums do not depend on the threads. */
export const BLOCK_SIZE = 50;

/** What a block of replications answers; every table is `[(column * rows + row) * size + replication]`. */
export interface Block {
  from: number;
  size: number;
  /** Rows are weeks. */
  counts: Float32Array;
  money: Float64Array;
  /** Rows are financial years. */
  yearly: Float64Array;
  /** What each replication answers to each question of the targets, `[question * size + replication]`. */
  answers: Float64Array;
}

/** Runs replications `from` up to `to` of everything the simulation compares. */
export function runBlock(simulation: Simulation, from: number, to: number): Block {
  const { plan, replicators } = simulation;
  const { seed, kinds } = simulation.request;
  const size = to - from;
  const { weeks, financialYears } = plan.horizon;
  const columns = weeklyColumns(plan);
  const lines = linesOf(simulation);
  const block: Block = {
    from,
    size,
    counts: new Float32Array(columns.counts.length * weeks * size),
    money: new Float64Array(columns.money.length * weeks * size),
    yearly: new Float64Array(yearlyColumns(plan, lines).length * financialYears.length * size),
    answers: new Float64Array(simulation.questions.length * size),
  };
  for (let i = 0; i < size; i++) {
    const runs = replicateAll(replicators, seed, from + i, kinds);
    writeWeeks(block, i, plan, runs.at(-1)!, runs[0]!);
    const savings = writeYears(block, i, simulation, runs, from + i);
    writeAnswers(block, i, simulation, runs.at(-1)!, savings);
  }
  return block;
}

function writeWeeks(block: Block, i: number, plan: Plan, run: Run, comparator: Run): void {
  const { weeks } = plan.horizon;
  const types = plan.typeIds.length;
  const bands = plan.bands.length;
  const reasons = plan.reasonIds.length;
  const children = childrenByWeekType(plan, run);
  const spend = spendGbpByWeekType(children, run);
  const otherChildren = childrenByWeekType(plan, comparator);
  const otherSpend = spendGbpByWeekType(otherChildren, comparator);
  const limited = limitedTypes(plan);
  const { counts, money, size } = block;
  for (let week = 0; week < weeks; week++) {
    let at = week * size + i;
    const stride = weeks * size;
    const count = (value: number) => {
      counts[at] = value;
      at += stride;
    };
    count(sumRow(children, week, types));
    for (let type = 0; type < types; type++) count(children[week * types + type]!);
    for (let band = 0; band < bands; band++) {
      let total = 0;
      for (let type = 0; type < types; type++) {
        total += run.childrenByWeekTypeBand[(week * types + type) * bands + band]!;
      }
      count(total);
    }
    count(run.entriesByWeek[week]!);
    for (let reason = 0; reason < reasons; reason++) count(run.exitsByWeekReason[week * reasons + reason]!);
    for (const type of limited) count(run.overflowByWeekType[week * types + type]!);
    count(run.childProtection?.plansByWeek[week] ?? 0);
    count(sumRow(otherChildren, week, types));
    count(comparator.entriesByWeek[week]!);
    count(comparator.childProtection?.plansByWeek[week] ?? 0);
    if (run.childProtection) {
      const { initialByWeek, establishedByWeek, startsByWeek, endsByWeek } = run.childProtection;
      count(initialByWeek[week]!);
      count(establishedByWeek[week]!);
      count(startsByWeek[week]!);
      count(endsByWeek[week]!);
    }

    at = week * size + i;
    money[at] = sumRow(spend, week, types);
    for (let type = 0; type < types; type++) money[(at += stride)] = spend[week * types + type]!;
    money[at + stride] = sumRow(otherSpend, week, types);
  }
}

function sumRow(table: Float64Array, row: number, columns: number): number {
  let total = 0;
  for (let column = 0; column < columns; column++) total += table[row * columns + column]!;
  return total;
}

/** Net savings in each year: of all lines together, and by line. */
interface YearSavings {
  allGbp: number[];
  byLineGbp: Map<string | null, number[]>;
}

function writeYears(
  block: Block,
  i: number,
  simulation: Simulation,
  runs: Run[],
  replication: number,
): YearSavings {
  const { replicators, plan, cashableShares } = simulation;
  const accounts = runs.map((run, r) => accountsByYear(replicators[r]!.plan, run));
  const scenario = accounts.at(-1)!;
  const comparator = accounts[0]!;
  const years = plan.horizon.financialYears.length;
  const lines = linesOf(simulation);
  const lineSavings = lineSavingsGbp(simulation, accounts, replication);
  const afterCare = afterCareValues(simulation, runs, accounts);
  const allGbp: number[] = [];
  let cumulative = 0;
  let cumulativeCashable = 0;
  for (let year = 0; year < years; year++) {
    const saving = savingOf(comparator[year]!, scenario[year]!, cashableShares);
    allGbp.push(saving.savingGbp);
    cumulative += saving.savingGbp;
    cumulativeCashable += saving.cashableSavingGbp;
    const fields: Record<(typeof YEARLY_FIELDS)[number], number> = {
      ...saving,
      ...flowsOf(scenario[year]!),
      cumulativeSavingGbp: cumulative,
      cumulativeCashableSavingGbp: cumulativeCashable,
      comparatorSpendGbp: comparator[year]!.spendGbp,
      comparatorAverageChildren: flowsOf(comparator[year]!).averageChildren,
    };
    let at = year * block.size + i;
    const write = (value: number) => {
      block.yearly[at] = value;
      at += years * block.size;
    };
    for (const field of YEARLY_FIELDS) write(fields[field]);
    scenario[year]!.spendGbpByType.forEach(write);
    scenario[year]!.exits.forEach(write);
    for (const byYear of lineSavings) write(byYear[year]!);
    for (const byYear of lineSavings) write(sumUpTo(byYear, year));
    const { plans } = scenario[year]!;
    if (plans) {
      write(plans.starts);
      write(plans.ends);
    }
    afterCare?.(year).forEach(write);
  }
  return { allGbp, byLineGbp: new Map(lines.map((line, l) => [line, lineSavings[l]!])) };
}

/** Costs after care of a year, in the order of its columns; nothing where the baseline has no lines of them. */
function afterCareValues(
  { plan, cashableShares }: Simulation,
  runs: readonly Run[],
  accounts: readonly YearAccounts[][],
): ((year: number) => number[]) | undefined {
  const { lines } = plan.afterCare;
  if (lines.length === 0) return undefined;
  const sides = afterCareSides(plan, runs.at(-1)!, runs[0]!);
  const savings = accounts
    .at(-1)!
    .map((year, y) => savingOf(accounts[0]![y]!, year, cashableShares).savingGbp);
  const figures = savingsAfterCare(sides, savings);
  return (year) => [
    ...AFTER_CARE_FIGURES.map((name) => figures[year]![name]),
    ...lines.map((_, l) => netGbp(sides.scenario.years[l]![year]!)),
    ...lines.map((_, l) => lineRiseGbp(sides, l, year)),
  ];
}

function writeAnswers(block: Block, i: number, simulation: Simulation, run: Run, savings: YearSavings): void {
  const { plan, questions } = simulation;
  if (questions.length === 0) return;
  const none = plan.horizon.financialYears.map(() => 0);
  const types = plan.typeIds.length;
  const children = childrenByWeekType(plan, run);
  const outlook: Outlook = {
    savingGbpByYear: (line) => (line === undefined ? savings.allGbp : (savings.byLineGbp.get(line) ?? none)),
    childrenIn: (week) => sumRow(children, week, types),
    childrenInPlacement: (week, type) => children[week * types + type]!,
    cpPlansIn: (week) => run.childProtection?.plansByWeek[week] ?? null,
  };
  questions.forEach((question, q) => {
    block.answers[q * block.size + i] = answer(question, outlook, plan.baseline) ?? NaN;
  });
}

const sumUpTo = (byYear: readonly number[], year: number): number =>
  byYear.slice(0, year + 1).reduce((total, saving) => total + saving, 0);

const flowsOf = (year: YearAccounts) => ({
  spendGbp: year.spendGbp,
  fixedGbp: year.fixedGbp,
  entries: year.entries,
  exits: sum(year.exits),
  averageChildren: (year.childWeeks * 7) / year.days,
});

/** What each line saves in each year, in one replication. */
function lineSavingsGbp(simulation: Simulation, accounts: YearAccounts[][], replication: number): number[][] {
  const { seed, kinds } = simulation.request;
  return linesOf(simulation).map((line) => {
    const cash = cashByLine(simulation, line, (_, draws) =>
      kinds.assumption ? drawValues(draws, replicationKeys(seed, replication).assumptions) : draws.expected,
    );
    return lineSavingGbp(simulation, accounts, line, cash);
  });
}
