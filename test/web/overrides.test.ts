import { expect, test } from 'vitest';
import { savingsShown } from '../../model/words/savingsShown.ts';
import { foundNumbers, listedNumbers } from '../../web/screens/editor/numberSearch.ts';
import { numbersByName } from '../../model/numbers/overrides.ts';
import { pictureSources } from '../../web/screens/plan/chartSources.ts';
import { originHref } from '../../web/sources/originHref.ts';
import { workingWords } from '../../web/sources/working.ts';
import type { Evidence } from '../../model/schema/evidence.ts';
import { evidenceSchema } from '../../model/schema/evidence.ts';
import { readFileSync } from 'node:fs';
import { scenarioFile, southampton } from '../model/forms/support.ts';
import { aProjection } from '../model/words/aProjection.ts';

const baseline = southampton();
const evidence: Evidence = evidenceSchema.parse(
  JSON.parse(readFileSync('scenarios/southampton/evidence.json', 'utf8')),
);
const number = 'placementTypes[ifa].weeklyCostGbp';
const was = baseline.placementTypes.find(({ id }) => id === 'ifa')!.weeklyCostGbp;
const plain = scenarioFile('march-2024-plan');
const held = { ...plain, overrides: [{ number, value: 1200, was, rationale: 'The new contract' }] };

const inputsOf = (scenario: typeof held | typeof plain) => {
  const projection = aProjection({ savings: [1e6, 1e6, 1e6] });
  const authority = {
    baseline,
    evidence,
    history: { schemaVersion: 1 as const, series: [] },
    targets: { schemaVersion: 1 as const, baseline: baseline.id, targets: [] },
  };
  const shown = savingsShown(projection);
  const nameOf = () => 'no new action';
  return { plan: { scenario, projection }, authority, nameOf, shown, simulation: undefined };
};

test('how a figure was worked out lists what is overridden, and its record says so', () => {
  const [before, after] = [plain, held].map((it) => workingWords({ working: 'weekly-spend' }, inputsOf(it)));
  expect(before!.overridden).toEqual([]);
  expect(after!.overridden).toMatchObject([
    {
      label: 'Weekly cost: Independent fostering agency',
      held: '£1,200 a week',
      baseline: '£908 a week (from £823 to £993)',
      source: 'price-ifa',
      rationale: 'The new contract',
    },
  ]);
  const baselineOf = (words: typeof after) => new Map(words!.record).get('Baseline');
  expect(baselineOf(after)).toBe(
    `${baselineOf(before)}, with 1 number of the baseline overridden on both sides`,
  );
  // The price it overrides is no figure it rests on.
  expect(after!.inUse).toBe(before!.inUse - 1);
});

test('a picture that leaves the page says so too', () => {
  expect(pictureSources('weekly-spend', inputsOf(held))).toContain(
    ', with 1 number of the baseline overridden on both sides. ',
  );
  expect(pictureSources('weekly-spend', inputsOf(plain))).not.toContain('overridden');
  expect(originHref({ overridesOf: 'own-1' }, { scenario: 'a' })).toBe('/scenarios/own-1?scenario=a');
});

test('a number of the baseline is found by any of its words, in its group', () => {
  const listed = listedNumbers(numbersByName(baseline), baseline);
  const found = (search: string) =>
    foundNumbers(listed, search).flatMap(({ group, numbers }) => numbers.map(({ name }) => [group, name]));
  expect(found('')).toHaveLength(listed.length);
  expect(found('AGENCY weekly')).toEqual([['Prices', number]]);
  expect(found('£908')).toEqual([['Prices', number]]);
  expect(found('unaccompanied differ').map(([group]) => group)).toContain('How much years differ');
  expect(found('nothing of the kind')).toEqual([]);
  expect(new Set(found('').map(([, name]) => name)).size).toBe(listed.length);
});
