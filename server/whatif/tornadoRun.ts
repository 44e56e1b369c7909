import type { ProjectionInput } from '../../model/project.ts';
import type { TornadoBarResult, TornadoStart } from '../../model/schema/whatif.ts';
import { NumbersDescribed } from '../../model/whatif/described.ts';
import { ranked, tornadoAssumptions, type SavingFigure } from '../../model/whatif/tornado.ts';
import { whatIfOf } from '../../model/whatif/whatIf.ts';
import { answerHead } from './answerHead.ts';
import { inLanes } from './inLanes.ts';
import { sharedInput } from './sharedInput.ts';
import { LONGEST_STREAM_MS, type WhatIfThreads } from './whatIfThreads.ts';

/** Who hears of a tornado while it is made. */
export interface TornadoListener {
  start?: (start: TornadoStart) => unknown;
  bar?: (bar: TornadoBarResult) => unknown;
  /** Whether nobody listens any more. */
  over?: () => boolean;
}

/** Every bar of a tornado, told as it is made, in no order; answered ranked. */
export async function tornadoRun(
  threads: WhatIfThreads,
  input: ProjectionInput,
  figure: SavingFigure & { label: string },
  { start, bar, over }: TornadoListener = {},
): Promise<TornadoStart & { bars: TornadoBarResult[] }> {
  const limit = threads.limit(over && LONGEST_STREAM_MS);
  const shared = sharedInput(input);
  const numbers = new NumbersDescribed(input);
  const assumptions = tornadoAssumptions(whatIfOf(input, 'likely'));
  const { label, ...saving } = figure;
  const begun: TornadoStart = {
    ...answerHead(input),
    year: label,
    basis: figure.cumulative ? 'cumulative' : 'in-year',
    line: figure.line ?? null,
    likelyGbp: await threads.run('likely', { shared, figure: saving }, limit),
    assumptions: assumptions.length,
  };
  await start?.(begun);
  const bars: (TornadoBarResult & { swing: number })[] = [];
  await inLanes(
    assumptions,
    threads.size,
    async (assumption) => {
      const found = await threads.run('bar', { shared, assumption, figure: saving }, limit);
      const { key, low, likely, high, atLow: atLowGbp, atHigh: atHighGbp, swing: swingGbp } = found;
      const told = { ...numbers.ofAssumption(key), low, likely, high, atLowGbp, atHighGbp, swingGbp };
      bars.push({ ...told, swing: swingGbp });
      await bar?.(told);
    },
    over,
  );
  return { ...begun, bars: ranked(bars).map(({ swing: _, ...it }) => it) };
}
