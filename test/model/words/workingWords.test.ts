import { expect, test } from 'vitest';
import { toldParts, toldText, workedFrom } from '../../../model/words/workingWords.ts';
import { citation } from '../../../model/words/evidenceWords.ts';
import { registerCsv } from '../../../web/screens/evidence/registerCsv.ts';
import { baseline, evidence } from '../../scenarios/tools/southampton.ts';

const find = (id: string) => evidence.figures.find((figure) => figure.id === id)!;
const entries = find('plan-entries-change-2025-26');

test('the entries the plan avoids name the figures they are worked out from, and those give them', () => {
  const from = workedFrom(entries, evidence);
  expect(from.map(({ id }) => id)).toEqual([
    'plan-entries-2025-26',
    'entries-family',
    'entries-unaccompanied',
  ]);
  const [planned, families, unaccompanied] = from.map(({ value }) => Number(value));
  expect(planned! - families! - unaccompanied!).toBe(entries.value);
  expect(citation(evidence, entries)).toBe(
    'Worked out from “Entering care in 2025-26: plan”, “Entries from families, a year, with no new action” and “Entries of unaccompanied children, a year”',
  );
});

test('every worked-out figure of the published register but one of arithmetic alone names what it is from', () => {
  const nameless = evidence.figures
    .filter((figure) => figure.kind === 'derived' && workedFrom(figure, evidence).length === 0)
    .map(({ id }) => id);
  expect(nameless).toEqual(['effect-stress-stay']);
});

test('no id of a figure is shown: a quote that is no figure stays a quote', () => {
  const text = 'Planned ("plan-entries-2025-26") is "about right".';
  expect(toldText(text, evidence)).toBe('Planned (“Entering care in 2025-26: plan”) is "about right".');
  expect(toldParts('None.', evidence)).toEqual(['None.']);
});

test('the CSV of the register has the working', () => {
  const csv = registerCsv([{ id: entries.id, figure: entries }], evidence);
  expect(csv).toContain('102 planned (“Entering care in 2025-26: plan”) less 173 a year');
});

test('the CSV says of a figure of the baseline that every scenario uses it', () => {
  const rows = ['entries-family', 'plan-entries-2025-26'].map((id) => ({ id, figure: find(id) }));
  const lines = registerCsv(rows, evidence, [], baseline).split('\r\n');
  expect(lines[1]).toContain('Every scenario, in the baseline of Southampton');
  expect(lines[2]).not.toContain('Every scenario');
});
