import { expect, test } from 'vitest';
import type { Evidence, EvidenceFigure } from '../../../model/schema/evidence.ts';
import {
  citation,
  figureValueWords,
  locatorWords,
  rangeWords,
  unitWords,
} from '../../../model/words/evidenceWords.ts';

const figure: EvidenceFigure = {
  id: 'spend',
  label: 'Weekly spend',
  value: 413_388,
  unit: '£ a week',
  kind: 'published',
  document: 'pack',
  heading: 'Demand Reduction Analysis',
  locator: 'L2733-L2737',
  strength: 'strong',
};
const evidence: Evidence = {
  schemaVersion: 1,
  authority: 'exampleshire',
  attribution: '',
  documents: [{ id: 'pack', title: 'Scrutiny pack', body: 'Exampleshire', date: '2024-03-21' }],
  figures: [figure],
};

test('a citation is the paper, its date, the heading and the line, never a file name', () => {
  expect(citation(evidence, figure)).toBe(
    'Scrutiny pack, 21 March 2024: Demand Reduction Analysis, lines 2733 to 2737',
  );
  const assumed: EvidenceFigure = { ...figure, kind: 'assumption', document: undefined };
  expect(citation(evidence, assumed)).toBe('Assumption of this model');
});

test('lines are said in words', () => {
  expect(locatorWords('L2794')).toBe('line 2794');
  expect(locatorWords('lines 10-12')).toBe('lines 10 to 12');
  expect(locatorWords('Table 3')).toBe('Table 3');
});

test.each([
  [413_388, '£ a week', '£413,388', 'a week'],
  [0.58, 'share of children', '58%', 'of children'],
  [0.033, 'share a year', '3.3%', 'a year'],
  ['0: 0.2', 'share by age band', '0: 0.2', 'share by age band'],
  [211.16, 'children a year', '211.2', 'children a year'],
  [0.0412, 'per child a year', '0.0412', 'per child a year'],
  [-0.048, 'relative change', '−4.8%', 'relative change'],
  [0.15, 'relative change', '+15%', 'relative change'],
  [20.5, 'per 10,000', '20.5', 'per 10,000'],
  [487, 'children', '487', 'children'],
  ['June 2025', 'date', 'June 2025', 'date'],
])('%s %s is shown as %s %s', (value, unit, words, after) => {
  expect(figureValueWords({ value, unit })).toBe(words);
  expect(unitWords(unit)).toBe(after);
});

test('a range is said with its likely value', () => {
  expect(rangeWords({ ...figure, low: 393, mode: 449, high: 524 })).toBe('£393 to £524, most likely £449');
  expect(rangeWords(figure)).toBeUndefined();
});
