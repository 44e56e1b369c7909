import { sum } from './arithmetic.ts';
import { AGE_BANDS, BAND_IDS, byBand, type BandId, type ByBand } from './ageBands.ts';

/** What the two phases of care rest on, each by age band. */
export interface StayInputs {
  entriesPerYear: ByBand;
  childYears: ByBand;
  /** Exits a year that come at one rate whatever the phase. */
  steadyExits: ByBand;
  /** Returns home a year: likelier while a child is new to care, by the ratio. */
  returnsHome: ByBand;
  newToSettledRatio: number;
  settlePerYear: number;
  /** Age bands that share one rate of returning home. */
  groups: readonly (readonly BandId[])[];
}

export interface Stay {
  newByBand: ByBand;
  /** Rates of returning home a year, one a group. */
  returnHomePerYear: { new: number; settled: number }[];
}

/**
 * Children in the `new` phase by age band, and the two rates of returning home, that go together.
 *
 * A band's new children come in by entry and from the band below, and go by settling, by leaving and into
 * the band above (in a steady flow, one in `width` a year). How many are new decides how far the published
 * returns home are shared between the phases, and that rate decides how many are new: the two are iterated.
 */
export function careStay(inputs: StayInputs): Stay {
  let newByBand = byBand((band) => 0.2 * inputs.childYears[band]);
  for (let round = 0; round < 200; round++) newByBand = steadyNew(inputs, returnRates(inputs, newByBand));
  return { newByBand, returnHomePerYear: returnRates(inputs, newByBand) };
}

function returnRates({ groups, returnsHome, childYears, newToSettledRatio }: StayInputs, newByBand: ByBand) {
  return groups.map((bands) => {
    const weighted = sum(
      bands.map((band) => newToSettledRatio * newByBand[band] + childYears[band] - newByBand[band]),
    );
    const settled = sum(bands.map((band) => returnsHome[band])) / weighted;
    return { new: newToSettledRatio * settled, settled };
  });
}

/** New children by band in a steady flow, from the youngest band up. */
export function steadyNew(
  inputs: Pick<StayInputs, 'entriesPerYear' | 'childYears' | 'steadyExits' | 'settlePerYear' | 'groups'>,
  returnHomePerYear: Stay['returnHomePerYear'],
): ByBand {
  const result = byBand(() => 0);
  let arriving = 0;
  for (const band of BAND_IDS) {
    const group = inputs.groups.findIndex((bands) => bands.includes(band));
    const ageing = 1 / widthYears(band);
    const leaving = returnHomePerYear[group]!.new + inputs.steadyExits[band] / inputs.childYears[band];
    result[band] = (inputs.entriesPerYear[band] + arriving) / (inputs.settlePerYear + leaving + ageing);
    arriving = result[band] * ageing;
  }
  return result;
}

const widthYears = (band: BandId): number => {
  const { fromYears, toYears } = AGE_BANDS.find(({ id }) => id === band)!;
  return toYears - fromYears;
};
