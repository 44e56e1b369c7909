import { isoDateOf, yearMonthOf } from '../../../model/time/calendar.ts';
import { dateWords } from '../../../model/words/dates.ts';
import type { Gathered } from './tableReader.ts';

/** Says it where the last return that files are of has no episode, so that all that is shown ends before it. */
export function checkLastReturn({ files, episodes, log }: Gathered): void {
  let end = -Infinity;
  const withEpisodes = new Set(episodes.map(({ at }) => at.file));
  for (const file of withEpisodes) end = Math.max(end, files[file]!.yearEnds ?? -Infinity);
  if (end === -Infinity) return;
  let last = -1;
  files.forEach(({ yearEnds, table }, file) => {
    if (yearEnds === null || yearEnds <= end) return;
    const before = files[last]?.yearEnds ?? -Infinity;
    // Of the tables of one return, the one that should have the episodes.
    if (yearEnds > before || (yearEnds === before && table === 'episodes')) last = file;
  });
  if (last < 0) return;
  const year = `${yearMonthOf(files[last]!.yearEnds!).year}`;
  log.add(last, 0, 'last-return-empty', { details: { year, end: dateWords(isoDateOf(end)) } });
}
