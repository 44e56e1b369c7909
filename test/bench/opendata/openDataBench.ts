import { buildBaseline } from '../../../model/estimate/openData/buildBaseline.ts';
import { nationOn } from '../../../model/estimate/openData/nation.ts';
import { readOpenData, type OpenData } from '../../../server/import/dfe/readOpenData.ts';
import { sharedIsThere, sharedPath } from '../../tools/sharedFolder.ts';
import { atMost, notRun, type Figure } from '../tools/figure.ts';
import { median } from '../tools/timing.ts';

const IMPORT = 'open data: every authority and year imported';
const FIRST = 'open data: a first baseline, with what all councils share';
const RUNS = 3;

/** The extract of every council's figures, read from its file, and one council's baseline built from it. */
export async function openDataBench(): Promise<Figure[]> {
  if (!sharedIsThere) {
    return [IMPORT, FIRST].map((name) => notRun(name, 's', 'no folder `shared` next to the checkout'));
  }
  const reads: number[] = [];
  const builds: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    const data = await read();
    const between = performance.now();
    const built = buildBaseline(nationOn(data.index, 2024), 'E06000045');
    if (!built.ok) throw new Error(built.reason);
    reads.push((between - start) / 1000);
    builds.push((performance.now() - between) / 1000);
  }
  return [
    { ...atMost(IMPORT, median(reads), 's', 5), note: '90,313 figures' },
    { name: FIRST, value: median(builds), unit: 's' },
  ];
}

async function read(): Promise<OpenData> {
  const data = await readOpenData([sharedPath('dfe', 'published-to-2024.csv')]);
  if (!data.ok) throw new Error(data.problems.join('\n'));
  return data.value;
}
