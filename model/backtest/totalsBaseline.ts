import type { CareFlows } from '../estimate/careFlows.ts';
import { CARE_BANDS, type CareShape } from '../estimate/careShape.ts';
import { exitScale } from '../estimate/exitScale.ts';
import { phaseSplit } from '../estimate/phaseSplit.ts';
import type { PlanFlows } from '../estimate/planFlows.ts';
import type { Baseline, ExitRow } from '../schema/baseline.ts';
import { BASELINE_VERSION } from '../schema/versions.ts';
import type { CareSettings, PlanSettings } from '../schema/fittedSettings.ts';
import { apportion } from '../words/apportion.ts';

/** An authority on 31 March of a year, as far as a forecast of its totals asks. */
export interface TotalsInputs {
  id: string;
  year: number;
  children: number;
  shape: CareShape;
  flows: Pick<CareFlows, 'entriesPerYear' | 'change'>;
  plans?: PlanFlows | undefined;
  spread: { care: Pick<CareSettings, 'entries' | 'exits'>; plans: Pick<PlanSettings, 'spread'> };
}

/**
 * A child new to care leaves at three times the rate of a settled one and settles in seven months. So 0.23 of the
 * children who enter in a year have left by its end: across authorities, 2017 to 2021, one entry more in a year than
 * usual went with 0.23 to 0.25 exits more in the same year (docs/track-record.md).
 */
export const CARE_PHASES = { newToSettledRatio: 3, settlePerYear: 1.7 };

/** All exits before 18 rise and fall together: what is fitted is the spread of their sum. */
const ALL_EXITS = 'exits';
export const BEFORE_18 = 'before-18';
const CARE = 'care';

/**
 * A baseline of totals: one placement without a price, seven age bands, two phases. Rates of leaving keep the shape
 * by age and are scaled so that the stock changes in its first year as the flows say.
 */
export function totalsBaseline(inputs: TotalsInputs): Baseline {
  return baselineAt(
    inputs,
    exitScale((scale) => baselineAt(inputs, scale), inputs.flows.change),
  );
}

/** The baseline with rates of leaving that many times those of the shape. */
export function baselineAt(inputs: TotalsInputs, scale: number): Baseline {
  const { id, year, children, shape, flows, plans, spread } = inputs;
  const byBand = CARE_BANDS.map(({ fromYears, toYears }, band) => ({
    widthYears: toYears - fromYears,
    children: children * shape.stockShares[band]!,
    entriesPerYear: flows.entriesPerYear * shape.entryShares[band]!,
    exitsPerYear: scale * shape.exitsPerYear[band]!,
  }));
  const { newChildren, settledExitsPerYear } = phaseSplit(byBand, CARE_PHASES);
  const cells = CARE_BANDS.flatMap((ageBand, band) => [
    { ageBand: ageBand.id, phase: 'new' as const, children: newChildren[band]! },
    { ageBand: ageBand.id, phase: 'settled' as const, children: byBand[band]!.children - newChildren[band]! },
  ]);
  const whole = apportion(
    cells.map((cell) => cell.children),
    1,
  );
  return {
    schemaVersion: BASELINE_VERSION,
    id,
    name: id,
    asOf: `${year}-03-31`,
    under18Population: 1,
    ageBands: CARE_BANDS.map(({ id: band, fromYears, toYears }) => ({ id: band, fromYears, toYears })),
    placementTypes: [{ id: CARE, label: 'Care', weeklyCostGbp: 0 }],
    stock: cells.map((cell, i) => ({ placement: CARE, ...cell, children: whole[i]! })),
    entries: {
      perYear: flows.entriesPerYear,
      byAgeBand: Object.fromEntries(CARE_BANDS.map((band, i) => [band.id, shape.entryShares[i]!])),
      placementByAgeBand: Object.fromEntries(CARE_BANDS.map((band) => [band.id, { [CARE]: 1 }])),
      ...spread.care.entries,
    },
    settlePerYear: CARE_PHASES.settlePerYear,
    exits: settledExitsPerYear.flatMap((perYear, band): ExitRow[] =>
      (['new', 'settled'] as const).map((phase) => ({
        reason: BEFORE_18,
        perYear: phase === 'new' ? CARE_PHASES.newToSettledRatio * perYear : perYear,
        ageBand: CARE_BANDS[band]!.id,
        phase,
        ...spread.care.exits,
        sharedVariation: ALL_EXITS,
      })),
    ),
    ...(plans && { childProtection: { ...planRows(plans), ...spread.plans.spread } }),
  };
}

function planRows(plans: PlanFlows): NonNullable<Baseline['childProtection']> {
  const [initial, established] = apportion([plans.initialPlans, plans.establishedPlans], 1);
  return {
    plans: { initial: initial!, established: established! },
    startsPerYear: plans.startsPerYear,
    establishPerYear: plans.establishPerYear,
    endsPerYear: { initial: plans.initialEndsPerYear, established: plans.establishedEndsPerYear },
  };
}
