import type { Projection, TargetResult } from '../../../model/schema/projection.ts';
import type { SimulationRecord } from '../../../model/schema/simulation.ts';
import { dateWords } from '../../../model/words/dates.ts';
import { documentOf, paperWords } from '../../../model/words/evidenceWords.ts';
import { joined, plainText, type Sentence, type Working } from '../../../model/words/sentence.ts';
import { people } from '../../../model/words/numbers.ts';
import { overriddenWords } from '../../../model/words/overrideWords.ts';
import type { Authority } from '../../state/workspace.svelte.ts';
import type { PlanPicture } from './planCharts.ts';

export type SourcedChart =
  'children' | 'weekly-spend' | 'saving' | 'cp-plans' | 'cp-starts' | 'cp-ends' | 'cp-phase';

/** A picture with the savings target that was chosen. */
export type SourcedPicture = PlanPicture & { target?: TargetResult | undefined };

/** Where the figures of a chart come from: papers by name, each opening an entry, and how the rest was worked out. */
export function chartSources(chart: SourcedChart, { plan, authority, target }: SourcedPicture): Sentence {
  const { projection } = plan;
  const year = projection.financialYears.at(-1)?.year;
  const working = workingOf(chart, year);
  const worked = { text: 'Forecast: how this was worked out', from: working };
  return [...publishedSources(chart, projection, authority, target), worked, '.'];
}

/** How the forecast of a chart was worked out: plans by phase, started and ended in one recursion. */
function workingOf(chart: SourcedChart, when: string | undefined): Working {
  if (chart === 'saving') return { working: chart, ...(when !== undefined && { when }) };
  if (chart === 'children' || chart === 'weekly-spend') return { working: chart };
  return { working: 'cp-plans' };
}

/** The same for a picture that leaves the page: its papers, its run and their licence. */
export function pictureSources(chart: SourcedChart, picture: SourcedPicture): string {
  const { plan, authority, nameOf, target, simulation } = picture;
  const { projection, scenario } = plan;
  const { baseline } = authority;
  return [
    plainText(publishedSources(chart, projection, authority, target)),
    `Forecast: Carecast, ${simulation ? runsWords(simulation.record) : 'expected values'}, engine ${projection.engineVersion}, scenario “${scenario.name}” compared with `,
    `${nameOf(projection.compareWith)}, baseline ${baseline.name} of ${dateWords(baseline.asOf)}${overriddenWords(scenario)}. `,
    'Contains public sector information licensed under the Open Government Licence v3.0.',
  ].join('');
}

const runsWords = ({ replications, seed }: SimulationRecord): string =>
  `${people(replications)} runs with seed ${seed}`;

function publishedSources(
  chart: SourcedChart,
  projection: Projection,
  authority: Authority,
  target: TargetResult | undefined,
): Sentence {
  const history = authority.history.series.find(({ id }) => id === chart)?.points ?? [];
  const targets =
    chart === 'saving'
      ? (target?.judgements ?? [])
      : projection.targets.filter(({ kind }) => kind === chart).flatMap(({ judgements }) => judgements);
  const published = papers(authority, history.map(({ source }) => source).reverse());
  const aimed = papers(authority, targets.flatMap(({ source }) => source ?? []).reverse());
  return [
    ...(published.length > 0 ? ['Published: ', ...published, '. '] : []),
    ...(aimed.length > 0 ? ['Targets: ', ...aimed, '. '] : []),
  ];
}

/** Each paper once, opening its latest figure in the chart. */
function papers({ evidence }: Authority, sources: readonly string[]): Sentence {
  const byPaper = new Map<string, string>();
  for (const source of sources) {
    const figure = evidence.figures.find(({ id }) => id === source);
    const document = figure && documentOf(evidence, figure);
    const words = document ? `${document.body}, ${paperWords(document)}` : 'an assumption';
    if (figure && !byPaper.has(words)) byPaper.set(words, figure.id);
  }
  return joined([...byPaper].map(([text, id]) => [{ text, from: { evidence: id } }]));
}
