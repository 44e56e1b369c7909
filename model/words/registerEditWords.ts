import type { FigureFields, ToldEdit } from '../schema/register.ts';
import { dateWords } from './dates.ts';
import { STRENGTH_WORDS } from './evidenceWords.ts';

/** What of an entry can be changed, as its form and its history call it. */
export const EDITED_WORDS: Record<keyof FigureFields, string> = {
  strength: 'Strength of evidence',
  owner: 'Who answers for it',
  reviewed: 'Last reviewed',
  reviewDue: 'Review due',
  rationale: 'Why this value',
};

const FIELDS = Object.keys(EDITED_WORDS) as (keyof FigureFields)[];

/** "Strength of evidence: weak; before: strong", a line for each field that was changed. */
export const changedFieldWords = ({ before, after }: Pick<ToldEdit, 'before' | 'after'>): string[] =>
  FIELDS.filter((field) => after[field] !== undefined).map(
    (field) =>
      `${EDITED_WORDS[field]}: ${valueWords(field, after[field])}; before: ${valueWords(field, before[field])}`,
  );

/** "Strength of evidence: strong", a line for each field. */
export const fieldWords = (fields: FigureFields): string[] =>
  FIELDS.filter((field) => fields[field] !== undefined).map(
    (field) => `${EDITED_WORDS[field]}: ${valueWords(field, fields[field])}`,
  );

function valueWords(field: keyof FigureFields, value: string | null | undefined): string {
  if (value === null || value === undefined) return 'nothing';
  if (field === 'strength') return STRENGTH_WORDS[value as keyof typeof STRENGTH_WORDS].toLowerCase();
  return field === 'reviewed' || field === 'reviewDue' ? dateWords(value) : value;
}
