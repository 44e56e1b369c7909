import { apportion } from '../../model/words/apportion.ts';
import { figuresInUse } from '../../model/words/caveats.ts';
import { dateWords, financialYearWords } from '../../model/words/dates.ts';
import { gbp } from '../../model/words/money.ts';
import { people } from '../../model/words/numbers.ts';
import { savingOn, savingsShown, type Basis } from '../../model/words/savingsShown.ts';
import type { Working } from '../../model/words/sentence.ts';
import type { EvidenceFigure } from '../../model/schema/evidence.ts';
import type { Projection } from '../../model/schema/projection.ts';
import type { Authority, Plan } from '../state/workspace.svelte.ts';

/** How a computed figure came about: in words, as a sum, from which inputs, in which run. */
export interface WorkingWords {
  title: string;
  how: string;
  sum?: { heads: string[]; rows: string[][]; total?: string[] };
  /** The plan's own sources: its measures and targets. */
  planFigures: EvidenceFigure[];
  /** How many figures of the register it rests on in all. */
  inUse: number;
  record: [string, string][];
}

type Names = (scenarioId: string | null) => string;

export function workingWords(
  working: Working,
  plan: Plan,
  authority: Authority,
  nameOf: Names,
): WorkingWords {
  const { scenario, projection } = plan;
  const { baseline, evidence } = authority;
  const targets = projection.targets.filter(({ kind }) => KIND_OF[working.working] === kind);
  return {
    ...partsOf(working, projection, nameOf),
    planFigures: figuresInUse(
      evidence,
      scenario.measures,
      targets.map(({ judgements }) => judgements),
    ),
    inUse: figuresInUse(evidence, baseline, scenario).length,
    record: runRecord(plan, authority, nameOf),
  };
}

const KIND_OF: Record<Working['working'], string> = {
  saving: 'saving',
  'cumulative-saving': 'saving',
  shortfall: 'saving',
  'cumulative-shortfall': 'saving',
  children: 'children',
  'weekly-spend': '',
};

/** What is needed to make the figure again. */
function runRecord(
  { scenario, projection }: Plan,
  { baseline }: Authority,
  nameOf: Names,
): [string, string][] {
  const { horizon, engineVersion, compareWith } = projection;
  return [
    ['Engine', `Expected values, version ${engineVersion}`],
    ['Baseline', `${baseline.name}, as of ${dateWords(baseline.asOf)}`],
    ['Scenario', scenario.name],
    ['Compared with', nameOf(compareWith)],
    ['Horizon', `${dateWords(horizon.from)} to ${dateWords(horizon.to)}`],
  ];
}

type Parts = Pick<WorkingWords, 'title' | 'how' | 'sum'>;

function partsOf({ working, when }: Working, projection: Projection, nameOf: Names): Parts {
  switch (working) {
    case 'saving':
      return savingParts(projection, when, nameOf);
    case 'shortfall':
      return shortfallParts(projection, when, 'in-year');
    case 'cumulative-shortfall':
      return shortfallParts(projection, when, 'cumulative');
    case 'cumulative-saving':
      return cumulativeParts(projection, when);
    case 'children':
      return childrenParts(projection);
    case 'weekly-spend':
      return spendParts(projection);
  }
}

function savingParts(projection: Projection, when: string | undefined, nameOf: Names): Parts {
  const year = projection.financialYears.find((it) => it.year === when) ?? projection.financialYears[0]!;
  const { comparator } = year;
  const lines = [
    ['Placement spend', comparator.spendGbp, year.spendGbp, comparator.spendGbp - year.spendGbp],
    ['Fixed and financing cost', comparator.fixedGbp, year.fixedGbp, comparator.fixedGbp - year.fixedGbp],
    ['Savings entered as cash', comparator.cashGbp, year.cashGbp, year.cashGbp - comparator.cashGbp],
  ] as const;
  const kept = lines.filter(([, before, after]) => before !== 0 || after !== 0);
  const saved = apportion(
    kept.map(([, , , saving]) => saving),
    1,
  );
  const shown = savingsShown(projection);
  const byLine =
    shown.target?.line === undefined
      ? ''
      : ` The headline gives the part of the line “${shown.target.label}”.`;
  return {
    title: `Expected saving in ${year.year}`,
    how: `What is expected to be spent in the comparator (${nameOf(projection.compareWith)}), less what is expected to be spent with the plan, by the days of the financial year.${byLine}`,
    sum: {
      heads: ['Pounds', 'Comparator', 'This plan', 'Saving'],
      rows: kept.map(([label, before, after], i) => [label, gbp(before), gbp(after), gbp(saved[i]!)]),
      total: ['Saving in the year', '', '', gbp(saved.reduce((sum, it) => sum + it, 0))],
    },
  };
}

function cumulativeParts(projection: Projection, when: string | undefined): Parts {
  const last = projection.financialYears.findIndex(({ year }) => year === when);
  const years = projection.financialYears.slice(0, last < 0 ? undefined : last + 1);
  const saved = apportion(
    years.map(({ savingGbp }) => savingGbp),
    1,
  );
  return {
    title: `Expected saving up to the end of ${years.at(-1)?.year}`,
    how: 'The savings of each year since the start, added up.',
    sum: {
      heads: ['Pounds', 'Saving'],
      rows: years.map(({ year }, i) => [financialYearWords(year), gbp(saved[i]!)]),
      total: ['So far', gbp(saved.reduce((sum, it) => sum + it, 0))],
    },
  };
}

/** In the figures as they are shown: a shortfall is what a reader gets by taking one from the other. */
function shortfallParts(projection: Projection, when: string | undefined, basis: Basis): Parts {
  const { scale, target, years } = savingsShown(projection);
  const year = years.find((it) => it.year === when) ?? years[0]!;
  const expected = savingOn(year, basis);
  return {
    title: `How far short of the target in ${year.year}`,
    how:
      basis === 'in-year'
        ? `The target “${target?.label}”, read as that year’s saving, less the saving expected in the year.`
        : `The target “${target?.label}”, read as the sum so far, less the saving expected from the start to the end of the year.`,
    sum: {
      heads: ['As shown', 'Pounds'],
      rows: [
        ['Target', scale.words(year.target?.gbp ?? 0)],
        [basis === 'in-year' ? 'Expected in the year' : 'Expected so far', scale.words(expected)],
      ],
      total: ['Short by', scale.words(year.judged[basis]?.shortfallGbp ?? 0)],
    },
  };
}

function childrenParts({ financialYears, horizon }: Projection): Parts {
  return {
    title: 'Children looked after, expected',
    how: `The children in care on ${dateWords(horizon.from)}, then week by week: who leaves, who moves, who grows older, who enters, at the baseline’s rates after the plan’s measures. An expected number need not be whole; it is shown as whole children.`,
    sum: {
      heads: ['Expected children', 'Enter', 'Leave', 'Average in care'],
      rows: financialYears.map((it) => [
        financialYearWords(it.year),
        people(it.entries),
        people(it.exits),
        people(it.averageChildren),
      ]),
    },
  };
}

function spendParts({ financialYears }: Projection): Parts {
  return {
    title: 'Weekly placement spend, expected',
    how: 'The expected children in each type of placement at the start of a week, times the weekly cost of that type, which rises each 1 April by its uplift. Fixed cost and capital are not in it.',
    sum: {
      heads: ['Pounds', 'Spend in the year', 'A child a week'],
      rows: financialYears.map((it) => [
        financialYearWords(it.year),
        gbp(it.spendGbp),
        it.averageWeeklyCostGbp === null ? '' : gbp(it.averageWeeklyCostGbp),
      ]),
    },
  };
}
