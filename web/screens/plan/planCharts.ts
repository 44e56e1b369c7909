import { PLAN_SERIES } from '../../charts/palette.ts';
import type { RowSource } from '../../charts/chartTable.ts';
import type { TimeChart, TimeLine, TimePoint } from '../../charts/timeChart.ts';
import { monthWords } from '../../../model/words/dates.ts';
import { citation, documentOf } from '../../../model/words/evidenceWords.ts';
import { childrenFinding, spendFinding } from '../../../model/words/findings.ts';
import { gbp, gbpShort, roundTo } from '../../../model/words/money.ts';
import { people } from '../../../model/words/numbers.ts';
import type { SimulationResult } from '../../../model/schema/simulation.ts';
import type { Authority, Plan } from '../../state/workspace.svelte.ts';
import { forecastLines } from './forecastLines.ts';

type NameOf = (scenarioId: string | null) => string;

/** What the two pictures over time of a plan need. */
export interface PlanPicture {
  plan: Plan;
  authority: Authority;
  nameOf: NameOf;
  /** The runs behind its ranges; without them the expected values are shown. */
  simulation?: SimulationResult | undefined;
}

export function childrenChart(picture: PlanPicture): TimeChart {
  const { plan, authority } = picture;
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
  const history = historyLine(authority, 'children', projection.horizon.from);
  return {
    title: childrenFinding(projection),
    subtitle: `Children looked after, ${authority.baseline.name}, ${period(history, plan)}`,
    unit: 'children',
    words: people,
    axisWords: people,
    lines: [history, ...forecastLines(picture, 'children')],
    targets,
    forecastFrom: projection.horizon.from,
  };
}

export function spendChart(picture: PlanPicture): TimeChart {
  const { plan, authority } = picture;
  const { projection } = plan;
  const history = historyLine(authority, 'weekly-spend', projection.horizon.from);
  return {
    title: spendFinding(projection),
    subtitle: `Placement spend, pounds a week in cash prices (dearer each 1 April), ${authority.baseline.name}, ${period(history, plan)}`,
    unit: 'pounds a week',
    words: (value) => gbp(roundTo(value, 1)),
    axisWords: gbpShort,
    lines: [history, ...forecastLines(picture, 'weekly-spend').map((line) => ({ ...line, words: gbpShort }))],
    targets: [],
    forecastFrom: projection.horizon.from,
  };
}

/** A published figure as the source of a row: its paper in full for a file, whose it is for a link. */
export function published({ evidence }: Authority, source: string): RowSource {
  const from = { evidence: source };
  const figure = evidence.figures.find(({ id }) => id === source);
  if (!figure) return { words: source, link: source, from };
  return {
    words: citation(evidence, figure),
    link: documentOf(evidence, figure)?.body ?? 'Assumption',
    from,
  };
}

/** So much of the past is drawn that the forecast beside it can be read. */
const HISTORY_YEARS = 5;

export function historyLine(authority: Authority, series: string, from: string): TimeLine {
  const found = authority.history.series.find(({ id }) => id === series);
  const since = Number(from.slice(0, 4)) - HISTORY_YEARS;
  const recent = (found?.points ?? []).filter(({ date }) => Number(date.slice(0, 4)) >= since);
  const points = recent.map(({ date, value, source }) => ({
    date,
    value,
    from: published(authority, source),
  }));
  return { id: 'history', label: 'Published', part: 'history', series: PLAN_SERIES, points };
}

export function period(history: TimeLine, { projection }: Plan): string {
  const first = history.points[0]?.date ?? projection.horizon.from;
  return `${monthWords(first)} to ${monthWords(projection.horizon.to)}`;
}
