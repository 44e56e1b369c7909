import type { Baseline } from '../schema/baseline.ts';
import type { Evidence, EvidenceFigure } from '../schema/evidence.ts';
import type { MeasureOf } from '../schema/measure.ts';
import type { Projection } from '../schema/projection.ts';
import { sourceOf } from '../schema/quantity.ts';
import type { Scenario } from '../schema/scenario.ts';
import type { SimulationResult } from '../schema/simulation.ts';
import { chanceWords } from './chances.ts';
import { dateWords } from './dates.ts';
import { figureValueWords, isWeak } from './evidenceWords.ts';
import { measureEffect } from './measureWords.ts';
import { namesOf } from './names.ts';
import { people } from './numbers.ts';
import { aimInSentence, type PlanTarget } from './planTargets.ts';
import { capitalised, computed, joined, sourced, type Sentence } from './sentence.ts';

/** The register's entry on how plan starts and entries to care have moved beside each other. */
export const STARTS_BESIDE_ENTRIES = 'cp-starts-beside-entries';

/** How many plans are expected at the end, how sure that is, and the chance of each target, in one sentence. */
export function plansHeadline(
  projection: Projection,
  simulation: SimulationResult | undefined,
  targets: readonly PlanTarget[],
  waiting: boolean,
): Sentence {
  const plans = projection.cpPlansByWeek ?? [];
  const [first = 0, last = 0] = [plans[0], plans.at(-1)];
  const { from, to } = projection.horizon;
  return [
    'Child protection plans are expected to go from ',
    computed(people(first), 'cp-plans'),
    ` on ${dateWords(from)} to `,
    computed(people(last), 'cp-plans'),
    ` on ${dateWords(to)}`,
    ...rangeClause(simulation, waiting),
    '. ',
    ...targetsSentence(targets, waiting),
  ];
}

function rangeClause(simulation: SimulationResult | undefined, waiting: boolean): Sentence {
  const spread = simulation?.cpPlansByWeek;
  if (!spread) return waiting ? [' (80% range being worked out)'] : [];
  const range = `${people(spread.p10.at(-1)!)} to ${people(spread.p90.at(-1)!)}`;
  return [' (80% range ', computed(range, 'cp-plans'), ')'];
}

function targetsSentence(targets: readonly PlanTarget[], waiting: boolean): Sentence {
  const reached = targets.filter(({ judgement }) => judgement.expected !== null);
  if (targets.length === 0) return [{ strong: ['No target is published for their number.'] }];
  if (reached.length === 0) {
    return [{ strong: ['It ends before the dates of the targets for their number.'] }];
  }
  const told = reached.map(({ id, judgement: { target, when, source }, chance }): Sentence => {
    const words = chance
      ? computed(chanceWords(chance), 'cp-plans-chance', when ?? id)
      : waiting
        ? 'being worked out'
        : 'not worked out';
    const date = when === null ? 'at the end' : `on ${dateWords(when)}`;
    return ['of ', sourced(aimInSentence(target), source), ` ${date} `, words];
  });
  const [first, ...others] = told;
  // "of no more than 295 at the end is about 9 in 10, of no more than 176 on 30 June 2025 about 1 in 20".
  const whole = [[...first!.slice(0, -1), 'is ', first!.at(-1)!], ...others];
  return [{ strong: ['The chance ', ...joined(whole), '.'] }];
}

/** The measures that state a link from plans to entries to care. */
export const linksIn = ({ measures }: Scenario): MeasureOf<'cp-starts'>[] =>
  measures.filter(
    (it): it is MeasureOf<'cp-starts'> => it.kind === 'cp-starts' && it.entriesPerPlan !== undefined,
  );

