import type { Baseline } from '../schema/baseline.ts';
import type { Evidence, EvidenceFigure } from '../schema/evidence.ts';
import type { Measure } from '../schema/measure.ts';
import type { Projection } from '../schema/projection.ts';
import type { Scenario } from '../schema/scenario.ts';
import type { SavingsShown } from './savingsShown.ts';
import { measureEffect } from './measureWords.ts';
import { dateWords } from './dates.ts';
import { isWeak } from './evidenceWords.ts';
import { namesOf } from './names.ts';
import { likely } from './quantityWords.ts';
import { publishedCashGbp } from './savingRanges.ts';
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
}

const isContradicted = ({ contradictedBy }: EvidenceFigure): boolean => (contradictedBy?.length ?? 0) > 0;

/** The register's entries that a baseline and a scenario rest on. */
export function figuresInUse(evidence: Evidence, ...files: readonly unknown[]): EvidenceFigure[] {
  const inUse = new Set(sourcesIn(...files));
  return evidence.figures.filter(({ id }) => inUse.has(id));
}

/** What a reader must know before quoting the headline: at most three sentences, the weightiest first. */
export function caveats(inputs: CaveatInputs): Sentence[] {
  return [entriesCaveat(inputs), basisCaveat(inputs), registerCaveat(inputs)]
    .filter((caveat) => caveat.length > 0)
    .slice(0, 3);
}

type EntriesMeasure = Extract<Measure, { kind: 'entries' | 'entry-rate' }>;
const isEntries = (measure: Measure): measure is EntriesMeasure =>
  measure.kind === 'entries' || measure.kind === 'entry-rate';

const sizeOf = (measure: EntriesMeasure): number =>
  Math.abs(likely(measure.kind === 'entries' ? measure.childrenPerYear : measure.change));

/** What the plan rests on, and how much of its saving the model takes over from the paper untested. */
function entriesCaveat(inputs: CaveatInputs): Sentence {
  const [entries, cash] = [entriesClause(inputs), cashClause(inputs)];
  if (entries.length === 0 && cash.length === 0) return [];
  return [...entries, ...(entries.length > 0 && cash.length > 0 ? ['; '] : []), ...cash, '.'];
}

/** The cash of the year, where a saving of nearly all of the plan would otherwise look forecast. */
function cashClause({ projection, shown, ...inputs }: CaveatInputs): Sentence {
  const year = inputs.year ?? shown.years.at(-1)?.year;
  if (year === undefined || shown.asPublished) return [];
  const cash = publishedCashGbp(projection, shown.target?.line, year);
  if (cash < shown.scale.stepGbp) return [];
  return [
    computed(shown.scale.words(cash), 'saving', year),
    ` of the ${year} saving is the paper’s own cash, taken as published and not forecast here`,
  ];
}

function entriesClause({ scenario, baseline, evidence, shown }: CaveatInputs): Sentence {
  const line = shown.wholePlan ? undefined : shown.target?.line;
  const measure = scenario.measures
    .filter(isEntries)
    .filter((it) => line === undefined || it.line === line)
    .toSorted((a, b) => sizeOf(b) - sizeOf(a))[0];
  if (!measure) return [];
  const effect = measureEffect(measure, namesOf(baseline));
  const [source] = sourcesIn(measure);
  const figure = evidence.figures.find(({ id }) => id === source);
  const from = ` from ${dateWords(measure.start)}`;
  return ['Most depends on ', ...effect, from, `, ${standing(scenario, figure)}`];
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
  const used = figuresInUse(evidence, baseline, scenario);
  const weak = used.filter(isWeak);
  const contradicted = used.filter(isContradicted);
  const prices = baseline.placementTypes.flatMap((type) => sourcesIn(type.weeklyCostGbp));
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
