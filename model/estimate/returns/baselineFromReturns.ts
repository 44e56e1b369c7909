import { OTHER_GROUP, grouping, type PlacementGroup } from '../../returns/groups.ts';
import type { Baseline } from '../../schema/baseline.ts';
import type { Evidence } from '../../schema/evidence.ts';
import type { History } from '../../schema/history.ts';
import { BASELINE_VERSION } from '../../schema/versions.ts';
import { isoDateOf } from '../../time/calendar.ts';
import { Ledger, slug } from '../openData/ledger.ts';
import { careTimesOf } from './careTimes.ts';
import { fitPhases } from './fitPhases.ts';
import type { ReturnsInput } from './input.ts';
import { notesOf } from './notes.ts';
import { piecesOf } from './pieces.ts';
import { ratesOf } from './rateRows.ts';
import { returnsHistory } from './returnsHistory.ts';
import { settle } from './settled.ts';
import { stayCurve, type StayPoint } from './stayCurve.ts';
import { stockOn } from './stock.ts';
import { stockRows } from './stockRows.ts';
import { streamRows } from './streamRows.ts';
import type { EntryTrend, RateSupport } from './support.ts';
import { typesOf } from './typesOf.ts';
import { wholeYears, windowsOf } from './windows.ts';

/** A baseline from an authority's own returns, and everything it rests on. */
export interface ReturnsBaseline {
  baseline: Baseline;
  evidence: Evidence;
  history: History;
  /** What every rate rests on. */
  support: RateSupport[];
  /** The fitted length of stay beside the counted one. */
  stayCurve: StayPoint[];
  entryTrends: EntryTrend[];
  /** What is to be known of it, each as a sentence. */
  notes: string[];
}

export type EstimatedBaseline = ({ ok: true } & ReturnsBaseline) | { ok: false; reason: string };

/**
 * The baseline of an authority from the histories of its children, or a sentence on why there is none. Pure; holds
 * and returns no child's history.
 */
export function baselineFromReturns(input: ReturnsInput): EstimatedBaseline {
  const settled = settle(input);
  if ('reason' in settled) return { ok: false, reason: settled.reason };
  const { histories, authority, period, asOf, outcomeOf } = settled;
  const groups = withOther(settled.groups);
  const groupAt = new Map(groups.map(({ id }, i) => [id, i]));
  const idOf = grouping(groups);
  const { times, counted } = careTimesOf(
    histories,
    (place, provider) => groupAt.get(idOf(place, provider))!,
    outcomeOf,
  );
  const windows = windowsOf(period, histories.gaps);
  const strata = { reasons: reasonsOf(times), groups: groups.length };
  const pieces = piecesOf(times, windows, asOf, strata);
  const fitted = fitPhases(pieces, strata);
  const stock = stockOn(times, asOf, groups.length, (i) => {
    const piece = pieces.atStock[i]!;
    return piece < 0 ? 0 : fitted.pass.settledAtEnd[piece]!;
  });
  if (stock.total === 0) {
    return { ok: false, reason: 'Nobody was in care on the day of the stock: there is nothing to project.' };
  }
  const id = `${slug(authority.name)}-returns-${isoDateOf(asOf)}`;
  const ledger = new Ledger({ id, code: authority.code ?? authority.id, name: authority.name });
  const context = { settled, groups, times, windows, strata, pieces, fitted, stock, ledger };
  const years = wholeYears(histories, asOf);
  const { types, used, agesOf } = typesOf(context);
  const streams = streamRows({ ...context, agesOf, used, years });
  const rates = ratesOf({ ...context, agesOf, used });
  const history = returnsHistory(times, years, ledger);
  notesOf({ ...context, counted, streams: streams.trends });
  const baseline: Baseline = {
    schemaVersion: BASELINE_VERSION,
    id,
    name: authority.name,
    asOf: isoDateOf(asOf),
    under18Population: { value: authority.under18Population, source: populationSource(ledger, authority) },
    note: 'Estimated from this council’s own returns (SSDA903). It holds small counts of its children: keep it inside the council.',
    ...types,
    stock: stockRows(context),
    entries: streams.rows,
    ...rates.rows,
    ...streams.capacity,
  };
  return {
    ok: true,
    baseline,
    evidence: fromReturns(ledger.evidence, isoDateOf(asOf)),
    history,
    support: [...streams.support, ...rates.support],
    stayCurve: stayCurve(times, windows, pieces, fitted),
    entryTrends: streams.trends,
    notes: ledger.notes,
  };
}

/** Everything worked out here comes from the council's own returns and prices, which the register names as its paper. */
const fromReturns = (evidence: Evidence, asOf: string): Evidence => ({
  ...evidence,
  attribution: ATTRIBUTION,
  documents: [
    ...evidence.documents,
    {
      id: 'own-returns',
      title: 'The council’s own children looked after returns (SSDA903)',
      body: 'The council',
      date: asOf,
      covers:
        'Children, episodes and unaccompanied children of every return that was read, and the finance extract.',
    },
  ],
  figures: evidence.figures.map((figure) =>
    figure.kind === 'derived' && figure.document === undefined
      ? { ...figure, document: 'own-returns' }
      : figure,
  ),
});

const ATTRIBUTION =
  'Estimated from the council’s own children looked after returns (SSDA903). It holds small counts of its children: inside the council only. Figures of the country: Department for Education, Open Government Licence v3.0.';

/** The groups, with one for places that none of them takes. */
const withOther = (groups: readonly PlacementGroup[]): PlacementGroup[] =>
  groups.some(({ id }) => id === OTHER_GROUP)
    ? [...groups]
    : [...groups, { id: OTHER_GROUP, label: 'Other placements', places: [] }];

const reasonsOf = (times: readonly { reason: string }[]): string[] =>
  [...new Set(times.map(({ reason }) => reason).filter((it) => it !== ''))].sort();

function populationSource(
  ledger: Ledger,
  { under18Population, populationAssumed }: ReturnsInput['authority'],
): string {
  return ledger.assumed({
    id: 'population-0-17',
    label: 'Children aged 0 to 17 living in the area',
    unit: 'children',
    value: under18Population,
    strength: 'weak',
    rationale: populationAssumed ?? 'Given by the user, with no source.',
  });
}
