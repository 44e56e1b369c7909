import type { Evidence, EvidenceDocument, EvidenceFigure } from '../../schema/evidence.ts';
import type { OpenDataMeasure, PublishedFigure } from '../../schema/openData.ts';
import { ALL } from '../../schema/openData.ts';
import { dateWords } from '../../words/dates.ts';
import { figureName, measureName, partName } from '../../words/openDataWords.ts';
import { ASSUMPTIONS, type Assumption, type AssumptionId } from './assumptions.ts';

export type DerivedFigure = Pick<EvidenceFigure, 'id' | 'label' | 'value' | 'unit' | 'strength' | 'working'> &
  Partial<Pick<EvidenceFigure, 'low' | 'high' | 'asOf' | 'note' | 'restsOnChildren'>>;

/** What is put where nothing is published. */
export type Gap = Pick<EvidenceFigure, 'id' | 'label' | 'unit'> & { value: number | string };

/** Everything a baseline rests on, noted down as it is used; each figure once. */
export class Ledger {
  readonly #authority: { id: string; code: string; name: string };
  readonly #figures = new Map<string, EvidenceFigure>();
  readonly #documents = new Map<string, EvidenceDocument>();
  readonly #notes: string[] = [];

  constructor(authority: { id: string; code: string; name: string }) {
    this.#authority = authority;
  }

  /** A published figure with a value. @returns its id */
  published(figure: PublishedFigure): string {
    const { areaCode, areaName, measure, breakdown, yearEnding, value, unit, source } = figure;
    const area = areaCode === this.#authority.code ? '' : `${slug(areaName)}-`;
    const part = breakdown === ALL ? '' : `-${slug(breakdown)}`;
    const id = `${area}${measure}${part}-${yearEnding.slice(0, 4)}`;
    if (this.#figures.has(id)) return id;
    const document = documentOf(measure);
    this.#documents.set(document.id, document);
    const heading =
      breakdown === ALL ? measureName(measure) : `${measureName(measure)}: ${partName(breakdown)}`;
    this.#figures.set(id, {
      id,
      label: area === '' ? figureName(figure) : `${areaName}: ${figureName(figure)}`,
      value: value ?? 0,
      unit: UNIT_WORDS[unit],
      kind: 'published',
      document: document.id,
      heading,
      locator: `${areaName}, ${dateWords(yearEnding)}; read from "${source}"`,
      asOf: yearEnding,
      strength: isMoney(measure) ? 'medium' : 'strong',
    });
    return id;
  }

  /** A published figure that others published beside it deny: weak, and the entry says why. */
  doubt(figure: PublishedFigure, sentence: string): void {
    const id = this.published(figure);
    this.#figures.set(id, { ...this.#figures.get(id)!, strength: 'weak', note: sentence });
    this.note(sentence);
  }

  derived(figure: DerivedFigure): string {
    this.#figures.set(figure.id, { ...figure, kind: 'derived' });
    return figure.id;
  }

  /** One of the national assumptions. */
  assumption(id: AssumptionId): string {
    const assumption: Assumption = ASSUMPTIONS[id];
    return this.assumed({ id, ...assumption });
  }

  assumed(figure: Assumption & { id: string }): string {
    const { value, low, high } = figure;
    const range = low !== undefined && high !== undefined && typeof value === 'number' ? { mode: value } : {};
    this.#figures.set(figure.id, { ...figure, ...range, kind: 'assumption' });
    return figure.id;
  }

  /** A gap, and the assumption that fills it: always weak. @returns its id, which begins with "gap-" */
  gap({ id, ...figure }: Gap, sentence: string): string {
    this.note(sentence);
    return this.assumed({ id: `gap-${id}`, ...figure, strength: 'weak', rationale: sentence });
  }

  /** What is to be known of the baseline, as a sentence. */
  note(sentence: string): void {
    if (!this.#notes.includes(sentence)) this.#notes.push(sentence);
  }

  get notes(): string[] {
    return [...this.#notes];
  }

  get evidence(): Evidence {
    return {
      schemaVersion: 1,
      authority: this.#authority.id,
      attribution:
        'Contains public sector information licensed under the Open Government Licence v3.0. Sources: Department for Education; Ofsted; Office for National Statistics. Rearranged and relabelled here; derived figures and assumptions are marked as such.',
      documents: [...this.#documents.values()],
      figures: [...this.#figures.values()],
    };
  }
}

/** "placement:childrens-homes" as part of an id. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9+]+/g, '-')
    .replace(/^-|-$/g, '');

const isMoney = (measure: OpenDataMeasure): boolean => /^(cost|spend)-/.test(measure);

const UNIT_WORDS: Readonly<Record<PublishedFigure['unit'], string>> = {
  children: 'children',
  plans: 'plans',
  placements: 'placements',
  places: 'places',
  'per-10k': 'per 10,000 children',
  pct: '%',
  gbp: '£',
  'gbp-per-week': '£ a week',
};

const STATISTICS = 'https://explore-education-statistics.service.gov.uk/find-statistics';

const LOOKED_AFTER: EvidenceDocument = {
  id: 'dfe-looked-after',
  title: 'Children looked after in England including adoptions',
  body: 'Department for Education',
  date: 'the release that was imported',
  url: `${STATISTICS}/children-looked-after-in-england-including-adoptions`,
};
const IN_NEED: EvidenceDocument = {
  id: 'dfe-children-in-need',
  title: 'Children in need',
  body: 'Department for Education',
  date: 'the release that was imported',
  url: `${STATISTICS}/children-in-need`,
};
const SPENDING: EvidenceDocument = {
  id: 'dfe-spending',
  title:
    'Local authority and school expenditure (section 251 outturn), in the Local Authority Interactive Tool',
  body: 'Department for Education',
  date: 'the release that was imported',
  url: `${STATISTICS}/la-and-school-expenditure`,
};
const FOSTERING: EvidenceDocument = {
  id: 'ofsted-fostering',
  title: 'Fostering in England',
  body: 'Ofsted',
  date: 'the release that was imported',
};
const POPULATION: EvidenceDocument = {
  id: 'ons-population',
  title: 'Mid-year population estimates',
  body: 'Office for National Statistics',
  date: 'the release that was imported',
  covers: "The estimate of the middle of the year before: the department's denominator",
};

function documentOf(measure: OpenDataMeasure): EvidenceDocument {
  if (isMoney(measure)) return SPENDING;
  if (measure.startsWith('foster-places')) return FOSTERING;
  if (measure === 'population-0-17') return POPULATION;
  return /^(cin|cp)-/.test(measure) ? IN_NEED : LOOKED_AFTER;
}
