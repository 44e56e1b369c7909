import type { ChildHistory, Histories } from '../history.ts';
import type { ReadReturns, RowProblem } from '../tables.ts';
import { Doubles } from './doubles.ts';
import { endAtEighteen } from './eighteenth.ts';
import { Findings } from './findings.ts';
import { latestWins } from './latestWins.ts';
import { manyNeverAgain } from './neverAgain.ts';
import { closeOpenRows, correctedStarts } from './openRows.ts';
import { cutOverlaps } from './overlaps.ts';
import { ownDates } from './ownDates.ts';
import { chainsOf } from './periods.ts';
import { personOf, personRows, type PersonRows } from './person.ts';
import { daysOfMany, joinRecordedAgain, recordingWaves } from './recordedAgain.ts';
import { returnYears, type ReturnYears } from './returnYears.ts';
import { episodesByChild } from './episodesByChild.ts';
import { timesOfShortBreaks } from './shortBreaks.ts';
import { inOrder, isShortBreak, type Span } from './span.ts';
import { periodOf } from './stays.ts';

/**
 * Several returns as one history a child, by sections 4 to 6 of the guide to the return. Each repair follows a rule of
 * `HISTORY_RULES`; every row ends as used, repaired or set aside, and what was set aside or repaired has a line. The
 * order of files and rows does not matter, and a return given twice changes nothing.
 *
 * @returns `problems`: what is found here; what was found in reading is in `read.problems` and stays there. Children
 *   are in the order of their numbers.
 */
export function historiesOf(read: ReadReturns): { histories: Histories; problems: RowProblem[] } {
  const findings = new Findings(read);
  const doubles = new Doubles();
  const years = returnYears(read, findings);
  const { spansByChild, shortBreaksByChild, names, known } = settledSpans(read, years, findings, doubles);
  const waves = recordingWaves(spansByChild);
  const persons = personRows(read, doubles);

  let shortBreaks = 0;
  const children: ChildHistory[] = [];
  names.forEach((child, i) => {
    const breaks = shortBreaksByChild[i]!;
    shortBreaks += timesOfShortBreaks(breaks, findings);
    const spans = joinRecordedAgain(spansByChild[i]!, waves, findings);
    const first = spans[0];
    if (!first) return;
    const history = historyOf(child, spans, breaks, persons.get(child), years, findings);
    if (history.periods.length > 0) children.push(history);
  });
  children.sort((a, b) => (a.child < b.child ? -1 : 1));

  withoutEpisodes(persons, known, findings);
  doubles.report(read, findings);
  const { observedFrom, observedTo, gaps } = years;
  const histories = { children, shortBreaks, observedFrom, observedTo, gaps, rows: findings.rows() };
  return { histories, problems: findings.sorted() };
}

/** Every child's episodes in order and apart, each with an end but those that go on, short breaks by themselves. */
function settledSpans(read: ReadReturns, years: ReturnYears, findings: Findings, doubles: Doubles) {
  const { returns } = years;
  const lastRank = returns.length - 1;
  const byChild = episodesByChild(read, years.rankOfFile, findings, doubles);
  const names = [...byChild.keys()];
  const sound = [...byChild.values()].map((spans) =>
    latestWins(spans.sort(inOrder), returns, findings, doubles)
      .filter((span) => ownDates(span, returns[span.rank]!, findings))
      .sort(inOrder),
  );
  const corrected = withoutWaves(
    sound.map((spans) => correctedStarts(spans, lastRank)),
    sound,
  );
  const closed = sound.map((spans, i) => closeOpenRows(spans, returns, corrected[i]!, findings));
  manyNeverAgain(closed, returns, years.rankOfFile, findings);
  const breaks = closed.map((spans) => (spans.some(isBreak) ? spans.filter(isBreak) : NONE));
  const spansByChild = closed.map((spans, i) => {
    const counted = breaks[i] === NONE ? spans : spans.filter((it) => !isBreak(it));
    return cutOverlaps(counted, findings);
  });
  return { names, known: new Set(names), spansByChild, shortBreaksByChild: breaks };
}

const NONE: readonly Span[] = [];
const isBreak = (span: Span): boolean => isShortBreak(span.row.legalStatus);

/** Where many start dates seem corrected to one day, placements were recorded anew on it, and nobody's start moved. */
function withoutWaves(
  corrected: readonly ReadonlyMap<Span, Span>[],
  spansByChild: readonly (readonly Span[])[],
): readonly ReadonlyMap<Span, Span>[] {
  const childrenByDay = new Map<number, number>();
  for (const pairs of corrected) {
    for (const { from } of pairs.values()) childrenByDay.set(from, (childrenByDay.get(from) ?? 0) + 1);
  }
  const waves = daysOfMany(childrenByDay, spansByChild);
  if (waves.size === 0) return corrected;
  return corrected.map(
    (pairs) =>
      new Map([...pairs].filter(([span, later]) => !waves.has(later.from) || later.from < span.from)),
  );
}

function historyOf(
  child: string,
  spans: readonly Span[],
  shortBreaks: readonly Span[],
  rows: PersonRows | undefined,
  years: ReturnYears,
  findings: Findings,
): ChildHistory {
  const first = spans[0]!;
  const person = personOf(rows, first.from, first.index, findings);
  const periods = chainsOf(spans, shortBreaks, years, findings).map((it) => periodOf(it, findings));
  const within = endAtEighteen(periods, person.birthday, years.observedTo, (at, rule) =>
    findings.addEpisodeAt(at, rule, -1),
  );
  return { child, ...person, periods: within };
}

function withoutEpisodes(
  persons: ReadonlyMap<string, PersonRows>,
  known: ReadonlySet<string>,
  findings: Findings,
): void {
  for (const [child, { headers, unaccompanied }] of persons) {
    if (known.has(child)) continue;
    for (const { index } of headers) findings.add('headers', index, 'header-without-episodes');
    for (const { index } of unaccompanied) {
      findings.add('unaccompanied', index, 'unaccompanied-without-episodes');
    }
  }
}
