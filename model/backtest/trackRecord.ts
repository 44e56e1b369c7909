import type { FittedSettings } from '../schema/fittedSettings.ts';
import type { AreaRecord, Said, SeriesId, TrackRecord } from '../schema/trackRecord.ts';
import type { Figures } from '../estimate/figures.ts';
import { rounded } from '../estimate/arithmetic.ts';
import { ENGINE_VERSION } from '../version.ts';
import type { CaseResult, Outcome } from './cases.ts';
import { groupBy } from './groupBy.ts';
import { naiveRanges } from './naiveRanges.ts';
import { ALL_SERIES } from './series.ts';
import { summaryOf, type SummaryRow } from './summary.ts';

/** What a backtest was run on. */
export interface BacktestRecordInputs {
  figures: Figures;
  /** Every authority of the figures: naive ranges rest on all, whichever were chosen. */
  areas: readonly { code: string; name: string }[];
  years: { first: number; last: number };
  settings: FittedSettings;
  results: readonly CaseResult[];
  source: string;
  command: string;
  replications: number;
}

const SCORE_DIGITS = 4;

/** Results of a backtest as its file: scores, then every forecast with its outcome. */
export function trackRecord(inputs: BacktestRecordInputs): TrackRecord {
  const { figures, areas, years, settings, results, source, command, replications } = inputs;
  const fittedTo = Number(settings.fitted.outcomesTo.slice(0, 4));
  const codes = areas.map(({ code }) => code);
  const ranges = naiveRanges(figures, codes, ALL_SERIES, { first: years.first, last: fittedTo });
  const rows = summaryOf(
    results.flatMap(({ outcomes }) => outcomes),
    ranges,
    fittedTo,
  );
  const byArea = groupBy(results, ({ area }) => area);
  return {
    schemaVersion: 1,
    made: { source, engineVersion: ENGINE_VERSION, command, replications },
    fittedTo: settings.fitted.outcomesTo,
    lastOutcome: `${years.last}-03-31`,
    cutOffs: [...new Set(results.map(({ cutOff }) => cutOff))].sort((a, b) => a - b),
    authorities: byArea.size,
    forecasts: results.length,
    scores: rows.map(scoreRow),
    areas: areas.flatMap(({ code, name }): AreaRecord[] => {
      const own = byArea.get(code);
      return own ? [{ code, name, forecasts: own.map(madeForecast) }] : [];
    }),
  };
}

function scoreRow({ scores, series, ...row }: SummaryRow): TrackRecord['scores'][number] {
  const or = (value: number | undefined) => (value === undefined ? null : rounded(value, SCORE_DIGITS));
  return {
    ...row,
    series: series as SeriesId,
    count: scores.count,
    medianAbsoluteError: rounded(scores.medianAbsoluteError, SCORE_DIGITS),
    meanAbsoluteError: rounded(scores.meanAbsoluteError, SCORE_DIGITS),
    bias: rounded(scores.bias, SCORE_DIGITS),
    coverage50: or(scores.coverage50),
    coverage80: or(scores.coverage80),
    intervalScore80: or(scores.intervalScore80),
  };
}

/** Of flows the scores alone are kept: a forecast is looked at for its stocks. */
const KEPT: ReadonlySet<string> = new Set(
  ALL_SERIES.filter(({ kind }) => kind === 'stock').map(({ id }) => id),
);

function madeForecast({ cutOff, agesFrom, outcomes }: CaseResult): AreaRecord['forecasts'][number] {
  const bySeries = groupBy(
    outcomes.filter(({ series }) => KEPT.has(series)),
    ({ series }) => series as SeriesId,
  );
  return {
    cutOff,
    ages: agesFrom,
    series: Object.fromEntries(
      [...bySeries].map(([series, ofSeries]) => [
        series,
        { last: ofSeries[0]!.last, ahead: ofSeries.map(saidOf) },
      ]),
    ),
  };
}

const saidOf = ({ years, model: { p10, p25, p50, p75, p90 }, actual }: Outcome): Said => [
  years,
  Math.round(p10),
  Math.round(p25),
  Math.round(p50),
  Math.round(p75),
  Math.round(p90),
  actual,
];
