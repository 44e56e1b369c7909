import { ALL, type OpenDataMeasure, type PublishedFigure } from '../schema/openData.ts';
import { dateWords } from './dates.ts';

/** What each published measure is called. */
const MEASURES: Readonly<Record<OpenDataMeasure, string>> = {
  'cla-count': 'Children looked after',
  'cla-rate-per-10k': 'Children looked after per 10,000 children',
  'cla-entries': 'Children starting to be looked after in the year',
  'cla-entries-rate-per-10k': 'Children starting to be looked after in the year, per 10,000 children',
  'cla-exits': 'Children ceasing to be looked after in the year',
  'cla-exits-rate-per-10k': 'Children ceasing to be looked after in the year, per 10,000 children',
  'cla-3plus-placements-count': 'Children looked after with three or more placements in the year',
  'cla-3plus-placements-pct': 'Share of children looked after with three or more placements in the year',
  'cla-same-carer-2y-pct':
    'Share of long-term looked after children under 16 with the same carer for two years',
  'cla-under-16-long-stay-count': 'Children under 16 looked after for two and a half years or more',
  'placements-started': 'Placements started in the year',
  'placement-changes': 'Changes of placement in the year',
  'cin-count': 'Children in need',
  'cin-starts': 'Children in need, episodes started in the year',
  'cin-ends': 'Children in need, episodes ended in the year',
  'cp-plan-count': 'Child protection plans',
  'cp-plan-rate-per-10k': 'Child protection plans per 10,000 children',
  'cp-starts': 'Child protection plans started in the year',
  'cp-starts-rate-per-10k': 'Child protection plans started in the year, per 10,000 children',
  'cp-starts-repeat-pct': 'Share of child protection plans started that are a second or later one',
  'cp-ends': 'Child protection plans ended in the year',
  'cp-ends-rate-per-10k': 'Child protection plans ended in the year, per 10,000 children',
  'cp-ends-2y-plus-pct': 'Share of child protection plans ended that lasted two years or more',
  'population-0-17': 'Children aged 0 to 17 living in the area',
  'cost-per-week-residential': 'Weekly spend on a child in residential care',
  'cost-per-week-fostering': 'Weekly spend on a child in foster care',
  'cost-per-week-cla-all': 'Weekly spend on all services for looked after children, a child looked after',
  'cost-per-week-social-work-per-cin': 'Weekly spend on social work, a child in need',
  'spend-cla-gross-gbp': 'Spend on children looked after in the year, gross',
  'foster-places-approved': "Approved places with the council's own foster carers",
  'foster-places-filled': "Filled places with the council's own foster carers",
};

/** What the parts of a breakdown are called, where their id does not say it. */
const PARTS: Readonly<Record<string, string>> = {
  repeat: 'second or later plans',
  'age:0': 'under 1',
  'age:1-4': '1 to 4',
  'age:5-9': '5 to 9',
  'age:10-15': '10 to 15',
  'age:16+': '16 and over',
  'age:18+': '18 and over',
  'uasc:yes': 'unaccompanied asylum-seeking children',
  'uasc:no': 'not unaccompanied',
  'duration:0-3m': 'open for up to 3 months',
  'duration:3-6m': 'open for 3 to 6 months',
  'duration:6-12m': 'open for 6 to 12 months',
  'duration:1-2y': 'open for 1 to 2 years',
  'duration:2y+': 'two years or more',
  'placement:foster': 'foster care',
  'placement:childrens-homes-and-secure': "children's homes and secure homes",
  'placement:parents': 'with parents',
};

export const measureName = (measure: OpenDataMeasure): string => MEASURES[measure];

/** "aged 1 to 4", "returned home planned": the part of a breakdown. */
export function partName(breakdown: string): string {
  const known = PARTS[breakdown];
  const [kind, part = breakdown] = breakdown.split(':') as [string, string?];
  const words = known ?? part.replaceAll('-', ' ');
  return kind === 'age' ? `aged ${words}` : words;
}

/** "Children looked after, foster care, 31 March 2024"; a flow is of the year that ends then. */
export function figureName({ measure, breakdown, yearEnding }: PublishedFigure): string {
  const part = breakdown === ALL ? [] : [partName(breakdown)];
  return [measureName(measure), ...part, dateWords(yearEnding)].join(', ');
}
