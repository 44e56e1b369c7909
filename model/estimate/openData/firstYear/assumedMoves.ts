import type { BandId } from '../../ageBands.ts';
import type { People } from '../stock/people.ts';
import type { TypeId } from '../stock/placements.ts';

/** A move between two types, by judgement: what one child in the first type does in a year. */
export interface AssumedMove {
  from: TypeId;
  to: TypeId;
  perYear: number;
  /** Left out: all ages the first type takes. */
  bands?: readonly BandId[];
  why: string;
}

const TEENAGE: readonly BandId[] = ['10-15', '16-17'];
const OLDER: readonly BandId[] = ['16-17'];
const UNDER_16: readonly BandId[] = ['0', '1-4', '5-9', '10-15'];

const APART: readonly AssumedMove[] = [
  { from: 'own-foster', to: 'agency-foster', perYear: 0.05, why: 'Breakdowns with no council carer free.' },
  { from: 'agency-foster', to: 'own-foster', perYear: 0.05, why: 'Brought back where there is room.' },
  { from: 'own-foster', to: 'parents', perYear: 0.015, why: 'Going home while the care order lasts.' },
  { from: 'agency-foster', to: 'parents', perYear: 0.01, why: 'Going home while the care order lasts.' },
  { from: 'own-foster', to: 'residential', perYear: 0.04, bands: TEENAGE, why: 'Breakdowns in adolescence.' },
  {
    from: 'agency-foster',
    to: 'residential',
    perYear: 0.09,
    bands: TEENAGE,
    why: 'Breakdowns in adolescence.',
  },
  { from: 'residential', to: 'agency-foster', perYear: 0.25, why: 'Stepping down to a family.' },
  {
    from: 'own-foster',
    to: 'supported',
    perYear: 0.14,
    bands: OLDER,
    why: 'Leaving foster care at 16 or 17.',
  },
  {
    from: 'agency-foster',
    to: 'supported',
    perYear: 0.2,
    bands: OLDER,
    why: 'Leaving foster care at 16 or 17.',
  },
];

const TOGETHER: readonly AssumedMove[] = [
  { from: 'foster', to: 'parents', perYear: 0.012, why: 'Going home while the care order lasts.' },
  { from: 'foster', to: 'residential', perYear: 0.06, bands: TEENAGE, why: 'Breakdowns in adolescence.' },
  { from: 'residential', to: 'foster', perYear: 0.25, why: 'Stepping down to a family.' },
  { from: 'foster', to: 'supported', perYear: 0.17, bands: OLDER, why: 'Leaving foster care at 16 or 17.' },
];

const ALWAYS: readonly AssumedMove[] = [
  { from: 'residential', to: 'supported', perYear: 0.4, bands: OLDER, why: 'Leaving a home at 16 or 17.' },
  { from: 'residential', to: 'other', perYear: 0.05, bands: TEENAGE, why: 'When a home gives notice.' },
  { from: 'other', to: 'residential', perYear: 0.8, bands: UNDER_16, why: 'Such arrangements last months.' },
  { from: 'other', to: 'supported', perYear: 0.6, bands: OLDER, why: 'Such arrangements last months.' },
];

/** The moves that nothing published counts by from and to. */
export const assumedMoves = (people: People): AssumedMove[] => [
  ...(people.ownFoster === null ? TOGETHER : APART),
  ...ALWAYS,
];

/** The types that children are placed for adoption from, and the ages. */
export const adoptedFrom = (people: People): TypeId[] =>
  people.ownFoster === null ? ['foster'] : ['own-foster', 'agency-foster'];
export const ADOPTED_AT: readonly BandId[] = ['0', '1-4'];
