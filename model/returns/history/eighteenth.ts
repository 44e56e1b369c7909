import type { PeriodOfCare, Stay } from '../history.ts';
import type { RowPlace } from '../tables.ts';
import { birthdayAt } from '../age.ts';

/**
 * Times in care of one child, none beyond the 18th birthday: nobody is looked after at 18.
 *
 * @param observedTo the last day that is known: a time that goes on then may do so until the birthday
 * @param say told of each row cut or left out, with the rule
 */
export function endAtEighteen(
  periods: PeriodOfCare[],
  birthday: number | null,
  observedTo: number,
  say: (at: RowPlace, rule: 'open-past-18' | 'starts-past-18') => void,
): PeriodOfCare[] {
  const end = periods.at(-1)?.to ?? observedTo;
  // No 18th birthday comes earlier than this: most children are far from it.
  if (birthday === null || birthday + 18 * 365 > end) return periods;
  const eighteenth = birthdayAt(birthday, 18);
  const within: PeriodOfCare[] = [];
  for (const period of periods) {
    const goesOn = period.to === null ? eighteenth <= observedTo : period.to > eighteenth;
    const stays = goesOn ? period.stays.filter((it) => it.from < eighteenth) : period.stays;
    for (const stay of period.stays) {
      if (stay.from >= eighteenth && (goesOn || period.from >= eighteenth))
        sayAll(stay, 'starts-past-18', say);
    }
    const last = stays.at(-1);
    if (!last || period.from >= eighteenth) continue;
    if (!goesOn) within.push(period);
    else {
      if (last.to === null || last.to > eighteenth) say(last.at, 'open-past-18');
      within.push({ ...period, to: eighteenth, stays: [...stays.slice(0, -1), { ...last, to: eighteenth }] });
    }
  }
  return within;
}

function sayAll(
  stay: Stay,
  rule: 'starts-past-18',
  say: (at: RowPlace, rule: 'starts-past-18') => void,
): void {
  for (const at of [stay.at, ...(stay.alsoAt ?? [])]) say(at, rule);
}
