import type { BandId, ByBand } from '../../ageBands.ts';
import { BAND_IDS, byBand } from '../../ageBands.ts';
import { sum } from '../../arithmetic.ts';
import type { People } from '../stock/people.ts';
import type { TypeId } from '../stock/placements.ts';

type Mix = Partial<Record<TypeId, number>>;

/** Where children of families are placed on entry: weights, before they are fitted to the mix of the stock. */
const FAMILIES: Readonly<Record<BandId, Mix>> = {
  '0': { foster: 0.95, residential: 0.03, parents: 0.02 },
  '1-4': { foster: 0.965, residential: 0.015, parents: 0.02 },
  '5-9': { foster: 0.93, residential: 0.04, other: 0.01, parents: 0.02 },
  '10-15': { foster: 0.69, residential: 0.25, other: 0.04, parents: 0.02 },
  '16-17': { foster: 0.36, residential: 0.2, supported: 0.38, other: 0.05, parents: 0.01 },
};

const UNACCOMPANIED: Readonly<Partial<Record<BandId, Mix>>> = {
  '10-15': { foster: 0.96, residential: 0.02, other: 0.02 },
  '16-17': { foster: 0.23, residential: 0.02, supported: 0.7, other: 0.05 },
};

/** The share of foster placements meant for the council's own carers, against agencies, by age. */
const OWN_OF_FOSTER: ByBand = { '0': 0.95, '1-4': 0.9, '5-9': 0.75, '10-15': 0.6, '16-17': 0.6 };

export type MixByBand = Readonly<Record<BandId, Mix>>;

/** The weights of a stream for the types of a baseline. */
export function firstPlacements(people: People, stream: 'families' | 'unaccompanied'): MixByBand {
  return Object.fromEntries(
    BAND_IDS.map((band) => {
      const mix = (stream === 'families' ? undefined : UNACCOMPANIED[band]) ?? FAMILIES[band];
      const { foster = 0, ...rest } = mix;
      const own = OWN_OF_FOSTER[band];
      const apart =
        people.ownFoster === null
          ? { foster }
          : { 'own-foster': foster * own, 'agency-foster': foster * (1 - own) };
      return [band, { ...apart, ...rest }];
    }),
  ) as MixByBand;
}

/** Shares of a band's first placements, its weights times one factor a type. */
export function weightedMix(mix: Mix, weightOf: Readonly<Record<TypeId, number>>): Mix {
  const entries = Object.entries(mix) as [TypeId, number][];
  const total = sum(entries.map(([type, share]) => share * weightOf[type]));
  return Object.fromEntries(entries.map(([type, share]) => [type, (share * weightOf[type]) / total]));
}

/** Children a year whose first placement is of each type. */
export function entriesByType(
  types: readonly TypeId[],
  streams: readonly { perYear: ByBand; mix: MixByBand }[],
  weightOf: Readonly<Record<TypeId, number>>,
): Record<TypeId, number> {
  const perType = new Map<TypeId, number>(types.map((type) => [type, 0]));
  for (const { perYear, mix } of streams) {
    for (const band of BAND_IDS) {
      const shares = Object.entries(weightedMix(mix[band], weightOf)) as [TypeId, number][];
      for (const [type, share] of shares) perType.set(type, perType.get(type)! + share * perYear[band]);
    }
  }
  return Object.fromEntries(perType) as Record<TypeId, number>;
}

export const noEntries = (): ByBand => byBand(() => 0);