/** Whether plans move entries to care in this scenario, and why they do not unless somebody says so. */
export function linkSentence(scenario: Scenario, baseline: Baseline, evidence: Evidence): Sentence {
  const links = linksIn(scenario);
  if (links.length > 0) {
    const effects = links.map((it): Sentence => measureEffect(it, namesOf(baseline)));
    const [head, ...rest] = joined(effects);
    return [
      'Stated: ',
      typeof head === 'string' ? capitalised(head) : head!,
      ...rest,
      '. Entries, children looked after and savings hold what it moves; the range of the entries for each plan is a judgement of whoever stated it.',
    ];
  }
  const figure = evidence.figures.find(({ id }) => id === STARTS_BESIDE_ENTRIES);
  return [
    'Off: in this scenario fewer plans bring no fewer entries to care and save no placement. ',
    ...(figure ? besideSentence(baseline, figure) : []),
    'How many plans end in care was found in no published figure, so that it is for the council to state.',
  ];
}

const besideSentence = ({ name }: Baseline, figure: EvidenceFigure): Sentence => [
  `A large fall in plans need not bring one in care: in ${name}, between 2018 to 2020 and 2024, `,
  sourced(figureValueWords(figure), figure.id),
  ' (rates). ',
];

/** What a reader must know before quoting the headline. */
export function plansCaveats(scenario: Scenario, baseline: Baseline, evidence: Evidence): Sentence[] {
  const plans = baseline.childProtection;
  if (!plans) return [];
  const link: Sentence =
    linksIn(scenario).length > 0
      ? ['A link from plans to entries is stated in this scenario: an assumption, not a published result.']
      : [
          'A fall in plans is not a fall in care here: no measure links plans to entries, and none of this saves placement spend.',
        ];
  const ends = [plans.establishPerYear, plans.endsPerYear.initial, plans.endsPerYear.established]
    .map((it) => sourceOf(it) ?? plans.source)
    .flatMap((source) => evidence.figures.find(({ id }) => id === source) ?? []);
  const weak = ends.find(isWeak);
  const lengths: Sentence = weak
    ? [
        'How fast plans end, which says how long they last, rests on ',
        { text: 'weak evidence', from: { evidence: weak.id } },
        '.',
      ]
    : [];
  return [link, lengths].filter((it) => it.length > 0);
}

type Trend = 'fall' | 'rise' | 'hardly change';

/** A change of under 2% is not worth a title. */
const HARDLY = 0.02;

const trendOf = (first: number, last: number): Trend => {
  if (first === 0) return last > 0 ? 'rise' : 'hardly change';
  return Math.abs(last / first - 1) < HARDLY ? 'hardly change' : last < first ? 'fall' : 'rise';
};

/** Titles that say what a chart shows. */
export const plansFinding = ({ cpPlansByWeek }: Projection): string =>
  `Child protection plans are expected to ${trendOf(cpPlansByWeek?.[0] ?? 0, cpPlansByWeek?.at(-1) ?? 0)}`;

/** @param before the last published year, if there is one */
export function flowFinding(
  what: 'started' | 'ended',
  before: number | undefined,
  expected: readonly number[],
): string {
  const last = expected.at(-1);
  if (last === undefined) return `Plans ${what} in a year`;
  const trend = trendOf(before ?? expected[0]!, last);
  const than = before === undefined ? 'over the years' : 'from the last published year';
  return trend === 'hardly change'
    ? `Plans ${what} in a year are expected hardly to change ${than}`
    : `Plans ${what} in a year are expected to ${trend} ${than}`;
}

export function phaseFinding({ cpPlansByWeekPhase: byWeek }: Projection): string {
  const share = (week: { initial: number; established: number } | undefined): number => {
    const all = week ? week.initial + week.established : 0;
    return all > 0 ? week!.established / all : 0;
  };
  const [first, last] = [share(byWeek?.[0]), share(byWeek?.at(-1))];
  if (Math.abs(last - first) < HARDLY) return 'New and established plans keep their shares';
  return last > first
    ? 'A larger share of plans is expected to be established'
    : 'A larger share of plans is expected to be new';
}
