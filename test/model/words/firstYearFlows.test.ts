import { expect, test } from 'vitest';
import { firstYearFlows } from '../../../model/words/firstYearFlows.ts';
import { firstYearOf } from '../../../model/project/firstYear.ts';
import { expectedValue } from '../../../model/schema/quantity.ts';
import { streamsOf } from '../../../model/schema/baseline.ts';
import { smallBorough } from '../fixtures/smallBorough.ts';

test('exits that rest on rates alone are those the rates come to in a year, and entries are means', () => {
  const { baseline } = smallBorough();
  const { entries, exits } = firstYearFlows(baseline, { figures: [] });
  const wanted = streamsOf(baseline).reduce((sum, { perYear }) => sum + expectedValue(perYear), 0);
  expect(entries.total).toBe(Math.round(wanted));
  const reasons = [...new Set(baseline.exits.map(({ reason }) => reason)), 'turned-18'];
  const year = firstYearOf(baseline, reasons);
  const all = Object.values(year.exits).reduce((sum, it) => sum + it, 0);
  expect(all).toBeGreaterThan(0);
  expect(exits.total).toBe(Math.round(all));
  // Who was there, came and did not leave is there a year on.
  const before = baseline.stock.reduce((sum, row) => sum + expectedValue(row.children), 0);
  const after = Object.values(year.children).reduce((sum, it) => sum + it, 0);
  expect(Math.abs(before + year.entries - all - after)).toBeLessThan(0.1 * wanted);
});
