import type { FigureFields, RegisterEdit } from '../schema/register.ts';
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

/** "Strength of evidence: weak", a line for each field that was changed. */
export const changedFieldWords = ({ changed }: Pick<RegisterEdit, 'changed'>): string[] =>
  (Object.keys(EDITED_WORDS) as (keyof FigureFields)[])
    .filter((field) => changed[field] !== undefined)
    .map((field) => `${EDITED_WORDS[field]}: ${valueWords(field, changed[field] ?? null)}`);

function valueWords(field: keyof FigureFields, value: string | null): string {
  if (value === null) return 'as the file has it';
  if (field === 'strength') return STRENGTH_WORDS[value as keyof typeof STRENGTH_WORDS].toLowerCase();
  return field === 'reviewed' || field === 'reviewDue' ? dateWords(value) : value;
}
