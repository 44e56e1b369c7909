import type { FinancialYearResult, Projection, TargetResult } from '../../../model/schema/projection.ts';

type Judgement = TargetResult['judgements'][number];

const flows = {
  entries: 0,
  exits: 0,
  exitsByReason: {},
  averageChildren: 0,
  averageWeeklyCostGbp: null,
  cpStarts: null,
  cpEnds: null,
};
const money = { spendGbp: 0, fixedGbp: 0, cashGbp: 0, capitalGbp: 0 };

const savings = {
  savingGbp: 0,
  grossSavingGbp: 0,
  investmentGbp: 0,
  cashableSavingGbp: 0,
  childWeeksAvoided: 0,
};

const population = (children: number[], spend: number[]) => ({
  childrenByWeek: children,
  childrenByWeekPlacement: [],
  childrenByWeekAgeBand: [],
  spendGbpByWeek: spend,
  spendGbpByWeekPlacement: [],
  fixedGbpByWeek: [],
  entriesByWeek: [],
  exitsByWeek: [],
  overflowByWeek: [],
  placesByWeekPlacement: [],
  cpPlansByWeek: null,
  cpPlansByWeekPhase: null,
  cpStartsByWeek: null,
  cpEndsByWeek: null,
});

/** What a made-up projection says; the rest of it is empty. */
interface Says {
  /** In-year savings from 2024-25 on. */
  savings?: number[];
  children?: number[];
  spend?: number[];
  comparatorChildren?: number[];
  comparatorSpend?: number[];
  targets?: TargetResult[];
  measures?: Projection['measures'];
}

/** A projection with made-up figures, for tests of how figures are shown. */
export function aProjection(says: Says = {}): Projection {
  const { children = [488, 480], spend = [400_000, 390_000], targets = [], measures = [] } = says;
  let cumulative = 0;
  const financialYears = (says.savings ?? [0, 0, 0]).map((savingGbp, i): FinancialYearResult => {
    cumulative += savingGbp;
    return {
      year: `${2024 + i}-${25 + i}`,
      days: 365,
      whole: true,
      ...money,
      ...flows,
      ...savings,
      savingGbp,
      cumulativeSavingGbp: cumulative,
      cumulativeGrossSavingGbp: 0,
      cumulativeInvestmentGbp: 0,
      cumulativeCashableSavingGbp: 0,
      comparator: { ...money, ...flows },
    };
  });
  return {
    engine: 'expected',
    engineVersion: '0.0.0',
    baseline: 'exampleshire',
    scenario: 'plan',
    compareWith: null,
    horizon: { from: '2024-04-01', to: '2027-03-31' },
    weeks: children.map((_, week) =>
      week === 0 ? '2024-04-01' : `2024-04-${String(1 + 7 * week).padStart(2, '0')}`,
    ),
    placementTypes: [],
    ageBands: [],
    exitReasons: [],
    ...population(children, spend),
    comparator: population(says.comparatorChildren ?? children, says.comparatorSpend ?? spend),
    financialYears,
    horizonTotal: { days: 1095, ...money, ...flows, ...savings },
    measures,
    targets,
    warnings: [],
  };
}

type Rating = NonNullable<Judgement['rating']>;

/** A savings target by year, judged as told on each basis given. */
export function aSavingTarget(
  byYear: number[],
  ratings: Partial<Record<'in-year' | 'cumulative', Rating[]>>,
  rest: Partial<TargetResult> = {},
): TargetResult {
  const judgements = byYear.flatMap((target, i) =>
    (['in-year', 'cumulative'] as const).flatMap((basis): Judgement[] => {
      const rating = ratings[basis]?.[i];
      if (!rating) return [];
      const source = `target-${2024 + i}`;
      return [{ when: `${2024 + i}-${25 + i}`, basis, target, source, expected: 0, shortfall: 0, rating }];
    }),
  );
  const basis = Object.keys(ratings).length > 1 ? 'not-stated' : (Object.keys(ratings)[0] as 'in-year');
  return { id: 'total', label: 'All lines', kind: 'saving', basis, judgements, ...rest };
}
