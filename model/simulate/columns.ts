import type { Plan } from '../rates/plan.ts';
import { AFTER_CARE_FIGURES } from '../schema/afterCareResult.ts';

/**
 * What is kept of every replication by week, as columns of one table. Counts are whole numbers, exact in 32
 * bits; money needs 64. The order is written here and nowhere else.
 */
export interface WeeklyColumns {
  /** Names of count columns: `children`, `children:type:<t>`, `exits:<reason>`, ... by index. */
  counts: string[];
  money: string[];
}

export const weeklyColumns = (plan: Plan): WeeklyColumns => ({
  counts: [
    'children',
    ...plan.typeIds.map((id) => `children:placement:${id}`),
    ...plan.bands.map((band) => `children:ageBand:${band.id}`),
    'entries',
    ...plan.reasonIds.map((id) => `exits:${id}`),
    ...limitedTypes(plan).map((type) => `overflow:${plan.typeIds[type]}`),
    'cpPlans',
    'comparator:children',
    'comparator:entries',
    'comparator:cpPlans',
    ...(plan.childProtection ? ['cpPlans:initial', 'cpPlans:established', 'cpStarts', 'cpEnds'] : []),
  ],
  money: ['spend', ...plan.typeIds.map((id) => `spend:placement:${id}`), 'comparator:spend'],
});

/** The types with limited places. */
export const limitedTypes = (plan: Plan): number[] =>
  plan.places.steps.flatMap((steps, type) => (steps === undefined ? [] : [type]));

/** What is kept of every replication by financial year: the same fields for every year, then by line. */
export const YEARLY_FIELDS = [
  'spendGbp',
  'fixedGbp',
  'entries',
  'exits',
  'averageChildren',
  'savingGbp',
  'grossSavingGbp',
  'investmentGbp',
  'cashableSavingGbp',
  'cumulativeSavingGbp',
  'cumulativeCashableSavingGbp',
  'childWeeksAvoided',
  'comparatorSpendGbp',
  'comparatorAverageChildren',
] as const;
export type YearlyField = (typeof YEARLY_FIELDS)[number];

export const yearlyColumns = (plan: Plan, lines: readonly (string | null)[]): string[] => [
  ...YEARLY_FIELDS,
  ...plan.typeIds.map((id) => `spend:placement:${id}`),
  ...plan.reasonIds.map((id) => `exits:${id}`),
  ...lines.map(lineColumn),
  ...lines.map(cumulativeLineColumn),
  ...(plan.childProtection ? ['cpStarts', 'cpEnds'] : []),
  ...afterCareColumns(plan),
];

/** What is kept of costs after care: the figures of the year, then each line's cost, and what it rises by. */
const afterCareColumns = ({ afterCare: { lines } }: Plan): string[] =>
  lines.length === 0
    ? []
    : [
        ...AFTER_CARE_FIGURES.map((name) => `afterCare:${name}`),
        ...lines.map(({ id }) => `afterCare:net:${id}`),
        ...lines.map(({ id }) => `afterCare:rise:${id}`),
      ];

/** The column that holds the saving of a line of the savings table; null for measures of no line. */
export const lineColumn = (line: string | null): string => `saving:line:${line ?? ''}`;

/** The column that holds the sum of that saving since the start. */
export const cumulativeLineColumn = (line: string | null): string => `cumulative:line:${line ?? ''}`;
