import { expect, test } from 'vitest';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { parseAddress, editorHref } from '../../../web/route/address.ts';
import { changesBetween } from '../../../web/screens/editor/changesBetween.ts';
import { scenarioFile, southampton } from '../../model/forms/support.ts';

const baseline = southampton();
const before = scenarioFile('march-2024-plan');
const changed = (change: (scenario: Scenario) => void): Scenario => {
  const copy = structuredClone(before);
  change(copy);
  return copy;
};

test('two equal versions have no changes', () => {
  expect(changesBetween(before, { ...before, id: 'own-1' }, baseline)).toEqual([]);
});

test('each changed field is told in words, with what either version has', () => {
  const after = changed((it) => {
    it.name = 'Another';
    (it.measures[0] as { childrenPerYear: unknown }).childrenPerYear = { low: -40, mode: -20, high: -5 };
    it.measures[0]!.start = '2024-07-01';
  });
  expect(changesBetween(before, after, baseline)).toEqual([
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
  expect(changesBetween(before, after, baseline).map(({ what }) => what)).toEqual([
    'Fewer entries: 140 in 2024-25: the whole measure',
    'New: the whole measure',
    'Order of the measures',
  ]);
});

test('what is overridden is told by what it is, with its unit', () => {
  const was = baseline.placementTypes.find(({ id }) => id === 'ifa')!.weeklyCostGbp;
  const number = 'placementTypes[ifa].weeklyCostGbp';
  const held = { ...before, overrides: [{ number, value: 1000, was }] };
  const what = 'Weekly cost: Independent fostering agency';
  expect(changesBetween(before, held, baseline)).toEqual([
    { what, before: 'as the baseline has it', after: 'overridden: £1,000 a week' },
  ]);
  const listed = { ...before, overrides: [{ number, value: was, was }] };
  expect(changesBetween(before, listed, baseline)).toMatchObject([
    { before: 'as the baseline has it', after: 'listed, as the baseline has it' },
  ]);
  const dearer = { ...before, overrides: [{ number, value: 1200, was, rationale: 'The new contract' }] };
  expect(changesBetween(held, dearer, baseline)).toEqual([
    { what: `${what}: value in this scenario`, before: '£1,000 a week', after: '£1,200 a week' },
    { what: `${what}: rationale`, before: 'nothing', after: 'The new contract' },
  ]);
});

test('the editor has an address, and a deeper one is none', () => {
  const at = (path: string) => parseAddress(`http://x${path}`);
  expect(at('/scenarios/own-1/edit')).toMatchObject({ screen: 'editor', id: 'own-1' });
  expect(at('/scenarios/own-1/edit/more').screen).toBe('missing');
  expect(at('/scenarios/own-1/nonsense').screen).toBe('missing');
  expect(editorHref('a b', { scenario: 'c' })).toBe('/scenarios/a%20b/edit?scenario=c');
  const number = 'placementTypes[ifa].weeklyCostGbp';
  expect(at(editorHref('own-1', {}, { number })).query).toEqual({ number });
});
