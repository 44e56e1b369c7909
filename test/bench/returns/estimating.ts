/** How long a baseline takes from the histories of 50,000 children. */
import { simulatedCouncil, STEADY } from '../../model/estimate/returns/simulatedCouncil.ts';
import { baselineFromReturns } from '../../../model/estimate/returns/baselineFromReturns.ts';
import { DEFAULT_GROUPS } from '../../../model/returns/groups.ts';

const scale = Number(process.argv[2] ?? 42);
const streams = STEADY.streams.map((stream) => ({ ...stream, perYear: scale * stream.perYear }));
const histories = simulatedCouncil({ ...STEADY, streams }, 1, { firstYear: 2019, years: 5 });
const stays = histories.children.flatMap(({ periods }) => periods.flatMap((it) => it.stays)).length;
const authority = { id: 'E10000001', name: 'Testshire', under18Population: 60_000 };
const times = Array.from({ length: 7 }, () => {
  const start = performance.now();
  const result = baselineFromReturns({ histories, authority, groups: DEFAULT_GROUPS });
  if (!result.ok) throw new Error(result.reason);
  return performance.now() - start;
});
console.log(
  `${histories.children.length} children, ${stays} stays: first ${times[0]!.toFixed(0)} ms, best ${Math.min(...times).toFixed(0)} ms`,
);
