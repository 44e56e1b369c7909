import { overriddenBaseline } from '../numbers/overrides.ts';
import type { Baseline } from '../schema/baseline.ts';
import type { Evidence, EvidenceFigure } from '../schema/evidence.ts';
import type { Projection } from '../schema/projection.ts';
import type { Scenario } from '../schema/scenario.ts';
import { afterCareClause } from './afterCareWords.ts';
import { cashGbp } from './cashTaken.ts';
import type { SavingsShown } from './savingsShown.ts';
import { measureEffect } from './measureWords.ts';
import { dateWords } from './dates.ts';
import { isWeak } from './evidenceWords.ts';
import { namesOf } from './names.ts';
import { howManyOverridden, overriddenNames } from './overrideWords.ts';
import { computed, type Part, type Sentence } from './sentence.ts';
import { sourcesIn } from './sourcesIn.ts';

export interface CaveatInputs {
  scenario: Scenario;
  projection: Projection;
  baseline: Baseline;
  evidence: Evidence;
  shown: SavingsShown;
  /** The year of the headline; left out: the last. */
  year?: string;
  /** What it is compared with, where that is a scenario, and the numbers that one holds to be others. */
  comparator?: { name: string; overridden: readonly string[] } | undefined;
}

const isContradicted = ({ contradictedBy }: EvidenceFigure): boolean => (contradictedBy?.length ?? 0) > 0;

/** The register's entries that a baseline and a scenario rest on. */
export function figuresInUse(evidence: Evidence, ...files: readonly unknown[]): EvidenceFigure[] {
  const inUse = new Set(sourcesIn(...files));
  return evidence.figures.filter(({ id }) => inUse.has(id));
}

/**
 * Those that a plan's saving rests on: of the baseline as the scenario holds it, and of the scenario. Costs after care
 * stand beside the saving, and returns to care do nothing where no measure's children return.
 */
export function figuresOfPlan(evidence: Evidence, baseline: Baseline, scenario: Scenario): EvidenceFigure[] {
  const { afterCare: _beside, reentry, ...held } = overriddenBaseline(baseline, scenario);
  const used = reentry?.filter(({ reason }) =>
    scenario.measures.some((it) => 'someReturn' in it && it.someReturn && it.reason === reason),
  );
  return figuresInUse(evidence, held, used, scenario);
}

/** What a reader must know before quoting the headline: at most three sentences, the weightiest first. */
export function caveats(inputs: CaveatInputs): Sentence[] {
  const overridden = overriddenClause(inputs);
  const register = withRegister(overridden, registerCaveat(inputs));
  const others = [dependsCaveat(inputs), basisCaveat(inputs)];
  return (overridden.length > 0 ? [register, ...others] : [...others, register])
    .filter((caveat) => caveat.length > 0)
    .slice(0, 3);
}

/** That numbers are not the baseline's own, and on which sides of the comparison. */
function overriddenClause({ scenario, comparator }: CaveatInputs): Sentence {
  const names = overriddenNames(scenario);
  const own = howManyOverridden(names);
  const theirs = comparator && howManyOverridden(comparator.overridden);
  if (own !== undefined) {
    return [
      { text: own, from: { overridesOf: scenario.id } },
      ` ${names.length === 1 ? 'is' : 'are'} overridden in this scenario, and so in what it is compared with`,
      ...(theirs === undefined ? [] : [`; what “${comparator!.name}” overrides itself does not count here`]),
    ];
  }
  return theirs === undefined
    ? []
    : [
        `“${comparator!.name}” overrides ${theirs}, which does not count here: both stand on the baseline as it is`,
      ];
}

function withRegister(overridden: Sentence, register: Sentence): Sentence {
  if (overridden.length === 0) return register;
  return register.length === 0 ? [...overridden, '.'] : [...overridden, '; ', ...register];
}

/** What the saving rests on, how much of it is cash that the model takes over untested, and what goes on after care. */
function dependsCaveat(inputs: CaveatInputs): Sentence {
  const year = inputs.year ?? inputs.shown.years.at(-1)?.year;
  if (year === undefined) return [];
  const after = movesAllChildren(inputs) ? afterCareClause(inputs.projection, year) : [];
  const clauses = [dependsClause(inputs, year), ...cashClauses(inputs, year), after].filter(
    (it) => it.length > 0,
  );
  if (clauses.length === 0) return [];
  return [...clauses.flatMap((clause, i) => (i === 0 ? clause : ['; ', ...clause])), '.'];
}

