import type { MeasureKind } from '../schema/measure.ts';
import type { Scenario } from '../schema/scenario.ts';
import { currentScenario } from '../schema/versions.ts';

/**
 * A scenario while somebody works on it. Fields hold whatever was typed, so that nothing is lost: text that is
 * no number stays text, and the schema says what is wrong with it.
 */
export interface Draft {
  /** Every field of the scenario but its measures and overrides. */
  details: Readonly<Record<string, unknown>>;
  cards: readonly Card[];
  /** The numbers of the baseline that are held to be others, each once. */
  overrides: readonly RawOverride[];
}

/** A part of a draft: what a problem or a clash is about. */
export type DraftPart = 'details' | 'measure' | 'override';

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

export interface RawOverride {
  /** The number's name, as overrides name it. */
  readonly number: string;
  readonly [field: string]: unknown;
}

export function draftOf({ measures, overrides = [], ...details }: Scenario): Draft {
  const cards = measures.map((measure) => ({ off: false, measure: measure as RawMeasure }));
  return { details, cards, overrides };
}

/** The scenario as it stands, for the schema to judge: only the measures that are switched on. */
export function scenarioOf({ details, cards, overrides }: Draft): Record<string, unknown> {
  const measures = cards.filter(({ off }) => !off).map(({ measure }) => measure);
  return { ...details, measures, ...(overrides.length > 0 && { overrides }) };
}

/** A draft out of what was kept, or nothing if it is none: a store may hold what another version wrote. */
export function draftFrom(kept: unknown): Draft | undefined {
  if (!isFields(kept) || !isFields(kept.details) || !Array.isArray(kept.cards)) return undefined;
  const cards: unknown[] = kept.cards;
  // One kept before there were overrides has none.
  const overrides: unknown = kept.overrides ?? [];
  if (!cards.every(isCard) || !Array.isArray(overrides) || !overrides.every(isOverride)) return undefined;
  return { details: currentScenario(kept.details) as Draft['details'], cards, overrides };
}

const isCard = (it: unknown): it is Card =>
  isFields(it) &&
  typeof it.off === 'boolean' &&
  isFields(it.measure) &&
  typeof it.measure.id === 'string' &&
  typeof it.measure.kind === 'string';

const isOverride = (it: unknown): it is RawOverride => isFields(it) && typeof it.number === 'string';

const isFields = (it: unknown): it is Record<string, unknown> =>
  typeof it === 'object' && it !== null && !Array.isArray(it);
