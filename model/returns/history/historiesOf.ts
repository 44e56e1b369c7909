import type { ChildHistory, Histories, PeriodOfCare } from '../history.ts';
import type { ReadReturns, RowProblem } from '../tables.ts';
import { childEpisodes } from './childEpisodes.ts';
import { Doubles } from './doubles.ts';
import { settleEffects } from './effects.ts';
import { endAtEighteen } from './eighteenth.ts';
import { Findings } from './findings.ts';
import { manyNeverAgain } from './neverAgain.ts';
import { closeOpenRows, correctedStarts } from './openRows.ts';
import { cutOverlaps } from './overlaps.ts';
import { ownDates } from './ownDates.ts';
import { chainsOf } from './periods.ts';
import { personOf, personRows, type PersonRows } from './person.ts';
import { daysOfMany, joinRecordedAgain, recordingWaves } from './recordedAgain.ts';
import { returnYears, type ReturnYears } from './returnYears.ts';
import { rowsByChild, type RowsByChild } from './rowsByChild.ts';
import { timesOfShortBreaks } from './shortBreaks.ts';
import { inOrder, isShortBreak, type Span } from './span.ts';
import { periodOf } from './stays.ts';
import { tracesOf } from './traces.ts';

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
  const byChild = rowsByChild(read);
  const settled = settledSpans(read, byChild, years, findings, doubles);
  const waves = recordingWaves(settled.map((it) => it.spans));

  let shortBreaks = 0;
  const children: ChildHistory[] = [];
  byChild.names.forEach((child, place) => {
    const persons = personRows(read, byChild, place, doubles);
    if (byChild.rowsOf('episodes', place).length === 0) withoutEpisodes(persons, findings);
    const { shortBreaks: breaks, spans: apart } = settled[place]!;
    shortBreaks += timesOfShortBreaks(breaks, findings);
    const spans = joinRecordedAgain(apart, waves, findings);
    const first = spans[0];
    if (!first) return;
    const person = personOf(read, persons, first.from, first.index, findings);
    const periods = periodsOf(spans, breaks, person.birthday, years, findings);
    if (periods.length > 0) children.push({ child, ...person, periods });
  });
  children.sort((a, b) => (a.child < b.child ? -1 : 1));

  doubles.report(read, findings);
  const { observedFrom, observedTo, gaps } = years;
  const histories = { children, shortBreaks, observedFrom, observedTo, gaps, rows: findings.rows() };
  const problems = findings.sorted();
  settleEffects(problems, (it) => findings.childOf(it), histories, years);
  return { histories, problems };
}

interface Settled {
  /** In order and apart, each with an end but those that go on. */
  spans: readonly Span[];
  shortBreaks: readonly Span[];
}

/** The episodes of every child, what contradicts them put right. */
function settledSpans(
  read: ReadReturns,
  byChild: RowsByChild,
  years: ReturnYears,
  findings: Findings,
  doubles: Doubles,
): Settled[] {
  const { returns, rankOfFile } = years;
  const { names, rowsOf } = byChild;
  const sound = names.map((_, child) =>
    childEpisodes(read, rowsOf('episodes', child), years, findings, doubles)
      .filter((span) => ownDates(span, returns[span.rank]!, findings))
      .sort(inOrder),
  );
  const corrected = withoutWaves(
    sound.map((spans) => correctedStarts(spans, returns)),
    sound,
  );
  const traces = tracesOf(read, byChild, years);
  const closed = sound.map((spans, child) =>
    closeOpenRows(spans, returns, corrected[child]!, traces(child), findings),
  );
  manyNeverAgain(closed, returns, rankOfFile, findings);
  return closed.map((spans) => {
    if (!spans.some(isBreak)) return { spans: cutOverlaps(spans, findings), shortBreaks: NONE };
    const counted = spans.filter((it) => !isBreak(it));
    return { spans: cutOverlaps(counted, findings), shortBreaks: spans.filter(isBreak) };
  });
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

function periodsOf(
  spans: readonly Span[],
  shortBreaks: readonly Span[],
  birthday: number | null,
  years: ReturnYears,
  findings: Findings,
): PeriodOfCare[] {
  const periods = chainsOf(spans, shortBreaks, years, findings).map((it) => periodOf(it, findings));
  return endAtEighteen(periods, birthday, years.observedTo, (at, rule) =>
    findings.addEpisodeAt(at, rule, -1),
  );
}

function withoutEpisodes({ headers, unaccompanied }: PersonRows, findings: Findings): void {
  for (const index of headers) findings.add('headers', index, 'header-without-episodes');
  for (const index of unaccompanied) findings.add('unaccompanied', index, 'unaccompanied-without-episodes');
}
