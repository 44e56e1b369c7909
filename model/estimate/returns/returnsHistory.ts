import type { History } from '../../schema/history.ts';
import { isoDateOf } from '../../time/calendar.ts';
import type { Ledger } from '../openData/ledger.ts';
import { inCareOn, type CareTime } from './careTimes.ts';
import { yearOf, type wholeYears } from './windows.ts';

/**
 * Children on each 31 March, and all starts and ends of care in the years between: what the returns hold, each whole
 * year. Stock + starts - ends = next stock.
 */
export function returnsHistory(
  times: readonly CareTime[],
  years: ReturnType<typeof wholeYears>,
  ledger: Ledger,
): History {
  if (years.length === 0) return { schemaVersion: 1, series: [] };
  const source = ledger.derived({
    id: 'returns-history',
    label: 'Children on each 31 March, and starts and ends of care by year',
    value: `${years[0]!.ending} to ${years.at(-1)!.ending}`,
    unit: 'years to 31 March',
    strength: 'strong',
    working:
      'Counted from this council’s returns (SSDA903): every start and every end, short breaks (V3, V4) left out. Published tables count a child once a year, so theirs are a little lower.',
  });
  const days = [...new Set(years.flatMap(({ after, upTo }) => [after, upTo]))].sort((a, b) => a - b);
  const children = days.map((day) => ({ day, value: 0 }));
  const flows = () => years.map(({ upTo }) => ({ day: upTo, value: 0 }));
  const [entries, exits] = [flows(), flows()];
  for (const time of times) {
    for (const point of children) if (inCareOn(time, point.day)) point.value++;
    const [entered, left] = [yearOf(time.from, years), yearOf(time.to, years)];
    if (entered >= 0) entries[entered]!.value++;
    if (left >= 0) exits[left]!.value++;
  }
  const series = (id: string, label: string, unit: string, points: { day: number; value: number }[]) => ({
    id,
    label,
    unit,
    points: points.map(({ day, value }) => ({ date: isoDateOf(day), value, source })),
  });
  return {
    schemaVersion: 1,
    series: [
      series('children', 'Children looked after on 31 March', 'children', children),
      series('entries', 'Started to be looked after in the year', 'children a year', entries),
      series('exits', 'Ceased to be looked after in the year', 'children a year', exits),
    ],
  };
}
