import { expect, test } from 'vitest';
import { buildBaseline } from '../../../model/estimate/openData/buildBaseline.ts';
import { nationOn } from '../../../model/estimate/openData/nation.ts';
import { mainFigures } from '../../../web/screens/data/mainFigures.ts';
import { COUNCILS, smallNation } from '../../model/estimate/openData/smallNation.ts';

const built = buildBaseline(nationOn(smallNation(), 2024), COUNCILS[1]!.code);
if (!built.ok) throw new Error(built.reason);
const shown = mainFigures(built.baseline, built.evidence);

const number = (text: string) => Number(text.replace(/[£,]/g, ''));

test('children by placement are whole and add up to the total shown', () => {
  const sum = shown.placements.reduce((total, { children }) => total + number(children), 0);
  expect(sum).toBe(number(shown.total));
});

test('every figure leads to the one of the evidence that it rests on', () => {
  const all = [...shown.placements.map(({ price }) => price), ...shown.flows, ...shown.area];
  expect(all.filter(({ figure }) => figure === undefined)).toEqual([]);
  expect(shown.stock?.id).toBe('opening-stock');
});

test('a price is shown at its likely value with its range, exits for every reason and at 18', () => {
  const residential = shown.placements.find(({ label }) => /residential/.test(label))!.price;
  const quantity = built.baseline.placementTypes.find(({ id }) => id === 'residential')!.weeklyCostGbp;
  const { low, mode, high } = quantity as { low: number; mode: number; high: number };
  expect([number(residential.value), ...residential.range.split(' to ').map(number)]).toEqual([
    mode,
    low,
    high,
  ]);
  const exits = shown.flows.filter(({ label }) => label.startsWith('Exits')).map(({ label }) => label);
  expect(exits).toContain('Exits: turned 18');
  expect(exits).toHaveLength(new Set(built.baseline.exits.map(({ reason }) => reason)).size + 1);
});
