import type { Evidence, EvidenceFigure } from '../schema/evidence.ts';
import type { FigureFields, RegisterEdit, ToldEdit } from '../schema/register.ts';
import { editedEvidence } from './editedEvidence.ts';

/**
 * Changes with what each field was before and is after them, the first against the file. Null: the entry had nothing
 * there.
 *
 * @param evidence as its file has it
 * @param edits in the order they were made
 */
export function toldEdits(evidence: Evidence, edits: readonly RegisterEdit[]): ToldEdit[] {
  const made = new Map<string, RegisterEdit[]>();
  const inFile = new Map(evidence.figures.map((figure) => [figure.id, figure]));
  return edits.flatMap((edit) => {
    const file = inFile.get(edit.figure);
    if (!file) return [{ ...edit, before: {}, after: edit.changed }];
    const earlier = made.get(edit.figure) ?? [];
    const now = [...earlier, edit];
    made.set(edit.figure, now);
    const as = (these: readonly RegisterEdit[]) =>
      editedEvidence({ ...evidence, figures: [file] }, these).figures[0]!;
    return [{ ...edit, before: fieldsOf(as(earlier), edit), after: fieldsOf(as(now), edit) }];
  });
}

/** Of the fields that were changed, what a figure has; null for nothing. */
const fieldsOf = (figure: EvidenceFigure, { changed }: RegisterEdit): FigureFields =>
  Object.fromEntries(
    (Object.keys(changed) as (keyof FigureFields)[]).map((field) => [field, figure[field] ?? null]),
  );

/** What the file has of every field that was ever changed: the `before` of its first change. */
export const asFiled = (edits: readonly Pick<ToldEdit, 'before'>[]): FigureFields =>
  edits.toReversed().reduce<FigureFields>((fields, { before }) => ({ ...fields, ...before }), {});
