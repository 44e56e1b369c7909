import { COMPARATOR_SERIES, PLAN_SERIES } from '../../charts/palette.ts';
import type { RowSource } from '../../charts/chartTable.ts';
import type { TimeChart, TimeLine, TimePoint } from '../../charts/timeChart.ts';
import { monthWords } from '../../../model/words/dates.ts';
import { citation, documentOf } from '../../../model/words/evidenceWords.ts';
import { childrenFinding, spendFinding } from '../../../model/words/findings.ts';
import { gbp, gbpShort, roundTo } from '../../../model/words/money.ts';
import { people } from '../../../model/words/numbers.ts';
import type { Working } from '../../../model/words/sentence.ts';
import type { Authority, Plan } from '../../state/workspace.svelte.ts';

type NameOf = (scenarioId: string | null) => string;

/** What the two pictures over time of a plan need. */
export interface PlanPicture {
  plan: Plan;
  authority: Authority;
  nameOf: NameOf;
}

export function childrenChart({ plan, authority, nameOf }: PlanPicture): TimeChart {
  const { projection } = plan;
  const targets = projection.targets
    .filter(({ kind }) => kind === 'children')
    .flatMap(({ judgements }) => judgements)
    .flatMap(({ when, target, source }): TimePoint[] => {
      if (when === null || typeof target !== 'number' || source === undefined) return [];
      return [
        {
          date: when,
          value: target,
          from: published(authority, source),
        },
      ];
    });
  const history = historyLine(authority, 'children', 'Published');
  return {
    title: childrenFinding(projection),
    subtitle: `Children looked after, ${authority.baseline.name}, ${period(history, plan)}`,
    unit: 'children',
    words: people,
    axisWords: people,
    round: Math.round,
    lines: [history, ...forecastLines(plan, nameOf, 'children')],
    targets,
    forecastFrom: projection.horizon.from,
  };
}

export function spendChart({ plan, authority, nameOf }: PlanPicture): TimeChart {
  const { projection } = plan;
  const history = historyLine(authority, 'weekly-spend', 'Published');
  return {
    title: spendFinding(projection),
    subtitle: `Placement spend, pounds a week in cash prices (dearer each 1 April), ${authority.baseline.name}, ${period(history, plan)}`,
    unit: 'pounds a week',
    words: (value) => gbp(roundTo(value, 1)),
    axisWords: gbpShort,
    round: Math.round,
    lines: [history, ...forecastLines(plan, nameOf, 'weekly-spend')],
    targets: [],
    forecastFrom: projection.horizon.from,
  };
}

/** A published figure as the source of a row: its paper in full for a file, whose it is for a link. */
function published({ evidence }: Authority, source: string): RowSource {
  const from = { evidence: source };
  const figure = evidence.figures.find(({ id }) => id === source);
  if (!figure) return { words: source, link: source, from };
  return {
    words: citation(evidence, figure),
    link: documentOf(evidence, figure)?.body ?? 'Assumption',
    from,
  };
}

function historyLine(authority: Authority, series: string, label: string): TimeLine {
  const found = authority.history.series.find(({ id }) => id === series);
  const points = (found?.points ?? []).map(({ date, value, source }) => ({
    date,
    value,
    from: published(authority, source),
  }));
  return { id: 'history', label, part: 'history', series: PLAN_SERIES, points };
}

/** The plan's line, and the comparator's under it. */
function forecastLines(
  { scenario, projection }: Plan,
  nameOf: NameOf,
  of: 'children' | 'weekly-spend',
): TimeLine[] {
  const working: Working = { working: of };
  const from = {
    words: 'Expected value, worked out by Carecast',
    link: 'How it was worked out',
    from: working,
  };
  const points = (values: readonly number[]) =>
    projection.weeks.map((date, week) => ({ date, value: values[week] ?? 0, from }));
  const valuesOf = (run: Plan['projection']['comparator']) =>
    of === 'children' ? run.childrenByWeek : run.spendGbpByWeek;
  const line = { part: 'forecast' as const };
  const own = {
    ...line,
    id: 'plan',
    label: scenario.name,
    series: PLAN_SERIES,
    points: points(valuesOf(projection)),
  };
  const other = {
    ...line,
    id: 'comparator',
    label: comparatorLabel(nameOf(projection.compareWith)),
    series: COMPARATOR_SERIES,
    points: points(valuesOf(projection.comparator)),
  };
  // Where nothing differs there is one line to see, and one is drawn.
  const same = own.points.every(({ value }, week) => value === other.points[week]?.value);
  return same ? [own] : [own, other];
}

const comparatorLabel = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

function period(history: TimeLine, { projection }: Plan): string {
  const first = history.points[0]?.date ?? projection.horizon.from;
  return `${monthWords(first)} to ${monthWords(projection.horizon.to)}`;
}
