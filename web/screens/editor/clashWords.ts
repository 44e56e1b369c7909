import { formOf } from '../../../model/forms/measureForms.ts';
import { typedQuantity, type TypedQuantity } from '../../../model/forms/quantityEdits.ts';
import type { RawMeasure } from '../../../model/forms/draft.ts';
import type { NumberAt } from '../../../model/numbers/numbers.ts';
import { dateWords } from '../../../model/words/dates.ts';
import type { UnitName } from '../../../model/numbers/units.ts';
import { numberWords } from '../../../model/words/whatifNumber.ts';

const NAMES: Record<string, string> = {
  name: 'Name',
  purpose: 'Purpose',
  notes: 'Notes',
  howRead: 'How the original was read',
  basis: 'Published or judgement',
  copyOf: 'Made out of',
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
  value: 'Value in this scenario',
  was: 'What the baseline had',
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
  if (unit) return typedWords(typedQuantity(value), unit);
  if (typeof value === 'string') return dateWords(value);
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, part]) => `${name}: ${sideWords(typedOf(part), '')}`)
      .join('; ');
  }
  return String(value);
}

function typedWords({ low, mode, high, ranged }: TypedQuantity, unit: UnitName): string {
  const words = (it: unknown) => (typeof it === 'number' ? numberWords(it, unit) : String(it));
  return ranged ? `${words(mode)} (from ${words(low)} to ${words(high)})` : words(mode);
}

/** One side of a field of an override; `number` is what the baseline has under its name, if it has. */
export function overrideSideWords(value: unknown, field: string, number: NumberAt | undefined): string {
  const isNumber = (field === 'value' || field === 'was') && value !== undefined;
  return isNumber && number
    ? typedWords(typedQuantity(value), number.unit)
    : sideWords(typedOf(value), field);
}

const typedOf = (part: unknown): unknown =>
  typeof part === 'object' && part !== null ? typedQuantity(part).mode : part;
