import type { ClaimKind } from '../../schema/claims.ts';
import { claimFields, type ClaimField } from './claimFields.ts';

/** A figure as it is typed: one that a paper prints, or one of the register by its id. */
export interface TypedFigure {
  printed: string;
  /** Its page, where that is not the claim's. */
  place: string;
  /** Id of a figure of the register; empty where it is typed. */
  register: string;
  /** In a sum: taken away. */
  minus: boolean;
}

/** What stands in a field: text, a choice, a figure, figures, rows or fields within. */
export type TypedValue = string | TypedFigure | TypedOneOf | TypedValue[] | { [name: string]: TypedValue };

export interface TypedOneOf {
  which: string;
  figure: TypedFigure;
}

/** A claim as it is typed into the form, on a paper of one's own. */
export interface ClaimDraft {
  kind: ClaimKind;
  subject: string;
  says: string;
  /** What the figures count, where neither a pound nor a percent sign says so. */
  counted: string;
  /** Own claims to add it to; empty for a new paper. */
  into: string;
  paper: { title: string; body: string; date: string };
  /** Where in the paper its figures stand. */
  heading: string;
  page: string;
  values: Record<string, TypedValue>;
}

export const emptyFigure = (): TypedFigure => ({ printed: '', place: '', register: '', minus: false });

export const emptyClaim = (kind: ClaimKind, into = ''): ClaimDraft => ({
  kind,
  subject: '',
  says: '',
  counted: 'children',
  into,
  paper: { title: '', body: '', date: '' },
  heading: '',
  page: '',
  values: emptyValues(claimFields(kind)),
});

/** Another kind, with what every claim has. */
export const ofKind = (draft: ClaimDraft, kind: ClaimKind): ClaimDraft => ({
  ...draft,
  kind,
  values: emptyValues(claimFields(kind)),
});

export const emptyValues = (fields: readonly ClaimField[]): Record<string, TypedValue> =>
  Object.fromEntries(fields.map((field) => [field.name, emptyValue(field)]));

function emptyValue(field: ClaimField): TypedValue {
  switch (field.type) {
    case 'figure':
      return emptyFigure();
    case 'figures':
      return [emptyFigure(), emptyFigure()];
    case 'rows':
      return [emptyValues(field.fields)];
    case 'group':
      return emptyValues(field.fields);
    case 'oneOf':
      return { which: field.options[0]!, figure: emptyFigure() };
    case 'choice':
      return field.options[0]!;
    case 'text':
    case 'number':
      return '';
  }
}
