import { isoDateOf } from '../../time/calendar.ts';
import { dateWords } from '../../words/dates.ts';
import { DAYS_BEFORE_18, inCareOn, type CareTimes } from './careTimes.ts';
import type { Estimates } from './context.ts';
import { STREAMS } from './entries.ts';
import type { EntryTrend } from './support.ts';
import { trendWords } from './trendWords.ts';

/** What a reader has to know of the baseline, in sentences of its ledger. Never of one child. */
export function notesOf(
  context: Estimates & { counted: CareTimes['counted']; streams: readonly EntryTrend[] },
): void {
  const { settled, times, windows, stock, counted, streams, ledger } = context;
  const { period, asOf, histories } = settled;
  const day = (at: number) => dateWords(isoDateOf(at));
  ledger.note(
    `Rates are told from ${day(period.from)} to ${day(period.to)}, the stock is that of ${day(asOf)}. The baseline holds small counts of this council’s children: it is for use inside the council only.`,
  );
  if (histories.gaps.length > 0 && windows.length > 0) {
    ledger.note(
      'Years that no return covers are left out of every rate: neither their days nor what happened in them count.',
    );
  }
  if (period.to > asOf) ledger.note('The period of the rates runs on past the day of the stock.');
  const ageless = counted.withoutBirthday;
  if (ageless > 0) {
    ledger.note(
      `${plural(ageless, 'child', 'children')} without a birthday ${ageless === 1 ? 'counts' : 'count'} in the stock and in entries, spread over the ages as the others, and in no rate of leaving or moving.`,
    );
  }
  if (stock.withoutBirthday > 0) {
    ledger.note(
      `${plural(stock.withoutBirthday, 'child', 'children')} of the stock ${stock.withoutBirthday === 1 ? 'has' : 'have'} no birthday.`,
    );
  }
  if (counted.begunAfter18 > 0) {
    ledger.note(
      `${plural(counted.begunAfter18, 'time', 'times')} in care that began after the 18th birthday: not counted.`,
    );
  }
  if (counted.openPast18 > 0) {
    ledger.note(
      `${plural(counted.openPast18, 'time', 'times')} in care still open after the 18th birthday: ended on it.`,
    );
  }
  if (counted.codedAs18 > 0) {
    ledger.note(
      `${plural(counted.codedAs18, 'exit', 'exits')} coded as turned 18 more than ${DAYS_BEFORE_18} days before the birthday, or of a child without one: counted under other reasons.`,
    );
  }
  const unknown = times.filter((it) => !it.startKnown && inCareOn(it, period.from - 1)).length;
  if (unknown > 0) {
    ledger.note(
      `When ${plural(unknown, 'child', 'children')} in care at the start of the period came is in no return. They count in rates once they have been in care for a year that is known.`,
    );
  }
  for (const { stream, trend } of streams) {
    const label = STREAMS.find(({ id }) => id === stream)!.label;
    ledger.note(
      `Entries, ${label.toLowerCase()}: ${trendWords(trend)} The forecast ${settled.followTrend && trend ? 'starts from the end of the trend' : 'starts from the mean of the period'}.`,
    );
  }
  ledger.note(
    'How moves between placements vary from year to year beyond chance is told by no count here: they vary by chance and by the range of each rate only.',
  );
}

const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
