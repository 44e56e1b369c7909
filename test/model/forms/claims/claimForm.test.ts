import { describe, expect, test } from 'vitest';
import { changedFields } from '../../../../server/store/own/changedFields.ts';
import { withChanges, withoutClaim } from '../../../../model/forms/claims/changedFigures.ts';
import { emptyClaim, type ClaimDraft, type TypedFigure } from '../../../../model/forms/claims/claimDraft.ts';
import { claimFields, KINDS, type ClaimField } from '../../../../model/forms/claims/claimFields.ts';
import { claimFileOf } from '../../../../model/forms/claims/claimFileOf.ts';
import { withPrinted } from '../../../../model/forms/claims/printedFigure.ts';
import { claimAlone } from '../../../../model/reconcile/claimAlone.ts';
import { withOwnFigures } from '../../../../model/reconcile/ownFigures.ts';
import { registerOf } from '../../../../model/reconcile/register.ts';
import type { Claims } from '../../../../model/schema/claims.ts';
import { evidenceSchema } from '../../../../model/schema/evidence.ts';
import { parseClaims } from '../../../../model/schema/files.ts';
import {
  claimKindWords,
  hasChoiceWords,
  hasFieldWords,
} from '../../../../model/words/claims/claimKindWords.ts';
import { evidenceFile } from '../../../server/fixtures/files.ts';

const register = evidenceSchema.parse(evidenceFile());
const figure = (printed: string, more: Partial<TypedFigure> = {}): TypedFigure => ({
  printed,
  place: '',
  register: '',
  minus: false,
  ...more,
});
const home = (total: string): ClaimDraft => ({
  ...emptyClaim('parts-and-total'),
  subject: 'Saving of the home',
  says: 'The home saves this much.',
  paper: { title: 'Paper on a home', body: 'Nobody', date: '2024-06' },
  heading: 'Financial implications',
  page: 'page 3',
  values: {
    rows: [
      {
        label: '',
        parts: [figure('£520k', { place: 'page 4' }), figure('£110k', { minus: true }), figure('')],
        total: figure(total),
      },
    ],
  },
});
const findingOf = (claims: Claims): string => {
  const whole = withOwnFigures(register, claims);
  return claimAlone(claims.claims.at(-1)!, whole, registerOf(whole.figures)).finding;
};
const parsed = (draft: ClaimDraft, onto?: Claims): Claims => {
  const { file, problems } = claimFileOf(draft, 'smallshire', onto);
  expect(problems).toEqual([]);
  const read = parseClaims(file, register);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};

describe('the fields of a form', () => {
  const names = (fields: readonly ClaimField[]): string[] =>
    fields.flatMap((field) => [field.name, ...('fields' in field ? names(field.fields) : [])]);
  const options = (fields: readonly ClaimField[], type: 'choice' | 'oneOf'): string[] =>
    fields.flatMap((field) => {
      if ('fields' in field) return options(field.fields, type);
      return field.type === type ? field.options : [];
    });

  test.each(KINDS)('%s: every field has a kind of its own and words', (kind) => {
    const fields = claimFields(kind);
    expect(fields.length).toBeGreaterThan(0);
    expect(names(fields).filter((name) => !hasFieldWords(name))).toEqual([]);
    expect(options(fields, 'oneOf').filter((name) => !hasFieldWords(name))).toEqual([]);
    expect(options(fields, 'choice').filter((name) => !hasChoiceWords(name))).toEqual([]);
    expect(claimKindWords(kind).title).toBeTruthy();
  });

  test('are read off the schema: figures, those of a sum, rows, and what may be left out', () => {
    expect(claimFields('parts-and-total')).toEqual([
      {
        name: 'rows',
        optional: false,
        type: 'rows',
        fields: [
          { name: 'label', optional: true, type: 'text' },
          { name: 'parts', optional: false, type: 'figures', least: 1, signed: true },
          { name: 'total', optional: false, type: 'figure' },
        ],
      },
    ]);
    expect(claimFields('limits')[0]).toEqual({ name: 'atLeast', optional: true, type: 'figure' });
    const [years] = claimFields('in-year-or-cumulative');
    expect(years).toMatchObject({ fields: [{}, { type: 'figure' }, { type: 'figure' }] });
  });

  test.each(KINDS)('%s: filled with figures it makes a file that can be recomputed', (kind) => {
    const filled = (it: unknown): unknown => {
      if (typeof it === 'string') return it;
      if (Array.isArray(it)) return it.map(filled);
      if (typeof it === 'object' && it !== null && 'printed' in it) return figure('12');
      return Object.fromEntries(Object.entries(it as object).map(([name, value]) => [name, filled(value)]));
    };
    const values = filled(emptyClaim(kind).values) as ClaimDraft['values'];
    if (kind === 'two-changes')
      Object.values(values).forEach((it) => typeof it === 'object' && Object.assign(it, { what: 'x' }));
    if (kind === 'rate-and-population') values.per = '10,000';
    const draft = { ...home(''), kind, values };
    const claims = parsed(draft);
    expect(findingOf(claims)).toMatch(/^(Holds|Off by|Contradicts|Cannot)/);
  });
});

