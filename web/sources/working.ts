import { apportion } from '../../model/words/apportion.ts';
import { figuresInUse, figuresOfPlan } from '../../model/words/caveats.ts';
import { dateWords, financialYearWords } from '../../model/words/dates.ts';
import { gbp } from '../../model/words/money.ts';
import { people } from '../../model/words/numbers.ts';
import { overriddenWords, overridesTold, type OverrideTold } from '../../model/words/overrideWords.ts';
import { savingOn, type Basis, type SavingsShown } from '../../model/words/savingsShown.ts';
import type { Working } from '../../model/words/sentence.ts';
import type { EvidenceFigure } from '../../model/schema/evidence.ts';
import type { Projection, TargetResult } from '../../model/schema/projection.ts';
import type { SimulationResult } from '../../model/schema/simulation.ts';
import type { Authority, Plan } from '../state/workspace.svelte.ts';
import { PLACES_WORKING } from './placesWorking.ts';
import { chanceParts, levelChanceParts, rangeParts, simulationRecord } from './simulationWorking.ts';

/** How a computed figure came about: in words, as a sum, from which inputs, in which run. */
export interface WorkingWords {
  title: string;
  how: string;
  sum?: { heads: string[]; rows: string[][]; total?: string[] };
  /** The plan's own sources: its measures and targets. */
  planFigures: EvidenceFigure[];
  /** How many figures of the register it rests on in all. */
  inUse: number;
  /** What it rests on that is not as the baseline has it. */
  overridden: OverrideTold[];
  record: [string, string][];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** All that the figures of a plan are worked out from. */
export interface WorkingInputs {
  plan: Plan;
  authority: Authority;
  nameOf: (scenarioId: string | null) => string;
  /** Savings as they are shown: of the line that was chosen. */
  shown: SavingsShown;
  simulation: SimulationResult | undefined;
}

export function workingWords(working: Working, inputs: WorkingInputs): WorkingWords {
  const { plan, authority } = inputs;
  const { scenario, projection } = plan;
  const { baseline, evidence } = authority;
  const targets = projection.targets.filter(({ kind }) => KIND_OF[working.working] === kind);
  return {
    ...partsOf(working, inputs),
    planFigures: figuresInUse(
      evidence,
      scenario.measures,
      targets.map(({ judgements }) => judgements),
    ),
    inUse: figuresOfPlan(evidence, baseline, scenario).length,
    overridden: overridesTold(scenario, baseline).filter(({ differs }) => differs),
    record: runRecord(inputs),
  };
}

const KIND_OF: Record<Working['working'], string> = {
  saving: 'saving',
  'cumulative-saving': 'saving',
  range: 'saving',
  'cumulative-range': 'saving',
  chance: 'saving',
  'cumulative-chance': 'saving',
  shortfall: 'saving',
  'cumulative-shortfall': 'saving',
  children: 'children',
  'children-chance': 'children',
  'weekly-spend': '',
  'cp-plans': 'cp-plans',
  'cp-plans-chance': 'cp-plans',
  'places-needed': '',
  'places-chance': '',
  'overflow-cost': '',
  occupancy: '',
  'placement-share': 'placement-share',
  dearest: '',
  moves: '',
};

/** What is needed to make the figure again. */
function runRecord({ plan, authority, nameOf, simulation }: WorkingInputs): [string, string][] {
  const { scenario, projection } = plan;
  const { baseline } = authority;
  const { horizon, engineVersion, compareWith } = projection;
  return [
    ['Expected values', `Engine version ${engineVersion}`],
    ['Baseline', `${baseline.name}, as of ${dateWords(baseline.asOf)}${overriddenWords(scenario)}`],
    ['Scenario', scenario.name],
    ['Compared with', nameOf(compareWith)],
    ['Horizon', `${dateWords(horizon.from)} to ${dateWords(horizon.to)}`],
    ...(simulation ? simulationRecord(simulation) : []),
  ];
}

export type Parts = Pick<WorkingWords, 'title' | 'how' | 'sum'>;

function partsOf({ working, when }: Working, inputs: WorkingInputs): Parts {
  const { plan, shown } = inputs;
  switch (working) {
    case 'saving':
      return savingParts(inputs, when);
    case 'shortfall':
      return shortfallParts(shown, when, 'in-year');
    case 'cumulative-shortfall':
      return shortfallParts(shown, when, 'cumulative');
    case 'cumulative-saving':
      return cumulativeParts(shown, when);
    case 'range':
      return rangeParts(shown, when, 'in-year');
    case 'cumulative-range':
      return rangeParts(shown, when, 'cumulative');
    case 'chance':
      return chanceParts(shown, when, 'in-year');
    case 'cumulative-chance':
      return chanceParts(shown, when, 'cumulative');
    case 'children':
      return childrenParts(plan.projection);
    case 'children-chance':
      return levelChanceParts(inputs.simulation, 'children', when);
    case 'cp-plans-chance':
      return levelChanceParts(inputs.simulation, 'cp-plans', when);
    case 'cp-plans':
      return plansParts(plan.projection);
    case 'weekly-spend':
      return spendParts(plan.projection);
    default:
      return PLACES_WORKING[working];
  }
}

function savingParts({ plan, shown, nameOf }: WorkingInputs, when: string | undefined): Parts {
  const { projection } = plan;
  const { target } = shown;
  const year = projection.financialYears.find((it) => it.year === when) ?? projection.financialYears[0]!;
  const title = `Expected saving in ${year.year}`;
  if (target?.line !== undefined) return { title, ...lineParts(projection, target, year.year) };
  const { comparator } = year;
  const lines = [
    ['Placement spend', comparator.spendGbp, year.spendGbp, 1],
    ['Fixed and financing cost', comparator.fixedGbp, year.fixedGbp, 1],
    ['Savings entered as cash', comparator.cashGbp, year.cashGbp, -1],
  ] as const;
  // Whole pounds before they are taken from each other, so that each line can be checked by hand.
  const rows = lines
    .filter(([, before, after]) => before !== 0 || after !== 0)
    .map(([label, before, after, sign]) => ({
      words: [label, gbp(before), gbp(after)],
      saved: sign * (Math.round(before) - Math.round(after)),
    }));
  return {
    title,
    how: `What is expected to be spent in the comparator (${nameOf(projection.compareWith)}), less what is expected to be spent with the plan, by the days of the financial year.`,
    sum: {
      heads: ['Pounds', 'Comparator', 'This plan', 'Saving'],
      rows: rows.map(({ words, saved }) => [...words, gbp(saved)]),
      total: ['Saving in the year', '', '', gbp(sum(rows.map(({ saved }) => saved)))],
    },
  };
}

/** One line of a savings table: what each of its measures adds, in the plan's order. */
function lineParts(
  projection: Projection,
  { label, line }: TargetResult,
  year: string,
): Omit<Parts, 'title'> {
  const measures = projection.measures.filter((measure) => measure.line === line);
  const steps = measures.map(({ byYear }) => byYear.find((it) => it.year === year)?.inOrderGbp ?? 0);
  const shown = apportion(steps, 1);
  return {
    how: `What the measures of the line “${label}” save when they are switched on one after the other, in the order of the plan.`,
    sum: {
      heads: ['Pounds', 'Saving'],
      rows: measures.map((measure, i) => [measure.label, gbp(shown[i]!)]),
      total: ['Saving in the year', gbp(sum(shown))],
    },
  };
}

function cumulativeParts({ years, scale }: SavingsShown, when: string | undefined): Parts {
  const last = years.findIndex(({ year }) => year === when);
  const soFar = years.slice(0, last < 0 ? undefined : last + 1);
  return {
    title: `Expected saving up to the end of ${soFar.at(-1)?.year}`,
    how: 'The savings of each year since the start, as shown, added up.',
    sum: {
      heads: ['As shown', 'Saving'],
      rows: soFar.map(({ year, inYearGbp }) => [financialYearWords(year), scale.words(inYearGbp)]),
      total: ['So far', scale.words(soFar.at(-1)?.cumulativeGbp ?? 0)],
    },
  };
}

/** In the figures as they are shown: a shortfall is what a reader gets by taking one from the other. */
function shortfallParts(
  { scale, target, years }: SavingsShown,
  when: string | undefined,
  basis: Basis,
): Parts {
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

const RUNS_TOO =
  ' The fan is of the runs, which follow whole children: in each week the median, and where the middle 5 and 8 of 10 runs lie.';

function childrenParts({ financialYears, horizon }: Projection): Parts {
  return {
    title: 'Children looked after, expected',
    how: `The children in care on ${dateWords(horizon.from)}, then week by week: who leaves, who moves, who grows older, who enters, at the baseline’s rates after the plan’s measures. An expected number need not be whole; it is shown as whole children.${RUNS_TOO}`,
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

function plansParts({ financialYears, horizon }: Projection): Parts {
  return {
    title: 'Child protection plans, expected',
    how: `The plans open on ${dateWords(horizon.from)}, then week by week: those that start, those of the first phase that end or become established, and those established that end, at the baseline’s rates after the plan’s measures. The fan is of the runs, in which each plan is one of its own: the median, and where the middle 5 and 8 of 10 runs lie.`,
    sum: {
      heads: ['Expected plans', 'Start', 'End'],
      rows: financialYears.map((it) => [
        financialYearWords(it.year),
        people(it.cpStarts ?? 0),
        people(it.cpEnds ?? 0),
      ]),
    },
  };
}

function spendParts({ financialYears }: Projection): Parts {
  return {
    title: 'Weekly placement spend, expected',
    how:
      'The expected children in each type of placement at the start of a week, times the weekly cost of that type, which rises each 1 April by its uplift. Fixed cost and capital are not in it.' +
      RUNS_TOO,
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
