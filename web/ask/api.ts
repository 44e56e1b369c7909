import type { Baseline } from '../../model/schema/baseline.ts';
import type { BaselineSummary } from '../../model/schema/baselineSummary.ts';
import type { Evidence } from '../../model/schema/evidence.ts';
import type { History } from '../../model/schema/history.ts';
import type { Projection } from '../../model/schema/projection.ts';
import type { Reconciliation } from '../../model/schema/reconciliation.ts';
import type { Scenario } from '../../model/schema/scenario.ts';
import type { ScenarioSummary } from '../../model/schema/storedScenario.ts';
import type { Supply } from '../../model/schema/supply.ts';
import type { AreaRecord, TrackRecordSummary } from '../../model/schema/trackRecord.ts';
import type { Targets } from '../../model/schema/targets.ts';
import { ask } from './ask.ts';

/** What a query leaves out is not sent. */
export function queryOf(query: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}

const read = async <T>(path: string, signal: AbortSignal): Promise<T> =>
  (await ask<T>(path, { signal })).value;
const at = encodeURIComponent;

/** What the page asks. Each question is ended by its signal when a newer one is asked. */
export const api = {
  scenarios: (signal: AbortSignal) => read<ScenarioSummary[]>('/scenarios', signal),
  /** @param version an old one of an own scenario; left out: the current one */
  scenario: (id: string, signal: AbortSignal, version?: number) =>
    read<Scenario>(`/scenarios/${at(id)}${queryOf({ version })}`, signal),
  projection: (
    id: string,
    compareWith: string | undefined,
    version: number | undefined,
    signal: AbortSignal,
  ) => read<Projection>(`/scenarios/${at(id)}/projection${queryOf({ compareWith, version })}`, signal),
  baseline: (id: string, signal: AbortSignal) => read<Baseline>(`/baselines/${at(id)}`, signal),
  baselines: (signal: AbortSignal) => read<BaselineSummary[]>('/baselines', signal),
  targets: (id: string, signal: AbortSignal) => read<Targets>(`/targets/${at(id)}`, signal),
  evidence: (id: string, signal: AbortSignal) => read<Evidence>(`/evidence/${at(id)}`, signal),
  reconciliation: (authority: string, signal: AbortSignal) =>
    read<Reconciliation>(`/authorities/${at(authority)}/reconciliation`, signal),
  history: (id: string, signal: AbortSignal) => read<History>(`/history/${at(id)}`, signal),
  supply: (id: string, signal: AbortSignal) => read<Supply>(`/supply/${at(id)}`, signal),
  trackRecord: (signal: AbortSignal) => read<TrackRecordSummary>('/track-record', signal),
  areaRecord: (code: string, signal: AbortSignal) => read<AreaRecord>(`/track-record/${at(code)}`, signal),
};