describe('a form that is filled in', () => {
  test('makes a claim on figures of its own, each with paper, page and rounding', () => {
    const claims = parsed(home('£0.41m'));
    expect(claims.figures).toMatchObject([
      { value: 520_000, printed: '£520k', unit: '£', locator: 'page 4', document: 'own paper 1' },
      { value: 110_000, printed: '£110k', locator: 'page 3', heading: 'Financial implications' },
      { value: 410_000, printed: '£0.41m' },
    ]);
    expect(claims.claims[0]).toMatchObject({
      rows: [{ parts: ['own figure 1', { figure: 'own figure 2', times: -1 }], total: 'own figure 3' }],
    });
    expect(findingOf(claims)).toBe('Holds');
  });

  test('another figure flips the verdict', () => {
    expect(findingOf(parsed(home('£0.45m')))).toBe('Off by £40k');
  });

  test('adds to a paper that is there, under ids that it does not have', () => {
    const first = parsed(home('£0.41m'));
    const both = parsed({ ...home('£0.45m'), into: 'own-1' }, first);
    expect(both.documents).toHaveLength(1);
    expect(both.claims.map(({ id }) => id)).toEqual(['own claim 1', 'own claim 2']);
    expect(new Set(both.figures!.map(({ id }) => id)).size).toBe(6);
  });

  test('takes a figure of the register by its id', () => {
    const values = {
      rows: [{ label: '', statements: [figure('14'), figure('', { register: 'entries-2024' })] }],
    };
    const claims = parsed({ ...home(''), kind: 'same-quantity', values });
    expect(findingOf(claims)).toBe('Contradicts: 2 children apart');
  });

  test('says beside the field what is not right yet', () => {
    const draft = { ...home('plenty'), subject: '', heading: '' };
    const { file, problems, fieldAt } = claimFileOf(draft, 'smallshire', undefined);
    expect(problems.map(({ path }) => path)).toEqual(['subject', 'heading', 'rows.0.total']);
    const read = parseClaims(file, register);
    expect(read.ok ? [] : read.problems.map(({ path }) => fieldAt(path))).toContain('subject');
    expect(fieldAt('documents[0].title')).toBe('paper.title');
    expect(fieldAt('figures[0].label')).toBe('rows.0.parts.0');
    expect(fieldAt('claims[0].rows[0].total')).toBe('rows.0.total');
    expect(fieldAt('authority')).toBeUndefined();
  });
});

describe('figures typed over', () => {
  const base = { id: 'f', label: 'F', unit: 'children', kind: 'published', strength: 'medium' } as const;

  test.each([
    ['487', { value: 487 }],
    ['1,234', { value: 1234 }],
    ['about 500', { value: 500, printed: 'about 500' }],
    ['£1.1m', { value: 1_100_000, printed: '£1.1m' }],
    ['12.1%', { value: 0.121, printed: '12.1%' }],
  ])('%s', (text, expected) => {
    expect(withPrinted(base, text)).toEqual({ ...base, ...expected });
  });

  test('money is never a count, whatever its digits', () => {
    expect(withPrinted({ ...base, unit: '£' }, '450000')).toMatchObject({ printed: '450000' });
  });

  test('flip the verdict, and only they change', () => {
    const claims = parsed(home('£0.45m'));
    const { claims: changed, problems } = withChanges(
      claims,
      new Map([['own figure 3', { printed: '£0.41m', place: 'page 5' }]]),
    );
    expect(problems.size).toBe(0);
    expect(findingOf(changed)).toBe('Holds');
    expect(changedFields(claims, changed).map(({ path }) => path)).toEqual(
      expect.arrayContaining(['figures["own figure 3"].value', 'figures["own figure 3"].printed']),
    );
    const wrong = withChanges(claims, new Map([['own figure 3', { printed: 'a lot' }]]));
    expect([...wrong.problems.keys()]).toEqual(['own figure 3']);
    expect(wrong.claims.figures![2]!.value).toBe(450_000);
  });

  test('a claim is taken out with the figures that it alone needed', () => {
    const both = parsed({ ...home('£0.45m'), into: 'x' }, parsed(home('£0.41m')));
    const left = withoutClaim(both, 'own claim 1');
    expect(left.claims.map(({ id }) => id)).toEqual(['own claim 2']);
    expect(left.figures!.map(({ id }) => id)).toEqual(['own figure 4', 'own figure 5', 'own figure 6']);
    expect(parseClaims(left, register).ok).toBe(true);
  });
});
