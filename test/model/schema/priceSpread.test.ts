import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { overriddenBaseline } from '../../../model/numbers/overrides.ts';
import { parseBaseline, parseScenario } from '../../../model/schema/files.ts';
import { spreadMeanGbp } from '../../../model/money/priceSpread.ts';
import { project } from '../../../model/project.ts';
import { BASELINE_VERSION, currentBaseline } from '../../../model/schema/versions.ts';
import { ENGINE_VERSION } from '../../../model/version.ts';
import { canonicalJson } from '../../../server/jobs/canonicalJson.ts';
import { recordOf } from '../../../server/jobs/wantedRun.ts';
import { exampleshireFile } from '../fixtures/exampleshire.ts';
import { smallBorough } from '../fixtures/smallBorough.ts';
import { changed, expectRefused, type Change } from './support.ts';

/** By hand: 1000 e^(0.5²/2) = 1133.148 for the body, cut off at 5000 where hardly any of it lies. */
const spread = {
  body: { medianGbp: 1000, sigma: 0.5 },
  dearest: { aboveGbp: 5000, share: 0.02, meanGbp: 9000 },
};
const cost = 0.98 * 1133.148 + 0.02 * 9000;

const withSpread = (...changes: Change[]) =>
  parseBaseline(
    changed(
      exampleshireFile('baseline'),
      [['schemaVersion'], BASELINE_VERSION],
      [['placementTypes', 0, 'weeklyCostGbp'], cost],
      [['placementTypes', 0, 'weeklyCostSpread'], structuredClone(spread)],
      ...changes,
    ),
  );
const AT = ['placementTypes', 0, 'weeklyCostSpread'] as const;
const path = 'placementTypes[0].weeklyCostSpread';

test('a spread whose mean is the weekly cost is accepted, to 2%', () => {
  expect(withSpread().ok).toBe(true);
  const off = (by: number) => withSpread([['placementTypes', 0, 'weeklyCostGbp'], cost * by]);
  expect(off(1.018).ok).toBe(true);
  expectRefused(off(1.025), path, /mean of the spread must be the weekly cost/);
  expectRefused(off(0.97), path, /mean of the spread must be the weekly cost/);
});

test.each<[string, Change[], string, RegExp]>([
  ['a median of nothing', [[[...AT, 'body', 'medianGbp'], 0]], `${path}.body.medianGbp`, /above 0/],
  ['a sigma of prices', [[[...AT, 'body', 'sigma'], 480]], `${path}.body.sigma`, /between 0 and 3/],
  [
    'dearest below the body',
    [[[...AT, 'dearest', 'aboveGbp'], 900]],
    `${path}.dearest.aboveGbp`,
    /above the median/,
  ],
  [
    'a mean below them',
    [[[...AT, 'dearest', 'meanGbp'], 4000]],
    `${path}.dearest.meanGbp`,
    /above the price/,
  ],
  ['nobody else', [[[...AT, 'dearest', 'share'], 1]], `${path}.dearest.share`, /below 1/],
  ['a percentage', [[[...AT, 'dearest', 'share'], 2]], `${path}.dearest.share`, /between 0 and 1/],
  ['a file that says version 1', [[['schemaVersion'], 1]], 'schemaVersion', /must be 3/],
])('refuses %s', (_, changes, at, says) => {
  expectRefused(withSpread(...changes), at, says);
});

test('a file of version 1 is one of the current version that says the same', () => {
  const file = changed(exampleshireFile('baseline'), [['schemaVersion'], 1]);
  const parsed = parseBaseline(file);
  expect(parsed).toEqual({ ok: true, value: { ...(file as object), schemaVersion: BASELINE_VERSION } });
  expect(currentBaseline(currentBaseline(file))).toEqual(currentBaseline(file));
});

test('the engines do not look at it', () => {
  const { baseline, scenario, comparator } = smallBorough();
  const type = baseline.placementTypes[0]!;
  const other = {
    ...baseline,
    placementTypes: [{ ...type, weeklyCostSpread: spread }, ...baseline.placementTypes.slice(1)],
  };
  expect(project({ baseline: other, scenario, comparator })).toEqual(
    project({ baseline, scenario, comparator }),
  );
});

test('the hash of inputs without a spread is what it was before there was any', () => {
  const { baseline, scenario, comparator } = smallBorough();
  const kinds = { chance: true, assumption: true, drift: true };
  const wanted = (of: typeof baseline) => ({
    input: { baseline: of, scenario, comparator },
    seed: 1,
    replications: 100,
    kinds,
  });
  // As version 1 had it: the baseline file as it stands, with its version.
  const inputs = {
    baseline: { ...baseline, schemaVersion: 1 },
    scenario,
    comparator,
    targets: null,
    kinds,
    engineVersion: ENGINE_VERSION,
  };
  const before = createHash('sha256').update(canonicalJson(inputs)).digest('hex');
  expect(recordOf(wanted(baseline)).inputsHash).toBe(before);
  const type = { ...baseline.placementTypes[0]!, weeklyCostSpread: spread };
  const other = { ...baseline, placementTypes: [type, ...baseline.placementTypes.slice(1)] };
  expect(recordOf(wanted(other)).inputsHash).not.toBe(before);
});

test('an override of the weekly cost takes the spread along', () => {
  const parsed = withSpread();
  if (!parsed.ok) throw new Error('the baseline should be accepted');
  const baseline = parsed.value;
  const number = `placementTypes[${baseline.placementTypes[0]!.id}].weeklyCostGbp`;
  const overrides = [{ number, value: 2 * cost, was: cost }];
  const [type] = overriddenBaseline(baseline, { overrides }).placementTypes;
  expect(type!.weeklyCostGbp).toBe(2 * cost);
  expect(spreadMeanGbp(type!.weeklyCostSpread!)).toBeCloseTo(2 * spreadMeanGbp(spread), 6);
  expect(type!.weeklyCostSpread!.dearest).toEqual({ aboveGbp: 10_000, share: 0.02, meanGbp: 18_000 });
  const scenario = { ...(exampleshireFile('scenario') as object), schemaVersion: 2, overrides };
  const read = parseScenario(scenario, baseline);
  expect(read.ok ? [] : read.problems).toEqual([]);
});
