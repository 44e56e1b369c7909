import { AGE_BANDS } from '../ageBands.ts';
import { ageOn } from '../../returns/age.ts';
import { bandAt, BAND_FROM, CLASS_OF_BAND, RETURN_BANDS } from './ages.ts';
import { groupOn, inCareOn, type CareTime } from './careTimes.ts';

/** Children on a day by `[(group * bands + band) * 2 + phase]`, new first; whole children in all, to the last bit. */
export interface Stock {
  children: Float64Array;
  total: number;
  /** Counted, and spread over the bands as the others of their group are. */
  withoutBirthday: number;
  byGroup: number[];
}

const BANDS = RETURN_BANDS.length;
/** Parts of a child that a cell is rounded to: a power of two, so that cells add up to whole children exactly. */
const PARTS = 64;

/** @param settledOf the chance that the child of a time in care is settled on the day */
export function stockOn(
  times: readonly CareTime[],
  day: number,
  groups: number,
  settledOf: (index: number) => number,
): Stock {
  const children = new Float64Array(groups * BANDS * 2);
  const byGroup = new Array<number>(groups).fill(0);
  const ageless: { group: number; settled: number }[] = [];
  let total = 0;
  times.forEach((time, i) => {
    if (!inCareOn(time, day)) return;
    total++;
    const group = groupOn(time, day);
    const settled = settledOf(i);
    byGroup[group]!++;
    if (time.birthday === null) {
      ageless.push({ group, settled });
      return;
    }
    const at = (group * BANDS + bandAt(BAND_FROM, ageOn(time.birthday, day))) * 2;
    children[at]! += 1 - settled;
    children[at + 1]! += settled;
  });
  const shares = Array.from({ length: groups }, (_, group) => bandShares(children, group, groups));
  for (const { group, settled } of ageless) {
    shares[group]!.forEach((share, band) => {
      const at = (group * BANDS + band) * 2;
      children[at]! += share * (1 - settled);
      children[at + 1]! += share * settled;
    });
  }
  return { children: inParts(children, total), total, withoutBirthday: ageless.length, byGroup };
}

/** How the children of a group are spread over the bands; those of all groups where it has none of a known age. */
function bandShares(children: Float64Array, group: number, groups: number): number[] {
  const of = (which: readonly number[]) => {
    const counts = RETURN_BANDS.map((_, band) =>
      which.reduce(
        (sum, g) => sum + children[(g * BANDS + band) * 2]! + children[(g * BANDS + band) * 2 + 1]!,
        0,
      ),
    );
    const all = counts.reduce((sum, it) => sum + it, 0);
    return all > 0 ? counts.map((it) => it / all) : undefined;
  };
  const all = Array.from({ length: groups }, (_, g) => g);
  return of([group]) ?? of(all) ?? RETURN_BANDS.map(({ fromYears, toYears }) => (toYears - fromYears) / 18);
}

/** Cells in whole parts of a child; what rounding down leaves goes to the cells that lost most. */
function inParts(children: Float64Array, total: number): Float64Array {
  const parts = children.map((it) => Math.floor(it * PARTS + 1e-9));
  let left = total * PARTS - parts.reduce((sum, it) => sum + it, 0);
  const byLoss = [...children.keys()]
    .filter((i) => children[i]! > 0)
    .sort((a, b) => children[b]! * PARTS - parts[b]! - (children[a]! * PARTS - parts[a]!) || a - b);
  for (let i = 0; left > 0 && byLoss.length > 0; i++, left--) parts[byLoss[i % byLoss.length]!]!++;
  return parts.map((it) => it / PARTS);
}

/** The same children by cell of the rates, `[group * classes + class]`. */
export function stockByClass({ children }: Stock): Float64Array {
  const groups = children.length / (2 * BANDS);
  const byClass = new Float64Array(groups * AGE_BANDS.length);
  children.forEach((count, i) => {
    const group = Math.floor(i / (2 * BANDS));
    const band = Math.floor(i / 2) % BANDS;
    byClass[group * AGE_BANDS.length + CLASS_OF_BAND[band]!]! += count;
  });
  return byClass;
}
