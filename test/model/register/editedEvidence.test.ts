import { expect, test } from 'vitest';
import { editedEvidence } from '../../../model/register/editedEvidence.ts';
import { reviewProblems } from '../../../model/register/reviewProblems.ts';
import { asFiled, toldEdits } from '../../../model/register/toldEdits.ts';
import { changedFieldWords } from '../../../model/words/registerEditWords.ts';
import { typedFigure } from '../../../web/screens/evidence/editedFields.ts';
import { parseEvidence } from '../../../model/schema/files.ts';
import { figureEditRequest, type RegisterEdit } from '../../../model/schema/register.ts';
import { parseShape } from '../../../model/schema/parse.ts';
import { evidenceFile } from '../../server/fixtures/files.ts';

const parsed = parseEvidence(evidenceFile());
if (!parsed.ok) throw new Error('the fixture is no register');
const evidence = parsed.value;
const [first] = evidence.figures;
const edit = (number: number, changed: RegisterEdit['changed']): RegisterEdit => ({
  figure: first!.id,
  number,
  at: '2026-11-25T09:00:00Z',
  author: 'Jo',
  reason: 'Looked again',
  changed,
});
const after = (...edits: RegisterEdit[]) => editedEvidence(evidence, edits).figures[0]!;

test('a change holds for its field alone, and the last one counts', () => {
  const changed = after(edit(1, { strength: 'weak', owner: 'Finance' }), edit(2, { owner: 'Sufficiency' }));
  expect(changed).toEqual({ ...first, strength: 'weak', owner: 'Sufficiency' });
  expect(editedEvidence(evidence, [edit(1, { owner: 'Finance' })]).figures.slice(1)).toEqual(
    evidence.figures.slice(1),
  );
});

test('a field that is taken back is as the file has it', () => {
  expect(after(edit(1, { strength: 'none' }), edit(2, { strength: null }))).toEqual(first);
});

test.each([
  [{ owner: 'Finance' }, 'reason'],
  [{ owner: 'Finance', reason: '' }, 'reason'],
  [{ strength: 'certain', reason: 'x' }, 'strength'],
  [{ reviewDue: '2027-02-30', reason: 'x' }, 'reviewDue'],
  [{ value: 7, reason: 'x' }, 'value'],
])('%j is refused for its %s: what a paper printed is not changed', (sent, path) => {
  const read = parseShape(figureEditRequest, sent);
  expect(read.ok ? [] : read.problems.map((it) => it.path)).toEqual([path]);
});

test('every change says what was there before, the first what the file has, and each can be put back', () => {
  const told = toldEdits(evidence, [
    edit(1, { strength: 'none', owner: 'Finance' }),
    edit(2, { strength: 'weak' }),
    edit(3, { strength: null, owner: null }),
  ]);
  const file = { strength: first!.strength, owner: first!.owner ?? null };
  expect(told.map(({ before }) => before)).toEqual([
    file,
    { strength: 'none' },
    { strength: 'weak', owner: 'Finance' },
  ]);
  expect(told.map(({ after }) => after)).toEqual([
    { strength: 'none', owner: 'Finance' },
    { strength: 'weak' },
    file,
  ]);
  expect(changedFieldWords(told[1]!)).toEqual(['Strength of evidence: weak; before: none (judgement)']);
  expect(changedFieldWords(told[0]!)[1]).toBe('Who answers for it: Finance; before: nothing');
  expect(asFiled(told)).toEqual(file);
  const now = after(...told);
  expect(typedFigure(now, told[0]!.after)).toMatchObject({ strength: 'none', owner: 'Finance' });
});

test('a review of tomorrow, or one due before the last, is refused with a sentence', () => {
  const today = '2026-11-25';
  const stands = { reviewed: '2026-05-01', reviewDue: '2027-05-01' };
  const paths = (changed: object) => reviewProblems(stands, changed, today).map(({ path }) => path);
  expect(paths({ reviewed: '2026-11-25' })).toEqual([]);
  expect(paths({ reviewed: '2026-11-26' })).toEqual(['reviewed']);
  expect(paths({ reviewDue: '2026-04-30' })).toEqual(['reviewDue']);
  expect(paths({ reviewDue: '2026-05-01' })).toEqual([]);
  expect(reviewProblems({ reviewDue: '2026-06-01' }, { reviewed: '2026-07-01' }, today)).toHaveLength(1);
  // What stands already is not judged by a change of something else.
  expect(reviewProblems({ reviewed: '2030-01-01', reviewDue: '2020-01-01' }, { owner: 'X' }, today)).toEqual(
    [],
  );
});
