import { ASSUMPTIONS } from '../assumptions.ts';
import { BAND_IDS, byBand, type BandId, type ByBand } from '../../ageBands.ts';
import { sum } from '../../arithmetic.ts';
import { careStay, steadyNew } from '../../careStay.ts';
import type { Phase } from '../../../schema/baseline.ts';
import type { YearlyFlows } from './yearlyFlows.ts';
import type { OpenReason } from './exitSeed.ts';
import type { People } from '../stock/people.ts';
import type { TypeId } from '../stock/placements.ts';

/** Exits of one reason from some cells at one rate, before the first year is brought to its exits. */
export interface RateRow {
  reason: OpenReason;
  bands: readonly BandId[];
  phase?: Phase;
  placements: readonly TypeId[];
  perYear: number;
  /** Expected exits a year, for how much each row counts within its reason. */
  exits: number;
}

const HOME_GROUPS: readonly (readonly BandId[])[] = [
  ['0', '1-4', '5-9'],
  ['10-15', '16-17'],
];
const GUARDIANSHIP_GROUPS: readonly (readonly BandId[])[] = [['0', '1-4'], ['5-9'], ['10-15', '16-17']];
const OTHER_GROUPS: readonly (readonly BandId[])[] = [['0', '1-4', '5-9'], ['10-15'], ['16-17']];
const TRANSFER_BANDS: readonly BandId[] = ['10-15', '16-17'];

/** Most of a band can be new to care, never all. */
const MOST_NEW = 0.9;
/** Child-years below which a rate would rest on nobody. */
const FEWEST = 0.5;

/**
 * Rates of leaving by reason, age and phase, and how many children are new to care: counts over children now, the
 * returns home shared between the phases as in a steady flow.
 */
export function exitRates(people: People, flows: YearlyFlows): { rows: RateRow[]; newByBand: ByBand } {
  const outside = people.types.filter((type) => type !== 'adoption');
  const children = byBand((band) => Math.max(FEWEST, people.byBand[band] - people.ages.adoption[band]));
  const { exits } = flows;
  const transfers = exits['moved-to-another-authority'];
  const entriesPerYear = byBand((band) =>
    Math.max(0, flows.families[band] + flows.unaccompanied[band] - transfers[band]),
  );
  const inputs = {
    entriesPerYear,
    childYears: children,
    steadyExits: byBand(
      (band) => exits['special-guardianship'][band] + exits.other[band] + exits.adoption[band],
    ),
    returnsHome: exits['returned-home'],
    newToSettledRatio: ASSUMPTIONS['return-home-new-to-settled'].value,
    settlePerYear: ASSUMPTIONS['settle-per-year'].value,
    groups: HOME_GROUPS,
  };
  const stay = careStay(inputs);
  const steady = steadyNew(inputs, stay.returnHomePerYear);
  const waiting = ASSUMPTIONS['transfer-stay'].value;
  const newByBand = byBand((band) =>
    Math.min(MOST_NEW * people.byBand[band], steady[band] + waiting * transfers[band]),
  );
  const count = (of: ByBand, bands: readonly BandId[]) => sum(bands.map((band) => of[band]));
  const steadyRow = (reason: OpenReason) => (bands: readonly BandId[]) => ({
    reason,
    bands,
    placements: outside,
    perYear: count(exits[reason], bands) / count(children, bands),
    exits: count(exits[reason], bands),
  });
  const homeRows = HOME_GROUPS.flatMap((bands, group) =>
    (['new', 'settled'] as const).map((phase): RateRow => {
      const perYear = stay.returnHomePerYear[group]![phase];
      const there =
        phase === 'new' ? count(newByBand, bands) : count(children, bands) - count(newByBand, bands);
      return {
        reason: 'returned-home',
        bands,
        phase,
        placements: outside,
        perYear,
        exits: perYear * Math.max(0, there),
      };
    }),
  );
  const transferred = count(transfers, TRANSFER_BANDS);
  const waitingChildren = Math.max(FEWEST, count(newByBand, TRANSFER_BANDS));
  const adopted = sum(Object.values(exits.adoption));
  return {
    newByBand,
    rows: [
      ...homeRows,
      ...GUARDIANSHIP_GROUPS.map(steadyRow('special-guardianship')),
      {
        reason: 'adoption',
        bands: BAND_IDS,
        placements: ['adoption'],
        perYear: adopted / Math.max(FEWEST, people.byType.adoption),
        exits: adopted,
      },
      {
        reason: 'moved-to-another-authority',
        bands: TRANSFER_BANDS,
        phase: 'new',
        placements: outside,
        perYear: transferred / waitingChildren,
        exits: transferred,
      },
      ...OTHER_GROUPS.map(steadyRow('other')),
    ],
  };
}
