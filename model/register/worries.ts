import type { Evidence, EvidenceFigure } from '../schema/evidence.ts';
import type { ProjectionInput } from '../project/project.ts';
import type { Measure } from '../schema/measure.ts';
import type { Worry } from '../schema/register.ts';
import { measureNumbers } from '../numbers/numbers.ts';
import { isEffect, isStatedByMeasure } from '../numbers/statedFigure.ts';
import { NumbersDescribed } from '../whatif/described.ts';
import { isGradedWeak } from '../whatif/doubts.ts';
import type { PlanImpact, SavingMoved } from '../whatif/impact.ts';
import { sourceOf } from '../schema/quantity.ts';

/**
 * How weak evidence is, as a factor: quality times impact is the order in which to worry. The steps are even because
 * nothing says how much weaker one is than the next; they only have to put them in order.
 */
const WEAKNESS: Record<Strength, number> = { strong: 1, medium: 2, weak: 3, none: 4 };

/**
 * What a plan rests on, the most worrying first: the pounds by which each ranged assumption and each of its measures
 * moves a year's saving (`savingMoved`), times how weak the evidence for it is.
 *
 * An assumption is as weak as the weakest of the numbers that move together; a number that names no source has none.
 * A measure is as weak as the weakest source of what it does, and as its author grades it: that a paper states a plan
 * is strong evidence of the plan, and none that it comes true, so no measure is better than medium unless its author is
 * confident of it, and one of high risk or low confidence is weak. What moves nothing is left out.
 */
export function worriesOf(
  input: ProjectionInput,
  evidence: Evidence | undefined,
  { assumptions, measures }: PlanImpact,
): Worry[] {
  const figures = new Map(evidence?.figures.map((figure) => [figure.id, figure]));
  const described = new NumbersDescribed(input);
  const ofAssumptions = [...assumptions].map(([key, moved]) => {
    const { label, members } = described.ofAssumption(key);
    const overridden = members.some((member) => member.overridden);
    return worry(
      { key, of: 'assumption', label, overridden },
      members.map(({ source }) => source),
      figures,
      moved,
    );
  });
  const ofMeasures = input.scenario.measures.flatMap((measure) => {
    const moved = measures.get(measure.id);
    if (!moved) return [];
    const sources = measureNumbers([measure])
      .filter(isEffect)
      .map(
        (it) =>
          sourceOf(it.quantity) ?? (isStatedByMeasure(measure, it, figures) ? measure.source : undefined),
      );
    const found = worry(
      { key: measure.id, of: 'measure', label: measure.label, overridden: false },
      sources,
      figures,
      moved,
    );
    const strength = weakest([found.strength, gradeOf(measure)]);
    const rationale = found.rationale || Boolean(measure.rationale?.trim());
    return [{ ...found, strength, rationale, worryGbp: found.movesGbp * WEAKNESS[strength] }];
  });
  return [...ofAssumptions, ...ofMeasures]
    .filter(({ movesGbp }) => movesGbp > 0)
    .sort((a, b) => b.worryGbp - a.worryGbp || (a.key < b.key ? -1 : 1));
}

type Strength = EvidenceFigure['strength'];

const weakest = (strengths: readonly Strength[]): Strength =>
  strengths.reduce((worst, it) => (WEAKNESS[it] > WEAKNESS[worst] ? it : worst));

function gradeOf(measure: Measure): Strength {
  if (isGradedWeak(measure)) return 'weak';
  return measure.confidence === 'high' ? 'strong' : 'medium';
}

type Named = Pick<Worry, 'key' | 'of' | 'label' | 'overridden'>;

function worry(
  named: Named,
  sources: readonly (string | undefined)[],
  figures: ReadonlyMap<string, EvidenceFigure>,
  { movesGbp, year, impact }: SavingMoved,
): Worry {
  const known = [...new Set(sources)].flatMap((source) => figures.get(source ?? '') ?? []);
  const unsourced = sources.length === 0 || sources.some((source) => !figures.has(source ?? ''));
  const strengths = [...known.map(({ strength }) => strength), ...(unsourced ? (['none'] as const) : [])];
  const strength = weakest(strengths);
  return {
    ...named,
    figures: known.map(({ id }) => id),
    unsourced,
    strength,
    rationale: known.length > 0 && known.every(({ rationale }) => Boolean(rationale?.trim())) && !unsourced,
    movesGbp,
    year,
    impact,
    worryGbp: movesGbp * WEAKNESS[strength],
  };
}
