import { expect, test } from 'vitest';
import { buildBaseline } from '../../../model/estimate/openData/buildBaseline.ts';
import type { OpenBaseline } from '../../../model/estimate/openData/buildBaseline.ts';
import type { Authority } from '../../../model/opendata/authorities.ts';
import { baselineText } from '../../../server/cli/table/importText.ts';
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
  const parts = shown.flows.filter(({ label }) => !label.endsWith(': all'));
  const all = [...shown.placements.map(({ price }) => price), ...parts, ...shown.area];
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
  expect(exits).toHaveLength(new Set(built.baseline.exits.map(({ reason }) => reason)).size + 2);
});

test('entries and exits are whole, add up to their totals, and are those the command line tells', () => {
  for (const what of ['Entries', 'Exits']) {
    const rows = shown.flows.filter(({ label }) => label.startsWith(`${what}: `));
    const parts = rows.filter(({ label }) => label !== `${what}: all`);
    const sum = parts.reduce((total, { value }) => total + number(value), 0);
    expect(sum).toBe(number(rows.at(-1)!.value));
    const exact = parts.reduce((total, { figure }) => total + Number(figure!.value), 0);
    expect(Math.abs(sum - exact)).toBeLessThanOrEqual(0.5);
  }
  const authority = { code: COUNCILS[1]!.code, name: 'Sampleton', region: null } as Authority;
  const lines = baselineText(authority, built as OpenBaseline).map((line) =>
    line.replace(/\s+/g, ' ').trim(),
  );
  for (const { label, value } of shown.flows.filter((it) => /^(Entries|Exits)/.test(it.label))) {
    expect(lines).toContain(`${label.slice(0, 1).toLowerCase()}${label.slice(1)} ${value}`);
  }
});
