import { financialYearLabel, financialYearStarting } from '../../../model/time/financialYear.ts';
import { returnSetsOf, type ReturnSet } from '../../model/returns/generator/returnSets.ts';
import { returnsCsv } from '../../model/returns/generator/returnsCsv.ts';
import { DEFAULT_TRUTH, trueChildren } from '../../model/returns/generator/truth.ts';

export interface TextFile {
  name: string;
  text: string;
}

const PREFIX = 'QX';

/** Returns of children whose numbers occur nowhere else, so that one that got out is found among any bytes. */
export function generatedFiles(seed = 7, children = 160) {
  const options = { ...DEFAULT_TRUTH, seed, children };
  const sets = returnSetsOf(trueChildren(options), options).map(renamed);
  const files = returnsCsv(sets).flatMap(({ yearEnds, header, episodes, uasc }): TextFile[] => {
    const year = financialYearLabel(financialYearStarting(yearEnds));
    return [
      { name: `${year}/header.csv`, text: header },
      { name: `${year}/episodes.csv`, text: episodes },
      { name: `${year}/uasc.csv`, text: uasc },
    ];
  });
  const numbers = [...new Set(sets.flatMap((set) => set.headers.map(({ child }) => child)))];
  return { files, sets, numbers };
}

const renamed = (set: ReturnSet): ReturnSet => ({
  ...set,
  headers: set.headers.map((it) => ({ ...it, child: `${PREFIX}${it.child}` })),
  episodes: set.episodes.map((it) => ({ ...it, child: `${PREFIX}${it.child}` })),
  unaccompanied: set.unaccompanied.map((it) => ({ ...it, child: `${PREFIX}${it.child}` })),
});

/** A weekly price of every placement in the last return, in pounds that differ by its row. */
export function pricesOf(sets: readonly ReturnSet[]): TextFile {
  const rows = sets.at(-1)!.episodes.map(({ child, from }, i) => {
    const day = new Date(from! * 86_400_000).toISOString().slice(0, 10);
    return `${child},${day},${400 + (i % 50) * 10}.00`;
  });
  return { name: 'prices.csv', text: ['CHILD,DECOM,WEEKLY_COST', ...rows].join('\n') };
}

export const sent = (files: readonly TextFile[]) =>
  files.map(({ name, text }) => ({ name, base64: Buffer.from(text).toString('base64') }));
