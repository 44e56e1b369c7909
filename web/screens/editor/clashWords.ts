import { formOf } from '../../../model/forms/measureForms.ts';
import { typedQuantity } from '../../../model/forms/quantityEdits.ts';
import type { RawMeasure } from '../../../model/forms/draft.ts';
import { dateWords } from '../../../model/words/dates.ts';
import type { UnitName } from '../../../model/numbers/units.ts';
import { numberWords } from '../../../model/words/whatifNumber.ts';

const NAMES: Record<string, string> = {
  name: 'Name',
  purpose: 'Purpose',
  tags: 'Tags',
  horizon: 'First and last day',
  compareWith: 'Compared with',
  targetsOf: 'Held against the targets of',
  label: 'Name of the measure',
  start: 'Start',
  end: 'End',
  rampWeeks: 'Weeks until it is in full',
  delivery: 'How much of it is delivered',
  line: 'Line of the savings table',
  confidence: 'Confidence',
  risk: 'Risk',
  rationale: 'Rationale',
  amountsGbp: 'Sums by year',
  source: 'Source',
};

/** What a field of a scenario or a measure is called on the page. */
export function fieldWords(field: string, measure?: RawMeasure): string {
  const form = measure && formOf(measure.kind);
  const own = [...(form?.numbers ?? []), ...(form?.choices ?? [])].find((it) => it.field === field);
  return own?.label ?? NAMES[field] ?? field;
}

/** One side of a field that two people changed, to be read. */
export function sideWords(value: unknown, field: string, measure?: RawMeasure): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  const unit: UnitName | undefined =
    { delivery: 'delivery' as const, rampWeeks: 'weeks' as const }[field] ??
    (measure && formOf(measure.kind).numbers.find((it) => it.field === field)?.unit);
  if (unit) {
    const { low, mode, high, ranged } = typedQuantity(value);
    const words = (it: unknown) => (typeof it === 'number' ? numberWords(it, unit) : String(it));
    return ranged ? `${words(mode)} (from ${words(low)} to ${words(high)})` : words(mode);
  }
  if (typeof value === 'string') return dateWords(value);
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, part]) => `${name}: ${sideWords(typedOf(part), '')}`)
      .join('; ');
  }
  return String(value);
}

const typedOf = (part: unknown): unknown =>
  typeof part === 'object' && part !== null ? typedQuantity(part).mode : part;
