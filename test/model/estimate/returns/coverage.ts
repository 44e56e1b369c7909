import { baselineFromReturns } from '../../../../model/estimate/returns/baselineFromReturns.ts';
import { CLASSES, bandsOfClass } from '../../../../model/estimate/returns/ages.ts';
import { defaultOutcomeOf } from '../../../../model/estimate/returns/outcomes.ts';
import type { RateSupport } from '../../../../model/estimate/returns/support.ts';
import { DEFAULT_GROUPS } from '../../../../model/returns/groups.ts';
import { simulatedCouncil, STEADY, trueRate, type GroupId, type KnownCouncil } from './simulatedCouncil.ts';

export interface Held {
  held: number;
  of: number;
}

/** A rate rests on enough to be one of the main ones. */
const MAIN_EVENTS = 10;

/** Over so many councils of known rates, how often the 90% interval of each main rate holds the true one, by kind. */
export function coverageOf(
  councils: number,
  council: KnownCouncil = STEADY,
  firstSeed = 1,
): Record<string, Held> {
  const found: Record<string, Held> = {};
  const note = (kind: string, holds: boolean) => {
    const it = (found[kind] ??= { held: 0, of: 0 });
    it.of++;
    if (holds) it.held++;
  };
  for (let seed = firstSeed; seed < firstSeed + councils; seed++) {
    const { support } = estimated(council, seed);
    for (const row of support) {
      const known = trueRateOf(council, row);
      if (known === undefined || (row.kind !== 'settle' && row.events < MAIN_EVENTS)) continue;
      const holds = row.low <= known && known <= row.high;
      note(row.kind, holds);
      if (row.kind !== 'entries' && row.kind !== 'settle') note(`${row.kind} ${row.phase}`, holds);
      note('all', holds);
    }
  }
  return found;
}

export function estimated(council: KnownCouncil, seed: number) {
  const histories = simulatedCouncil(council, seed, { firstYear: 2019, years: 5 });
  const result = baselineFromReturns({
    histories,
    authority: { id: 'E10000001', name: 'Testshire', under18Population: 60_000 },
    groups: DEFAULT_GROUPS,
    period: { from: histories.observedFrom + 365, to: histories.observedTo },
  });
  if (!result.ok) throw new Error(result.reason);
  return { ...result, histories };
}

/** What the rate of a row is in truth; nothing where several codes make one outcome. */
export function trueRateOf(council: KnownCouncil, row: RateSupport): number | undefined {
  if (row.kind === 'settle') return council.settlePerYear;
  if (row.kind === 'entries') {
    return council.streams.find((it) => it.unaccompanied === (row.what === 'unaccompanied'))?.perYear;
  }
  const c = CLASSES.findIndex((_, at) => bandsOfClass(at)[0] === row.ageBands[0]);
  const group = row.group as GroupId;
  if (row.kind === 'exit') {
    const [, rate] = Object.entries(council.exits).find(([code]) => defaultOutcomeOf(code) === row.what)!;
    return trueRate(rate, group, c, row.phase!);
  }
  const move = council.moves.find(({ from, to }) => from === group && to === row.what);
  return move === undefined ? 0 : trueRate(move, group, c, row.phase!);
}
