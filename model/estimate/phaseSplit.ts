import { sum } from './arithmetic.ts';

/** How much likelier a child new to care is to leave in a year than one settled in it, and how fast it settles. */
export interface PhaseRates {
  newToSettledRatio: number;
  settlePerYear: number;
}

/** What is said of each age band, in order of age. */
export interface BandFlows {
  widthYears: number;
  children: number;
  entriesPerYear: number;
  /** Rate of leaving before 18, a year, of new and settled children together. */
  exitsPerYear: number;
}

export interface PhaseSplit {
  /** By band. */
  newChildren: number[];
  settledExitsPerYear: number[];
}

const ROUNDS = 60;

/**
 * New children by band in a steady flow, and the rate at which settled ones leave, so that both phases together leave
 * at the band's rate. New children come by entry and from the band below, and go by settling, by leaving and into the
 * band above. How many are new decides the rates and the rates how many are new: the two are iterated.
 */
export function phaseSplit(bands: readonly BandFlows[], phases: PhaseRates): PhaseSplit {
  const { newToSettledRatio, settlePerYear } = phases;
  let newChildren = bands.map(({ children }) => 0.2 * children);
  let settled: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    settled = bands.map(({ children, exitsPerYear }, band) => {
      const weighted = sum([newToSettledRatio * newChildren[band]!, children - newChildren[band]!]);
      return weighted > 0 ? (exitsPerYear * children) / weighted : 0;
    });
    let arriving = 0;
    newChildren = bands.map(({ widthYears, children, entriesPerYear }, band) => {
      const leaving = settlePerYear + newToSettledRatio * settled[band]! + 1 / widthYears;
      const here = Math.min(children, (entriesPerYear + arriving) / leaving);
      arriving = here / widthYears;
      return here;
    });
  }
  return { newChildren, settledExitsPerYear: settled };
}
