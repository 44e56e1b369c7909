import { DAYS_PER_YEAR } from '../../time/calendar.ts';
import type { CareTime } from './careTimes.ts';
import type { FittedPhases } from './fitPhases.ts';
import type { Pieces } from './pieces.ts';
import type { Window } from './windows.ts';

/** The share of children still in care so many years after they came, turning 18 set aside. */
export interface StayPoint {
  years: number;
  /** By the two-phase rates of the baseline, for children of the ages and placements that were at risk. */
  fitted: number;
  kaplanMeier: number;
  /** Children who had been in care for so long and were observed then. */
  atRisk: number;
}

const LONGEST_DAYS = 18 * 366;
const STEP_YEARS = 0.25;
const MOST_YEARS = 10;
/** No curve where fewer were observed: it would say more of each than of all. */
const LEAST_AT_RISK = 5;

/**
 * Times at risk by days in care, of children whose start is known: who joins (a child in care when a window begins
 * joins at the days it has been in care by then: left truncation) and who is last seen then (right censoring).
 */
export interface StayTable {
  /** By days in care: at risk of leaving on just that day. */
  atRisk: Int32Array;
  left: Int32Array;
}

/** At risk on day x of care is who joined before it, or came that day, and is observed on it. */
export function stayTable(times: readonly CareTime[], windows: readonly Window[]): StayTable {
  const change = new Int32Array(LONGEST_DAYS + 2);
  const left = new Int32Array(LONGEST_DAYS + 1);
  for (const time of times) {
    if (!time.startKnown || time.birthday === null) continue;
    for (const { after, upTo } of windows) {
      const last = Math.min(time.to, upTo);
      if (last <= after || time.from > upTo) continue;
      const first = time.from > after ? 0 : after - time.from + 1;
      const end = Math.min(LONGEST_DAYS, last - time.from);
      if (first > end) continue;
      change[first]!++;
      change[end + 1]!--;
      if (time.end === 'left' && last === time.to) left[end]!++;
    }
  }
  const atRisk = new Int32Array(LONGEST_DAYS + 1);
  let now = 0;
  for (let day = 0; day <= LONGEST_DAYS; day++) atRisk[day] = now += change[day]!;
  return { atRisk, left };
}

/** Kaplan and Meier's product by days in care: the share still there after each day. */
export function kaplanMeier({ atRisk, left }: StayTable): Float64Array {
  const staying = new Float64Array(atRisk.length);
  let share = 1;
  for (let day = 0; day < atRisk.length; day++) {
    if (left[day]! > 0) share *= 1 - left[day]! / atRisk[day]!;
    staying[day] = share;
  }
  return staying;
}

/** The curve of the fitted rates beside the one of the counts, by quarters of a year. */
export function stayCurve(
  times: readonly CareTime[],
  windows: readonly Window[],
  pieces: Pieces,
  fitted: FittedPhases,
): StayPoint[] {
  const table = stayTable(times, windows);
  const observed = kaplanMeier(table);
  const hazard = fittedHazard(pieces, fitted);
  const points: StayPoint[] = [];
  let cumulative = 0;
  for (let step = 0; step * STEP_YEARS <= MOST_YEARS; step++) {
    const years = step * STEP_YEARS;
    const day = Math.round(years * DAYS_PER_YEAR);
    if (step > 0) cumulative += hazard[step - 1]! * STEP_YEARS;
    const atRisk = table.atRisk[Math.max(1, day)]!;
    if (atRisk < LEAST_AT_RISK) break;
    points.push({
      years,
      fitted: Math.exp(-cumulative),
      kaplanMeier: step === 0 ? 1 : observed[day]!,
      atRisk,
    });
  }
  return points;
}

/** By quarter of a year in care, what the fitted rates come to for the children at risk then, a year. */
function fittedHazard({ count, cell, years, starts, atRisk, yearsBefore }: Pieces, { exits }: FittedPhases) {
  const bins = Math.round(MOST_YEARS / STEP_YEARS);
  const expected = new Float64Array(bins);
  const exposed = new Float64Array(bins);
  let settled = 0;
  for (let i = 0; i < count; i++) {
    if (starts[i] === 1) settled = 0;
    const at = cell[i]!;
    const [asNew, asSettled] = [exits.new[at]!, exits.settled[at]!];
    const fall = asNew - asSettled + exits.settlePerYear;
    let from = yearsBefore[i]!;
    let remaining = years[i]!;
    const known = !Number.isNaN(from);
    while (remaining > 0) {
      const bin = known ? Math.floor(from / STEP_YEARS + 1e-9) : bins;
      const t = known && bin < bins ? Math.min(remaining, (bin + 1) * STEP_YEARS - from) : remaining;
      const kept = Math.exp(-fall * t);
      const turned = Math.abs(fall * t) < 1e-7 ? t : (1 - kept) / fall;
      const total = settled + (1 - settled) * (exits.settlePerYear * turned + kept);
      if (atRisk[i] === 1 && bin < bins) {
        expected[bin]! += asSettled * t - Math.log(total);
        exposed[bin]! += t;
      }
      settled = 1 - ((1 - settled) * kept) / total;
      from += t;
      remaining -= t;
    }
  }
  return expected.map((it, bin) => (exposed[bin]! > 0 ? it / exposed[bin]! : 0));
}
