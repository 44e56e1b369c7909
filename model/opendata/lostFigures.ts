import type { OpenDataMeasure } from '../schema/openData.ts';
import { dateWords } from '../words/dates.ts';
import { measureName } from '../words/openDataWords.ts';
import { listWords } from '../words/sentence.ts';
import { authoritiesIn } from './authorities.ts';
import type { FigureIndex } from './figureIndex.ts';

/** What would no longer be there if some figures took the place of others. */
export interface LostFigures {
  councils: { before: number; after: number; lost: string[] };
  /** Of which nothing at all would be left. */
  measures: OpenDataMeasure[];
  /** The last 31 March in them, where it would be an earlier one. */
  lastYear: { before: number; after: number | null } | null;
}

/** Nothing where every council and measure of those in use is in the new ones, and their last year is no earlier. */
export function lostFigures(inUse: FigureIndex, brought: FigureIndex): LostFigures | undefined {
  const [before, after] = [authoritiesIn(inUse), authoritiesIn(brought)];
  const codes = new Set(after.map(({ code }) => code));
  const lost = before.filter(({ code }) => !codes.has(code)).map(({ name }) => name);
  const there = measuresIn(brought);
  const measures = [...measuresIn(inUse)].filter((measure) => !there.has(measure)).sort();
  const last = (of: typeof before) => {
    const years = of.flatMap(({ lastYear }) => lastYear ?? []);
    return years.length === 0 ? null : Math.max(...years);
  };
  const [lastBefore, lastAfter] = [last(before), last(after)];
  const earlier = lastBefore !== null && (lastAfter ?? 0) < lastBefore;
  if (lost.length === 0 && measures.length === 0 && !earlier) return undefined;
  return {
    councils: { before: before.length, after: after.length, lost },
    measures,
    lastYear: earlier ? { before: lastBefore, after: lastAfter } : null,
  };
}

function measuresIn(index: FigureIndex): Set<OpenDataMeasure> {
  const found = new Set<OpenDataMeasure>();
  for (const area of index.areaCodes())
    for (const { measure, value } of index.figuresOf(area)) if (value !== null) found.add(measure);
  return found;
}

const MOST_NAMED = 5;
const some = (names: readonly string[]): string =>
  listWords(
    names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), `${names.length - MOST_NAMED} more`] : names,
  );

/** What would be lost, in words: "The figures in use have 158 councils, these have 3; lost would be ...". */
export function lostWords({ councils, measures, lastYear }: LostFigures): string {
  const parts = [
    ...(councils.lost.length === 0
      ? []
      : [
          `The figures in use are of ${councils.before} councils, these of ${councils.after}: ${some(councils.lost)} would be lost.`,
        ]),
    ...(measures.length === 0 ? [] : [`Nothing would be left of: ${some(measures.map(measureName))}.`]),
    ...(lastYear === null
      ? []
      : [
          `The figures in use go to ${dateWords(`${lastYear.before}-03-31`)}, these ${
            lastYear.after === null ? 'count no children' : `to ${dateWords(`${lastYear.after}-03-31`)}`
          }.`,
        ]),
  ];
  return parts.join(' ');
}
