import { expect, test } from 'vitest';
import type { Draft } from '../../../model/forms/draft.ts';
import { setDetail } from '../../../model/forms/edits.ts';
import type { ShelvedDraft } from '../../../web/screens/editor/draftShelf.ts';
import { workingCopies, type SentDraft } from '../../../web/screens/editor/workingCopies.ts';
import { planDraft } from '../../model/forms/support.ts';

const [first, second] = [planDraft(), setDetail(planDraft(), ['name'], 'Another')];
const here = (draft: Draft, more: Partial<ShelvedDraft> = {}): ShelvedDraft => ({
  basedOn: 1,
  at: '2026-05-03T10:12:00.000Z',
  draft,
  etag: '"working-1"',
  sent: false,
  ...more,
});
const there = (draft: Draft, more: Partial<SentDraft> = {}): SentDraft => ({
  basedOn: 1,
  savedAt: '2026-05-03T10:15:00.000Z',
  etag: '"working-1"',
  draft,
  ...more,
});
const wheres = (...sides: Parameters<typeof workingCopies>) =>
  workingCopies(...sides).map(({ where }) => where);

test('what this browser has alone, or the server alone, is the working copy', () => {
  expect(workingCopies(undefined, undefined)).toEqual([]);
  expect(workingCopies(here(first, { etag: undefined }), undefined)).toEqual([
    { where: 'here', basedOn: 1, at: '2026-05-03T10:12:00.000Z', draft: first },
  ]);
  expect(workingCopies(undefined, there(second))).toEqual([
    { where: 'server', basedOn: 1, at: '2026-05-03T10:15:00.000Z', draft: second },
  ]);
});

test('what was typed on top of the server’s copy and not sent yet goes on from it', () => {
  expect(wheres(here(second), there(first))).toEqual(['here']);
});

test('what was sent from here is the server’s to tell, also where it was changed since from elsewhere', () => {
  const sent = here(first, { sent: true });
  expect(wheres(sent, there(first))).toEqual(['server']);
  expect(workingCopies(sent, there(second, { etag: '"working-2"' }))[0]!.draft).toBe(second);
});

test('a copy that was sent and is no longer there was saved as a version, or thrown away', () => {
  expect(wheres(here(first, { sent: true }), undefined)).toEqual([]);
});

test('two that go on from one without knowing of each other are both there, the newest first', () => {
  const other = there(second, { etag: '"working-2"' });
  expect(wheres(here(first), other)).toEqual(['server', 'here']);
  expect(wheres(here(first, { at: '2026-05-03T10:16:00.000Z' }), other)).toEqual(['here', 'server']);
  expect(wheres(here(second), other)).toEqual(['server']);
});
