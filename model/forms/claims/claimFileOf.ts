import type { Claims } from '../../schema/claims.ts';
import type { EvidenceFigure } from '../../schema/evidence.ts';
import { claimKindWords, fieldWords } from '../../words/claims/claimKindWords.ts';
import { claimFields, type ClaimField } from './claimFields.ts';
import type { ClaimDraft, TypedFigure, TypedOneOf, TypedValue } from './claimDraft.ts';
import { NOT_PRINTED, unitOfPrinted, withPrinted } from './printedFigure.ts';

/** Something in the form that is not right yet; the path is that of the field. */
export interface FormProblem {
  path: string;
  message: string;
}

export interface ClaimFile {
  /** As much of a claims file as what is typed makes; it is checked as any other. */
  file: unknown;
  problems: FormProblem[];
  /** The field of the form that a problem of the file is about; nothing for the file as a whole. */
  fieldAt: (path: string) => string | undefined;
}

interface Making {
  draft: ClaimDraft;
  file: { documents: Draft[]; figures: Draft[]; claims: Draft[] };
  document: string;
  problems: FormProblem[];
  fields: Map<string, string>;
  taken: Set<string>;
}
type Draft = Record<string, unknown>;

/**
 * The file that a filled form makes: the claim, its figures under new ids, and their paper.
 *
 * @param onto the own claims it is added to; nothing for a new paper
 */
export function claimFileOf(draft: ClaimDraft, authority: string, onto: Claims | undefined): ClaimFile {
  const file = {
    documents: [...(onto?.documents ?? [])] as Draft[],
    figures: [...(onto?.figures ?? [])] as Draft[],
    claims: [...(onto?.claims ?? [])] as Draft[],
  };
  const fields = new Map<string, string>();
  const taken = new Set([...file.documents, ...file.figures, ...file.claims].map(({ id }) => String(id)));
  const making: Making = { draft, file, document: '', problems: [], fields, taken };
  making.document = paperOf(making);
  if (!draft.subject.trim()) missing(making.problems, 'subject', 'Say what it is about.');
  const at = `claims[${file.claims.length}]`;
  for (const name of ['subject', 'says']) fields.set(`${at}.${name}`, name);
  const claim: Draft = {
    id: newId(making, 'claim'),
    kind: draft.kind,
    subject: draft.subject.trim(),
    says: draft.says.trim() || claimKindWords(draft.kind).title,
    ...valuesOf(making, claimFields(draft.kind), draft.values, '', draft.subject.trim()),
  };
  file.claims.push(claim);
  return {
    file: { schemaVersion: 1, authority, ...file },
    problems: making.problems,
    fieldAt: (path) => fieldAt(path, at, fields),
  };
}

function fieldAt(path: string, claim: string, fields: ReadonlyMap<string, string>): string | undefined {
  const known = [...fields].find(([start]) => path === start || path.startsWith(`${start}.`));
  if (known) return known[1];
  if (!path.startsWith(`${claim}.`)) return undefined;
  const field = path.slice(claim.length + 1).replaceAll(/\[(\d+)\]/g, '.$1');
  return field.replace(/\.figure$/, '');
}

/** The id of the paper: that of the claims added to, or a new one. */
function paperOf(making: Making): string {
  const { draft, file, fields, problems } = making;
  const [known] = draft.into ? file.documents : [];
  if (known) return String(known.id);
  const id = newId(making, 'paper');
  const at = `documents[${file.documents.length}]`;
  for (const name of ['title', 'body', 'date']) fields.set(`${at}.${name}`, `paper.${name}`);
  const { title, body, date } = draft.paper;
  if (!title.trim()) missing(problems, 'paper.title', 'Give the title of the paper.');
  if (!body.trim()) missing(problems, 'paper.body', 'Say whose paper it is.');
  if (!date.trim()) missing(problems, 'paper.date', 'Give the date of the paper.');
  file.documents.push({ id, title: title.trim(), body: body.trim(), date: date.trim() });
  return id;
}

function newId({ taken }: Making, stem: string): string {
  for (let number = 1; ; number++) {
    const id = `own ${stem} ${number}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

function valuesOf(
  making: Making,
  fields: readonly ClaimField[],
  values: Record<string, TypedValue>,
  path: string,
  about: string,
): Draft {
  const entries = fields.flatMap((field) => {
    const value = valueOf(making, field, values[field.name]!, under(path, field.name), about);
    return value === undefined ? [] : [[field.name, value] as const];
  });
  return Object.fromEntries(entries);
}

const under = (path: string, name: string | number): string => (path === '' ? `${name}` : `${path}.${name}`);

function valueOf(making: Making, field: ClaimField, value: TypedValue, path: string, about: string): unknown {
  const words = `${about}: ${fieldWords(field.name).toLowerCase()}`;
  switch (field.type) {
    case 'figure': {
      const typed = value as TypedFigure;
      if (field.optional && isEmpty(typed)) return undefined;
      return figureOf(making, typed, path, words);
    }
    case 'figures': {
      const typed = (value as TypedFigure[]).map((it, i) => ({ it, i })).filter(({ it }) => !isEmpty(it));
      return typed.map(({ it, i }) => {
        const figure = figureOf(making, it, under(path, i), `${words} ${i + 1}`);
        return field.signed && it.minus ? { figure, times: -1 } : figure;
      });
    }
    case 'rows':
      return (value as Record<string, TypedValue>[]).map((row, i) => {
        const label =
          typeof row.label === 'string' && row.label.trim() ? `${about}, ${row.label.trim()}` : about;
        return valuesOf(making, field.fields, row, under(path, i), label);
      });
    case 'group':
      return valuesOf(making, field.fields, value as Record<string, TypedValue>, path, about);
    case 'oneOf': {
      const { which, figure } = value as TypedOneOf;
      return { [which]: figureOf(making, figure, path, `${about}: ${fieldWords(which).toLowerCase()}`) };
    }
    case 'number': {
      const text = (value as string).trim();
      return text === '' ? undefined : Number(text.replaceAll(',', ''));
    }
    case 'choice':
      return value;
    case 'text':
      return (value as string).trim() || undefined;
  }
}

const isEmpty = ({ printed, register }: TypedFigure): boolean => printed.trim() === '' && register === '';

/** The id of the figure: of the register, or a new one of the paper. */
function figureOf(making: Making, typed: TypedFigure, path: string, words: string): string {
  if (typed.register) return typed.register.trim();
  const { draft, file, problems, fields } = making;
  const id = newId(making, 'figure');
  const isRate = /(^|\.)rate$/.test(path);
  const base: Omit<EvidenceFigure, 'value' | 'printed'> = {
    id,
    label: [...words].slice(0, 300).join(''),
    unit: isRate ? 'per 10,000' : unitOfPrinted(typed.printed, draft.counted),
    kind: 'published',
    document: making.document,
    heading: draft.heading.trim(),
    locator: typed.place.trim() || draft.page.trim(),
    strength: 'medium',
  };
  const figure = withPrinted(base, typed.printed);
  if (!figure) problems.push({ path, message: NOT_PRINTED });
  if (!base.heading) missing(problems, 'heading', 'Give the heading that its figures stand under.');
  if (!base.locator) missing(problems, 'page', 'Give the page, here or beside each figure.');
  const at = `figures[${file.figures.length}]`;
  fields.set(`${at}.heading`, 'heading').set(`${at}.locator`, 'page').set(at, path);
  file.figures.push(figure ?? { ...base, value: 0, printed: '0' });
  return id;
}

function missing(problems: FormProblem[], path: string, message: string): void {
  if (!problems.some((it) => it.path === path)) problems.push({ path, message });
}
