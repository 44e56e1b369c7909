import type { PlacementType } from '../../../schema/baseline.ts';
import type { ByBand } from '../../ageBands.ts';

/** The types of a first baseline. Foster care is one type, or two where its providers can be told apart. */
export const TYPE_IDS = [
  'foster',
  'own-foster',
  'agency-foster',
  'residential',
  'supported',
  'other',
  'parents',
  'adoption',
] as const;
export type TypeId = (typeof TYPE_IDS)[number];

interface OpenType {
  label: string;
  /** Relative weights of ages within the type: judgement, replaced by every margin that is published. */
  ages: ByBand;
  /** Odds of being new to care, against a type of 1: judgement. */
  newness: number;
  limits?: NonNullable<PlacementType['ages']>;
}

const ages = (...weights: readonly [number, number, number, number, number]): ByBand => {
  const [infants, toddlers, young, teens, older] = weights;
  return { '0': infants, '1-4': toddlers, '5-9': young, '10-15': teens, '16-17': older };
};

export const OPEN_TYPES: Readonly<Record<TypeId, OpenType>> = {
  foster: { label: 'Foster care', ages: ages(72, 65, 78, 76, 53), newness: 1 },
  'own-foster': {
    label: 'Foster carers of the council, family and friends too',
    ages: ages(66, 55, 50, 38, 27),
    newness: 1.2,
  },
  'agency-foster': {
    label: 'Foster carers of agencies and other councils',
    ages: ages(6, 10, 28, 38, 26),
    newness: 0.7,
  },
  residential: {
    label: "Children's homes and other residential care",
    ages: ages(0.4, 0.4, 2, 9, 8),
    newness: 0.9,
  },
  supported: {
    label: 'Supported accommodation and independent living',
    ages: ages(0, 0, 0, 0, 1),
    newness: 1.6,
    limits: { fromYears: 16, toYears: 18 },
  },
  other: { label: 'Other placements', ages: ages(0.3, 0.3, 0.4, 2, 3), newness: 1.5 },
  parents: { label: 'With parents under a care order', ages: ages(10, 12, 12, 9, 6), newness: 1 },
  adoption: { label: 'Placed for adoption', ages: ages(4, 24, 4, 0, 0), newness: 0.15 },
};

/** The types of a baseline, in the order of its file. */
export const typesOf = (fosterApart: boolean): TypeId[] =>
  TYPE_IDS.filter((id) => (fosterApart ? id !== 'foster' : id !== 'own-foster' && id !== 'agency-foster'));
