import type { Evidence, EvidenceFigure } from '../schema/evidence.ts';
import type { Measure } from '../schema/measure.ts';
import type { PathPart } from '../schema/problem.ts';
import { isRange, likelyValue, sourceOf } from '../schema/quantity.ts';
import type { ProjectionInput } from '../project/project.ts';
import { isWeak } from '../words/evidenceWords.ts';
import { baselineNumbers, measureNumbers, type NumberAt } from '../numbers/numbers.ts';
import { isIdle } from '../numbers/idle.ts';
import { isEffect, isStatedByMeasure, type Figures } from '../numbers/statedFigure.ts';

/** A weak assumption of a plan for which nobody has given reasons: a measure as a whole, or a range. */
export interface Doubt {
  /** Where: `measures[2].delivery` of the scenario, or a number of the baseline under `baseline`. */
  path: PathPart[];
  /** What its impact is looked up by. */
  of: { measure: string } | { key: string };
  /** Of a measure as a whole, why: how its author graded it, or because no source states what it does. */
  because?: 'graded' | 'unsourced';
  /** The number, where it is one. */
  number?: NumberAt;
  /** The register's entry for it, where it has one. */
  figure?: EvidenceFigure | undefined;
}

/**
 * The measures and ranges of a plan that are weak and have no rationale: first the plan's own, then the baseline's.
 *
 * A measure as a whole is weak when its risk is high or its confidence low, and when a number of what it does has no
 * source in the register; its own rationale counts. A range is
 * weak when its own source has weak evidence or none, or it names no source; what counts is the rationale of its
 * measure and that of its source in the register. A number of the baseline that names no source has its row's.
 * Of ranges that share a draw each is looked at by itself. Those of a comparator are its own plan's business.
 */
export function doubtsOf(
  { baseline, scenario }: Pick<ProjectionInput, 'baseline' | 'scenario'>,
  evidence: Evidence | undefined,
): Doubt[] {
  const figures = new Map(evidence?.figures.map((figure) => [figure.id, figure]));
  const doubtOf = (number: NumberAt, source: string | undefined, path: PathPart[]): Doubt[] => {
    const figure = source === undefined ? undefined : figures.get(source);
    if (!varies(number) || (figure && !isWeak(figure)) || isGiven(figure?.rationale)) return [];
    return [{ path, of: { key: number.key }, number, figure }];
  };
  return [
    ...scenario.measures.flatMap((measure, m) => {
      if (isGiven(measure.rationale)) return [];
      const path = ['measures', m];
      const all = measureNumbers([measure]);
      const unsourced = all.some((number) => isUnsourced(measure, number, figures));
      const because = isGradedWeak(measure) ? 'graded' : unsourced ? 'unsourced' : undefined;
      const whole: Doubt[] = because ? [{ path, of: { measure: measure.id }, because }] : [];
      const numbers = all.flatMap((number) =>
        // The place of a list of one measure begins with its 0.
        doubtOf(number, sourceOf(number.quantity), [...path, ...number.place.slice(1)]),
      );
      return [...whole, ...numbers];
    }),
    ...baselineNumbers(baseline).flatMap((number) =>
      isIdle(number, baseline, scenario.measures)
        ? []
        : doubtOf(number, number.source, ['baseline', ...number.place]),
    ),
  ];
}

/** What its author expects little of, or thinks may fail. */
export const isGradedWeak = ({ risk, confidence }: Measure): boolean =>
  risk === 'high' || confidence === 'low';

/** A range is a doubt of its own; nothing done wants no source. */
function isUnsourced(measure: Measure, number: NumberAt, figures: Figures): boolean {
  if (!isEffect(number) || varies(number) || likelyValue(number.quantity) === 0) return false;
  const source = sourceOf(number.quantity);
  return !(source !== undefined && figures.has(source)) && !isStatedByMeasure(measure, number, figures);
}

const isGiven = (rationale: string | undefined): boolean => (rationale ?? '').trim() !== '';
const varies = ({ quantity }: NumberAt): boolean =>
  typeof quantity === 'object' && isRange(quantity) && quantity.high > quantity.low;
