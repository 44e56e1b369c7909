import type { EvidenceFigure } from '../../../model/schema/evidence.ts';
import type { FigureFields } from '../../../model/schema/register.ts';

/** A form's fields: empty text for what is not there. */
export interface TypedFigure {
  strength: EvidenceFigure['strength'];
  owner: string;
  reviewed: string;
  reviewDue: string;
  rationale: string;
}

/** @param preset values that are to stand there instead; null: nothing */
export const typedFigure = (figure: EvidenceFigure, preset: FigureFields = {}): TypedFigure => {
  const { strength, owner, reviewed, reviewDue, rationale } = { ...figure, ...preset };
  return {
    strength: strength ?? figure.strength,
    owner: owner ?? '',
    reviewed: reviewed ?? '',
    reviewDue: reviewDue ?? '',
    rationale: rationale ?? '',
  };
};

/** What of a figure was typed to be another: emptied fields go back to what the file has. */
export function editedFields(figure: EvidenceFigure, typed: TypedFigure): FigureFields {
  const changed: FigureFields = typed.strength === figure.strength ? {} : { strength: typed.strength };
  for (const field of ['owner', 'reviewed', 'reviewDue', 'rationale'] as const) {
    const text = typed[field].trim();
    if (text !== (figure[field] ?? '').trim()) changed[field] = text === '' ? null : text;
  }
  return changed;
}
