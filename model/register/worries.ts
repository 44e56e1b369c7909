import type { Evidence, EvidenceFigure } from '../schema/evidence.ts';
import type { ProjectionInput } from '../project/project.ts';
import type { Measure } from '../schema/measure.ts';
import type { Worry } from '../schema/register.ts';
import { measureNumbers } from '../numbers/numbers.ts';
import { isEffect, isStatedByMeasure } from '../numbers/statedFigure.ts';
import { NumbersDescribed } from '../whatif/described.ts';
import { isGradedWeak } from '../whatif/doubts.ts';
import type { PlanImpact, SavingMoved } from '../whatif/impact.ts';
import { isRange, likelyValue, sourceOf } from '../schema/quantity.ts';

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
 * confident of it, and one of high risk or low confidence is weak. What moves nothing is left out, and so is a number
 * of a measure that is nought: its source says nothing of what the measure does.
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
    const effects = measureNumbers([measure]).filter(isEffect);
    const doing = effects.filter(({ quantity }) => isRange(quantity) || likelyValue(quantity) !== 0);
    const sources = doing.map(
      (it) => sourceOf(it.quantity) ?? (isStatedByMeasure(measure, it, figures) ? measure.source : undefined),
    );
    const found = worry(
      { key: measure.id, of: 'measure', label: measure.label, overridden: false },
      sources,
      figures,
      moved,
    );
    const grade = gradeOf(measure);
    const strength = weakest([grade.strength, found.strength]);
    const because =
      strength === found.strength && strength !== grade.strength ? found.because : grade.because;
    const rationale = found.rationale || Boolean(measure.rationale?.trim());
    return [{ ...found, strength, because, rationale, worryGbp: found.movesGbp * WEAKNESS[strength] }];
  });
  return [...ofAssumptions, ...ofMeasures]
    .filter(({ movesGbp }) => movesGbp > 0)
    .sort((a, b) => b.worryGbp - a.worryGbp || (a.key < b.key ? -1 : 1));
}

type Strength = EvidenceFigure['strength'];

const weakest = (strengths: readonly Strength[]): Strength =>
  strengths.reduce((worst, it) => (WEAKNESS[it] > WEAKNESS[worst] ? it : worst));

/** How well it is known that a measure comes true, by what its author says of it. */
function gradeOf(measure: Measure): Pick<Worry, 'strength' | 'because'> {
  if (isGradedWeak(measure))
    return { strength: 'weak', because: measure.risk === 'high' ? 'risk' : 'confidence' };
  if (measure.confidence === 'high') return { strength: 'strong', because: 'confidence' };
  return { strength: 'medium', because: 'stated' };
}

type Named = Pick<Worry, 'key' | 'of' | 'label' | 'overridden'>;

function worry(
  named: Named,
  sources: readonly (string | undefined)[],
  figures: ReadonlyMap<string, EvidenceFigure>,
  { movesGbp, year, impact }: SavingMoved,
): Worry {
  const known = [...new Set(sources)]
    .flatMap((source) => figures.get(source ?? '') ?? [])
    .sort((a, b) => WEAKNESS[b.strength] - WEAKNESS[a.strength]);
  const unsourced = sources.length === 0 || sources.some((source) => !figures.has(source ?? ''));
  const strengths = [...known.map(({ strength }) => strength), ...(unsourced ? (['none'] as const) : [])];
  const strength = weakest(strengths);
  return {
    ...named,
    figures: known.map(({ id }) => id),
    unsourced,
    strength,
    because: unsourced ? 'unsourced' : 'source',
    rationale: known.length > 0 && known.every(({ rationale }) => Boolean(rationale?.trim())) && !unsourced,
    movesGbp,
    year,
    impact,
    worryGbp: movesGbp * WEAKNESS[strength],
  };
}