/** Of one line among others that move children too, what goes on after care is not told apart. */
const movesAllChildren = ({ projection, shown }: CaveatInputs): boolean =>
  shown.wholePlan ||
  projection.measures.every(({ kind, line }) => kind === 'cash' || line === shown.target?.line);

/** The cash of the year, where a saving of nearly all of the plan would otherwise look forecast. */
function cashClauses({ projection, shown }: CaveatInputs, year: string): Sentence[] {
  if (shown.asPublished) return [];
  const { publishedGbp, ownGbp } = cashGbp(projection, shown.target?.line, year);
  return [
    cashClause(shown, year, publishedGbp, 'the paper’s own cash, taken as published and not forecast here'),
    cashClause(shown, year, ownGbp, 'this plan’s own cash, as it was typed and not forecast here'),
  ];
}

function cashClause({ scale }: SavingsShown, year: string, gbp: number, what: string): Sentence {
  if (Math.abs(gbp) < scale.stepGbp) return [];
  const figure = computed(scale.words(Math.abs(gbp)), 'saving', year);
  return gbp > 0
    ? [figure, ` of the ${year} saving is ${what}`]
    : ['a cost of ', figure, ` in the ${year} saving is ${what}`];
}

/** The measure that by itself saves, or costs, the most of the year and line; cash is told apart. */
function dependsClause(
  { scenario, projection, baseline, evidence, shown }: CaveatInputs,
  year: string,
): Sentence {
  const line = shown.wholePlan ? undefined : shown.target?.line;
  const worth = projection.measures
    .filter((it) => it.change === 'added' && (line === undefined || it.line === line))
    .map(({ id, kind, byYear }) => {
      const aloneGbp = byYear.find((it) => it.year === year)?.aloneGbp ?? 0;
      return { id, isCash: kind === 'cash', size: Math.abs(aloneGbp) };
    })
    .toSorted((a, b) => b.size - a.size);
  const most = worth.find(({ isCash, size }) => !isCash && size >= 0.5);
  const measure = scenario.measures.find(({ id }) => id === most?.id);
  if (!measure) return [];
  const effect = measureEffect(measure, namesOf(baseline));
  const [source] = sourcesIn(measure);
  const figure = evidence.figures.find(({ id }) => id === source);
  const from = ` from ${dateWords(measure.start)}`;
  const begin = worth[0]!.isCash ? 'Of what is not cash, most depends on ' : 'Most depends on ';
  return [begin, ...effect, from, `, ${standing(scenario, figure)}`];
}

function standing(scenario: Scenario, figure: EvidenceFigure | undefined): string {
  if (scenario.basis === 'judgement' || figure === undefined || figure.kind === 'assumption') {
    return 'a judgement, not a published result';
  }
  if (figure.kind === 'derived')
    return 'worked out from the plan’s figures, which are an intention and not a result';
  return isWeak(figure)
    ? 'the plan’s own intention, with weak evidence behind it'
    : 'the plan’s own intention, not a result';
}

function basisCaveat({ shown }: CaveatInputs): Sentence {
  if (shown.target?.basis !== 'not-stated') return [];
  const source = shown.years.findLast(({ target }) => target?.source)?.target?.source;
  const words = 'The paper does not state';
  const link: Part = source === undefined ? words : { text: words, from: { evidence: source } };
  return [link, ' whether a target is that year’s saving or the sum so far, so it is judged both ways.'];
}

function registerCaveat({ scenario, baseline, evidence }: CaveatInputs): Sentence {
  const used = figuresOfPlan(evidence, baseline, scenario);
  const weak = used.filter(isWeak);
  const contradicted = used.filter(isContradicted);
  const prices = overriddenBaseline(baseline, scenario).placementTypes.flatMap((type) =>
    sourcesIn(type.weeklyCostGbp),
  );
  const pricesToo = weak.some(({ id }) => prices.includes(id)) ? ', placement prices among them' : '';
  const weakPart: Sentence =
    weak.length === 0
      ? []
      : [
          { text: `${weak.length} of the ${used.length} figures`, from: { list: 'weak' } },
          ` it rests on have weak evidence or none${pricesToo}`,
        ];
  if (contradicted.length === 0) return weak.length === 0 ? [] : [...weakPart, '.'];
  const count = contradicted.length === 1 ? '1 figure is' : `${contradicted.length} figures are`;
  const link: Part = { text: count, from: { list: 'contradicted' } };
  return [...weakPart, weak.length === 0 ? '' : '; ', link, ' contradicted by other published figures.'];
}
