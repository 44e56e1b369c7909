import { expect, test } from 'vitest';
import { authorityOptions } from '../../web/frame/authorityOptions.ts';

const baselines = [
  { id: 'southampton', name: 'Southampton', asOf: '2024-03-31' },
  { id: 'own', name: 'Southampton', asOf: '2023-03-31' },
  { id: 'bare', name: 'Nowhere', asOf: '2024-03-31' },
];

test('an authority of one’s own is told from a published one of its name, and one without a plan is not offered', () => {
  const library = [
    { id: 'a', baseline: 'own', origin: 'own' as const },
    { id: 'b', baseline: 'southampton', origin: 'published' as const },
    { id: 'c', baseline: 'southampton', origin: 'own' as const },
  ];
  expect(authorityOptions(baselines, library)).toEqual([
    { id: 'southampton', label: 'Southampton', firstPlan: 'b' },
    { id: 'own', label: 'Southampton (own, 2023)', firstPlan: 'a' },
  ]);
});
