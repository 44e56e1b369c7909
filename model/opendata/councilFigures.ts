import type { OpenDataMeasure } from '../schema/openData.ts';
import { yearOf, type FigureIndex } from './figureIndex.ts';
import { lastReturned } from './traps/missingReturn.ts';
import { ratePer10k } from './traps/ratePer10k.ts';

/** The figures by which councils are set side by side. */
export const COMPARED = [
  { id: 'children-rate', label: 'Children looked after per 10,000 children', measure: 'cla-count' },
  { id: 'entries-rate', label: 'Entries in the year per 10,000 children', measure: 'cla-entries' },
  { id: 'exits-rate', label: 'Exits in the year per 10,000 children', measure: 'cla-exits' },
  { id: 'plans-rate', label: 'Child protection plans per 10,000 children', measure: 'cp-plan-count' },
  {
    id: 'unaccompanied-share',
    label: 'Unaccompanied children, share of those looked after',
    part: 'uasc:yes',
  },
  { id: 'foster-share', label: 'In foster care, share of those looked after', part: 'placement:foster' },
  { id: 'population', label: 'Children aged 0 to 17' },
] as const satisfies readonly {
  id: string;
  label: string;
  measure?: OpenDataMeasure;
  part?: string;
}[];
export type ComparedId = (typeof COMPARED)[number]['id'];

/** A council's compared figures on a 31 March; null where one is withheld or not published. */
export type CouncilFigures = Record<ComparedId, number | null>;

export function councilFigures(index: FigureIndex, code: string, year: number): CouncilFigures {
  const figures = COMPARED.map((it) => [it.id, figureOf(index, code, year, it) ?? null] as const);
  return Object.fromEntries(figures) as CouncilFigures;
}

function figureOf(
  index: FigureIndex,
  code: string,
  year: number,
  it: (typeof COMPARED)[number],
): number | undefined {
  if ('measure' in it) return latestRate(index, code, it.measure, year);
  if (!('part' in it)) return index.total(code, 'population-0-17', year);
  const [part, all] = [index.value(code, 'cla-count', it.part, year), index.total(code, 'cla-count', year)];
  return part === undefined || !all ? undefined : part / all;
}

/** A rate of the year, or of the last before in which the council made a return. */
export function latestRate(
  index: FigureIndex,
  code: string,
  measure: OpenDataMeasure,
  year: number,
): number | undefined {
  const figure = lastReturned(index, code, measure, year);
  return figure && ratePer10k(index, code, measure, yearOf(figure.yearEnding));
}
