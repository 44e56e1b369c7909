import type { MeasureKind } from '../schema/measure.ts';
import type { Scenario } from '../schema/scenario.ts';
import { currentScenario } from '../schema/versions.ts';

/**
 * A scenario while somebody works on it. Fields hold whatever was typed, so that nothing is lost: text that is
 * no number stays text, and the schema says what is wrong with it.
 */
export interface Draft {
  /** Every field of the scenario but its measures. */
  details: Readonly<Record<string, unknown>>;
  cards: readonly Card[];
}

/** A measure and whether it counts. One that is switched off keeps its place, and is in no saved scenario. */
export interface Card {
  off: boolean;
  measure: RawMeasure;
}

export interface RawMeasure {
  readonly id: string;
  readonly kind: MeasureKind;
  readonly [field: string]: unknown;
}

export function draftOf({ measures, ...details }: Scenario): Draft {
  return { details, cards: measures.map((measure) => ({ off: false, measure: measure as RawMeasure })) };
}

/** The scenario as it stands, for the schema to judge: only the measures that are switched on. */
export function scenarioOf({ details, cards }: Draft): Record<string, unknown> {
  return { ...details, measures: cards.filter(({ off }) => !off).map(({ measure }) => measure) };
}

/** A draft out of what was kept, or nothing if it is none: a store may hold what another version wrote. */
export function draftFrom(kept: unknown): Draft | undefined {
  if (!isFields(kept) || !isFields(kept.details) || !Array.isArray(kept.cards)) return undefined;
  const cards: unknown[] = kept.cards;
  return cards.every(isCard)
    ? { details: currentScenario(kept.details) as Draft['details'], cards }
    : undefined;
}

const isCard = (it: unknown): it is Card =>
  isFields(it) &&
  typeof it.off === 'boolean' &&
  isFields(it.measure) &&
  typeof it.measure.id === 'string' &&
  typeof it.measure.kind === 'string';

const isFields = (it: unknown): it is Record<string, unknown> =>
  typeof it === 'object' && it !== null && !Array.isArray(it);
