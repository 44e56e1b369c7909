import type { RowSource } from '../../charts/chartTable.ts';
import { PLAN_SERIES } from '../../charts/palette.ts';
import type { TimeChart, TimeLine, TimePoint } from '../../charts/timeChart.ts';
import { flowFinding, phaseFinding, plansFinding } from '../../../model/words/childProtectionWords.ts';
import { people } from '../../../model/words/numbers.ts';
import type { YearSpread } from '../../../model/schema/simulation.ts';
import { forecastLines, middleAndSpread } from '../plan/forecastLines.ts';
import { historyLine, period, published, type PlanPicture } from '../plan/planCharts.ts';

/** The number of plans: published, then forecast, with every target where it is held against. */
export function plansChart(picture: PlanPicture): TimeChart {
  const { plan, authority } = picture;
  const { projection } = plan;
  const { from, to } = projection.horizon;
  const history = historyLine(authority, 'cp-plans', from);
  const targets = projection.targets
    .filter(({ kind }) => kind === 'cp-plans')
    .flatMap(({ judgements }) => judgements)
    .flatMap(({ when, target, source }): TimePoint[] => {
      const values = typeof target === 'number' ? [target] : [target.low, target.high];
      return source === undefined
        ? []
        : values.map((value) => ({ date: when ?? to, value, from: published(authority, source) }));
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return {
    ...inPlans(`Child protection plans, ${authority.baseline.name}, ${period(history, plan)}`),
    title: plansFinding(projection),
    lines: [history, ...forecastLines(picture, 'cp-plans')],
    targets,
    forecastFrom: from,
  };
}

/** Plans started, or ended, in the year to each 31 March. */
export function flowChart(picture: PlanPicture, of: 'cp-starts' | 'cp-ends'): TimeChart {
  const { plan, authority, simulation } = picture;
  const { projection, scenario } = plan;
  const { from } = projection.horizon;
  const history = historyLine(authority, of, from);
  const points = projection.financialYears.flatMap(({ year, whole, cpStarts, cpEnds }): TimePoint[] => {
    if (!whole) return [];
    const runs = simulation?.financialYears.find((it) => it.year === year);
    const spread = of === 'cp-starts' ? runs?.cpStarts : runs?.cpEnds;
    const expected = of === 'cp-starts' ? cpStarts : cpEnds;
    return [{ date: `${Number(year.slice(0, 4)) + 1}-03-31`, ...pointOf(spread, expected ?? 0, simulation) }];
  });
  const what = of === 'cp-starts' ? 'started' : 'ended';
  const forecast: TimeLine = {
    id: 'plan',
    label: scenario.name,
    part: 'forecast',
    series: PLAN_SERIES,
    fan: true,
    points,
    ...(points.some(({ spread }) => spread) && { middle: 'median' }),
  };
  return {
    ...inPlans(
      `Child protection plans ${what} in the year to each 31 March, ${authority.baseline.name}, ${period(history, plan)}`,
    ),
    title: flowFinding(
      what,
      history.points.at(-1)?.value,
      points.map(({ value }) => value),
    ),
    lines: [history, forecast],
    targets: [],
    forecastFrom: from,
  };
}

/** Plans of the first phase and established ones; nothing published tells them apart. */
export function phaseChart({ plan, authority, simulation }: PlanPicture): TimeChart {
  const { projection } = plan;
  const { weeks, cpPlansByWeekPhase: byWeek } = projection;
  const runs = simulation?.cpPlansByWeekPhase;
  const line = (phase: 'initial' | 'established', label: string, series: number): TimeLine => {
    const spread = runs?.[phase];
    return {
      id: phase,
      label,
      part: 'forecast',
      series,
      fan: false,
      points: weeks.map((date, week) => ({
        date,
        ...(spread ? middleAndSpread(spread, week) : { value: byWeek?.[week]?.[phase] ?? 0 }),
        from: worked(simulation?.weeklyReplications),
      })),
      ...(spread && { middle: 'median' }),
    };
  };
  return {
    ...inPlans(
      `Child protection plans by phase, ${authority.baseline.name}, forecast. Every plan starts as new; of those that last some become established, and end more often`,
    ),
    title: phaseFinding(projection),
    lines: [line('initial', 'New', PLAN_SERIES), line('established', 'Established', PLAN_SERIES + 1)],
    targets: [],
    forecastFrom: projection.horizon.from,
  };
}

const inPlans = (subtitle: string) => ({ subtitle, unit: 'plans', words: people, axisWords: people });

function pointOf(
  spread: YearSpread['cpStarts'],
  expected: number,
  simulation: PlanPicture['simulation'],
): Omit<TimePoint, 'date'> {
  if (!spread) return { value: expected, from: worked(undefined) };
  const { p10, p25, p50, p75, p90 } = spread;
  return {
    value: p50,
    spread: { p10, p25, p75, p90 },
    from: worked(simulation?.record.replications),
  };
}

/** @param runs how many the medians rest on; left out: expected values */
const worked = (runs: number | undefined): RowSource => ({
  words:
    runs === undefined
      ? 'Expected value, worked out by Carecast'
      : `Median and range of ${people(runs)} runs, worked out by Carecast`,
  link: 'How it was worked out',
  from: { working: 'cp-plans' },
});
