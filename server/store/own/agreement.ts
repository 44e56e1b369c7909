import type { Evidence } from '../../../model/schema/evidence.ts';
import type { Measure } from '../../../model/schema/measure.ts';
import { pathText, type PathPart, type Problem } from '../../../model/schema/problem.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import type { Library } from '../library.ts';

/** What a plan rests on, as far as agreeing to it is concerned. */
export interface Assumption {
  path: string;
  strength: 'strong' | 'medium' | 'weak' | 'none';
  impact: 'high' | 'low';
  rationale: string | undefined;
}

/** Nothing is agreed while an assumption that is weak and matters has no reasons given. */
export const problemsBeforeAgreement = (assumptions: readonly Assumption[]): Problem[] =>
  assumptions
    .filter(({ strength, impact }) => impact === 'high' && (strength === 'weak' || strength === 'none'))
    .filter(({ rationale }) => !rationale?.trim())
    .map(({ path }) => ({
      path,
      message: 'This assumption is weak and matters: give a rationale before the plan is agreed.',
    }));

/** What keeps a scenario from being agreed, each with its path. */
export async function agreementProblems(published: Library, scenario: Scenario): Promise<Problem[]> {
  const stored = await published.baselines.find(scenario.baseline);
  const evidence = stored && (await published.evidence.find(stored.authority));
  return problemsBeforeAgreement(assumptionsOf(scenario, evidence));
}

/** Kinds that change children, prices or places by themselves. */
const HIGH_IMPACT: readonly Measure['kind'][] = [
  'entries',
  'entry-rate',
  'exits',
  'step-down',
  'unit-cost',
  'capacity',
];

/**
 * The assumptions of a scenario: its measures, and the ranges in them by the strength of their sources. The
 * reasons for a range are its measure's, or those the register gives for the figure it comes from.
 */
export function assumptionsOf(scenario: Scenario, evidence: Evidence | undefined): Assumption[] {
  const figures = new Map(evidence?.figures.map((figure) => [figure.id, figure]));
  return scenario.measures.flatMap((measure, i): Assumption[] => {
    const doubted = measure.risk === 'high' || measure.confidence === 'low';
    const whole: Assumption = {
      path: pathText(['measures', i]),
      strength: doubted ? 'weak' : 'medium',
      impact: HIGH_IMPACT.includes(measure.kind) ? 'high' : 'low',
      rationale: measure.rationale,
    };
    const ranges = rangesIn(measure, ['measures', i]).map(({ path, source }): Assumption => {
      const figure = source === undefined ? undefined : figures.get(source);
      return {
        path: pathText(path),
        strength: figure?.strength ?? 'none',
        impact: 'high',
        rationale: measure.rationale?.trim() || figure?.rationale,
      };
    });
    return [whole, ...ranges];
  });
}

interface FoundRange {
  path: PathPart[];
  source: string | undefined;
}

/** Every low, likely and high below a value. */
function rangesIn(value: unknown, path: PathPart[]): FoundRange[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('low' in value && 'high' in value) {
    const source = 'source' in value && typeof value.source === 'string' ? value.source : undefined;
    return [{ path, source }];
  }
  return Object.entries(value).flatMap(([name, part]) => rangesIn(part, [...path, name]));
}
