import { expect, test } from 'vitest';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { parseAddress, editorHref } from '../../../web/route/address.ts';
import { changesBetween } from '../../../web/screens/editor/changesBetween.ts';
import { scenarioFile } from '../../model/forms/support.ts';

const before = scenarioFile('march-2024-plan');
const changed = (change: (scenario: Scenario) => void): Scenario => {
  const copy = structuredClone(before);
  change(copy);
  return copy;
};

test('two equal versions have no changes', () => {
  expect(changesBetween(before, { ...before, id: 'own-1' })).toEqual([]);
});

test('each changed field is told in words, with what either version has', () => {
  const after = changed((it) => {
    it.name = 'Another';
    (it.measures[0] as { childrenPerYear: unknown }).childrenPerYear = { low: -40, mode: -20, high: -5 };
    it.measures[0]!.start = '2024-07-01';
  });
  expect(changesBetween(before, after)).toEqual([
    { what: 'Name', before: 'The March 2024 plan', after: 'Another' },
    { what: 'Fewer entries: 140 in 2024-25: start', before: '1 April 2024', after: '1 July 2024' },
    {
      what: 'Fewer entries: 140 in 2024-25: change in entries',
      before: '\u221233 children a year',
      after: '\u221220 children a year (from \u221240 children a year to \u22125 children a year)',
    },
  ]);
});

test('measures that came, went or moved are told as a whole', () => {
  const after = changed((it) => {
    it.measures = [{ ...it.measures[3]!, id: 'new', label: 'New' }, ...it.measures.slice(1).reverse()];
  });
  expect(changesBetween(before, after).map(({ what }) => what)).toEqual([
    'Fewer entries: 140 in 2024-25: the whole measure',
    'New: the whole measure',
    'Order of the measures',
  ]);
});

test('the editor has an address, and a deeper one is none', () => {
  const at = (path: string) => parseAddress(`http://x${path}`);
  expect(at('/scenarios/own-1/edit')).toMatchObject({ screen: 'editor', id: 'own-1' });
  expect(at('/scenarios/own-1/edit/more').screen).toBe('missing');
  expect(at('/scenarios/own-1/nonsense').screen).toBe('missing');
  expect(editorHref('a b', { scenario: 'c' })).toBe('/scenarios/a%20b/edit?scenario=c');
});
