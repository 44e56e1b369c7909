import type { Pieces } from './pieces.ts';

/** Rates of leaving before 18 by cell for a child new to care and a settled one, all reasons together, a year. */
export interface PhaseExits {
  settlePerYear: number;
  new: Float64Array;
  settled: Float64Array;
}

/** What a pass over all pieces finds. */
export interface PhasePass {
  /** Child-years at risk by cell, expected in each phase. */
  newYears: Float64Array;
  settledYears: Float64Array;
  /** By piece: the chance that the child, still in care at its end, is settled. */
  settledAtEnd: Float64Array;
  /** The log of the chance that those at risk stayed as long as they did. */
  logStayed: number;
}

/**
 * Follows every time in care from its start, new, and tells how settled the child is by how long it has stayed.
 *
 * Of children in care at the start of a piece the share `w` is settled. With D = new + settle - settled rates, after
 * a time t the ones who are still there are, but for a common factor, `(1 - w) exp(-D t)` new ones and
 * `w + (1 - w) settle (1 - exp(-D t)) / D` settled ones; their sum is the chance to have stayed over exp(-settled t),
 * and its logarithm gives the time spent new, since -log(stayed) = settled t + (new - settled) x (time spent new). So
 * one exponential and one logarithm are exact for a piece of any length. The intensity of what was observed, given
 * all that was observed before, is what the rates of both phases come to with these shares: its likelihood is that
 * of a two-phase Coxian length of stay with left truncation and right censoring.
 */
export function phasePass(pieces: Pieces, rates: PhaseExits, into?: PhasePass): PhasePass {
  const { count, cell, years, starts, atRisk } = pieces;
  const pass = into ?? emptyPass(pieces);
  pass.newYears.fill(0);
  pass.settledYears.fill(0);
  const { newYears, settledYears, settledAtEnd } = pass;
  const settle = rates.settlePerYear;
  let logStayed = 0;
  let settled = 0;
  for (let i = 0; i < count; i++) {
    if (starts[i] === 1) settled = 0;
    const at = cell[i]!;
    const t = years[i]!;
    const gap = rates.new[at]! - rates.settled[at]!;
    const fall = gap + settle;
    const kept = Math.exp(-fall * t);
    const turned = fall * t < 1e-7 && fall * t > -1e-7 ? t : (1 - kept) / fall;
    const stillNew = (1 - settled) * kept;
    const total = settled + (1 - settled) * settle * turned + stillNew;
    if (atRisk[i] === 1 && t > 0) {
      const log = Math.log(total);
      const spentNew =
        gap * t < 1e-5 && gap * t > -1e-5
          ? ((1 - settled) * (1 - Math.exp(-settle * t))) / settle
          : Math.min(t, -log / gap);
      newYears[at]! += spentNew;
      settledYears[at]! += t - spentNew;
      logStayed += log - rates.settled[at]! * t;
    }
    settled = 1 - stillNew / total;
    settledAtEnd[i] = settled;
  }
  pass.logStayed = logStayed;
  return pass;
}

export const emptyPass = ({ count, cells }: Pieces): PhasePass => ({
  newYears: new Float64Array(cells),
  settledYears: new Float64Array(cells),
  settledAtEnd: new Float64Array(count),
  logStayed: 0,
});
