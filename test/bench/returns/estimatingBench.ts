import { baselineFromReturns } from '../../../model/estimate/returns/baselineFromReturns.ts';
import { DEFAULT_GROUPS } from '../../../model/returns/groups.ts';
import { simulatedCouncil, STEADY } from '../../model/estimate/returns/simulatedCouncil.ts';
import { atMost, type Figure } from '../tools/figure.ts';
import { median } from '../tools/timing.ts';

/** Councils of the usual size in one: some 51,000 histories. */
const SCALE = 42;

/** A baseline from the histories of more children than any council has. */
export function estimatingBench(): Figure[] {
  const streams = STEADY.streams.map((stream) => ({ ...stream, perYear: SCALE * stream.perYear }));
  const histories = simulatedCouncil({ ...STEADY, streams }, 1, { firstYear: 2019, years: 5 });
  const authority = { id: 'E10000001', name: 'Testshire', under18Population: 60_000 };
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    const result = baselineFromReturns({ histories, authority, groups: DEFAULT_GROUPS });
    if (!result.ok) throw new Error(result.reason);
    return performance.now() - start;
  });
  const stays = histories.children.flatMap(({ periods }) => periods.flatMap((it) => it.stays)).length;
  const note = `${stays.toLocaleString('en-GB')} stays; the first time ${Math.round(times[0]!)} ms`;
  const name = `baseline from ${histories.children.length.toLocaleString('en-GB')} histories`;
  return [{ ...atMost(name, median(times), 'ms', 250), note }];
}
