import { expect, test } from 'vitest';
import { pathText } from '../../model/schema/problem.ts';
import { doubtsOf } from '../../model/whatif/doubts.ts';
import { planImpact } from '../../model/whatif/impact.ts';
import { baseline, evidence, scenario, scenarioIds } from './tools/southampton.ts';

const doubts = (id: string) => doubtsOf({ baseline, scenario: scenario(id) }, evidence);

test('the register gives reasons for every weak range of the baseline that moves a saving', () => {
  const ofBaseline = doubts('no-new-action').map(({ path }) => pathText(path));
  // Child protection plans are in no saving.
  expect(ofBaseline.filter((path) => !path.startsWith('baseline.childProtection.'))).toEqual([]);
});

test('before a copy of the plan of March 2024 is agreed, reasons are wanted for what is graded high risk and moves money', () => {
  const plan = scenario('march-2024-plan');
  const impact = planImpact({ baseline, scenario: plan, comparator: null }, []);
  const wanted = doubts('march-2024-plan').flatMap(({ of }) =>
    'measure' in of && impact.measures.get(of.measure)?.impact === 'high' ? [of.measure] : [],
  );
  // Not for fewer plans started, which save nothing here, nor for the education service, of medium risk.
  expect(wanted).toEqual([
    'fewer-entries-2024-25',
    'fewer-entries-2025-26',
    'fewer-entries-2026-27',
    'legal-costs',
    'agency-staff',
    'school-transport',
    'service-redesign',
  ]);
});

test.each(scenarioIds)('%s has no range without a source', (id) => {
  const unsourced = doubts(id).filter(({ number, figure }) => number && !figure);
  expect(unsourced).toEqual([]);
});
