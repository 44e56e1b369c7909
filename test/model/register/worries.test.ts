import { expect, test } from 'vitest';
import { worriesOf } from '../../../model/register/worries.ts';
import type { Measure } from '../../../model/schema/measure.ts';
import type { Evidence } from '../../../model/schema/evidence.ts';
import { planImpact } from '../../../model/whatif/impact.ts';
import { worryWords } from '../../../model/words/registerWords.ts';
import { twoWeeks } from '../whatif/twoWeeks.ts';

const figure = (id: string, strength: string, more: object = {}) => ({
  id,
  label: id,
  value: 1,
  unit: 'children',
  kind: 'assumption',
  strength,
  ...more,
});
const register = (...figures: object[]) => ({ documents: [], figures }) as unknown as Evidence;

/** Worked by hand: entries move £450 and name no source, the price £150, the measure alone saves £334. */
const input = twoWeeks;

test('the order is pounds times weakness: a strong £450 comes after a weak £150', () => {
  const found = worriesOf(
    { ...input(), baseline: withEntriesSource('count') },
    register(figure('price-foster', 'weak'), figure('count', 'strong')),
    planImpact(input()),
  );
  const entries = found.find(({ key }) => key === 'baseline:entries.perYear')!;
  const price = found.find(({ figures }) => figures.includes('price-foster'))!;
  expect(entries).toMatchObject({ strength: 'strong', unsourced: false, figures: ['count'] });
  expect(entries.worryGbp).toBeCloseTo(450, 6);
  expect(price.worryGbp).toBeCloseTo(150 * 3, 6);
});

const withEntriesSource = (source: string) => {
  const { baseline } = input();
  return { ...baseline, entries: { ...(baseline.entries as object), source } } as typeof baseline;
};

test('what names no source is as weak as can be, and worth four times its pounds', () => {
  const [first, ...rest] = worriesOf(input(), register(figure('price-foster', 'weak')), planImpact(input()));
  expect(first).toMatchObject({
    key: 'baseline:entries.perYear',
    unsourced: true,
    strength: 'none',
    figures: [],
  });
  expect(first!.worryGbp).toBeCloseTo(1800, 6);
  expect(rest.map(({ worryGbp }) => worryGbp)).toEqual(
    rest.map(({ worryGbp }) => worryGbp).sort((a, b) => b - a),
  );
});

test('reasons are those of the register or of the measure', () => {
  const told = (more: object) =>
    worriesOf(input(), register(figure('price-foster', 'weak', more)), planImpact(input())).find(
      ({ figures }) => figures.includes('price-foster'),
    )!;
  expect(told({}).rationale).toBe(false);
  expect(worryWords(told({}))).toMatch(
    /^moves the 2024-25 saving by £150 over its range; evidence: weak, and no reasons/,
  );
  expect(told({ rationale: 'Three years of bills.' }).rationale).toBe(true);
  const reasoned = input();
  const [measure] = reasoned.scenario.measures;
  const scenario = { ...reasoned.scenario, measures: [{ ...measure!, rationale: 'Tried next door.' }] };
  const found = worriesOf({ ...reasoned, scenario }, register(), planImpact(reasoned));
  expect(found.find(({ of }) => of === 'measure')).toMatchObject({ rationale: true, unsourced: true });
});

test('without a register everything is without a source, and said so', () => {
  expect(worriesOf(input(), undefined, planImpact(input())).every(({ unsourced }) => unsourced)).toBe(true);
});

test('a measure is no better known than its author grades it', () => {
  const graded = (more: object) => {
    const it = input();
    const [measure] = it.scenario.measures;
    const scenario = { ...it.scenario, measures: [{ ...measure!, source: 'plan', ...more }] };
    const found = worriesOf(
      { ...it, scenario },
      register(figure('plan', 'strong', { value: 0.5 })),
      planImpact(it),
    );
    return found.find(({ of }) => of === 'measure')!;
  };
  expect(graded({}).unsourced).toBe(false);
  expect(graded({})).toMatchObject({ strength: 'medium', because: 'stated' });
  expect(graded({ confidence: 'high' }).strength).toBe('strong');
  expect(graded({ confidence: 'high', risk: 'high' })).toMatchObject({ strength: 'weak', because: 'risk' });
  expect(graded({ confidence: 'low' })).toMatchObject({ strength: 'weak', because: 'confidence' });
  expect(worryWords(graded({ risk: 'high' }))).toContain(
    'evidence that it will: weak, as its author gives it a high risk',
  );
});

test('of the figures of a measure the weakest stands first, and one of nothing saved is none of them', () => {
  const it = input();
  const cash = {
    id: 'bus',
    label: 'Buses',
    kind: 'cash',
    start: it.scenario.horizon.from,
    confidence: 'high',
    amountsGbp: {
      '2023-24': { value: 0, source: 'nought' },
      '2024-25': { value: 900, source: 'weaker' },
      '2025-26': { value: 900, source: 'firm' },
    },
  } as unknown as Measure;
  const moved = { impact: 'high', year: '2024-25', movesGbp: 900, share: 1 } as const;
  const [found] = worriesOf(
    { ...it, scenario: { ...it.scenario, measures: [cash] } },
    register(figure('firm', 'strong'), figure('nought', 'none'), figure('weaker', 'medium')),
    { assumptions: new Map(), measures: new Map([['bus', moved]]) },
  );
  expect(found).toMatchObject({ figures: ['weaker', 'firm'], strength: 'medium', because: 'source' });
  expect(worryWords(found!)).toContain('medium, as the weakest of the 2 figures it rests on is');
});
