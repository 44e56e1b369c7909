import { expect, test } from 'vitest';
import { editedEvidence } from '../../../model/register/editedEvidence.ts';
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
