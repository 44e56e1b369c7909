import { describe, expect, test } from 'vitest';
import { baselineSchema } from '../../../model/schema/baseline.ts';
import { RULES } from '../../../model/returns/rules/rules.ts';
import { returnsAnswerSchema } from '../../../model/schema/returnsAnswer.ts';
import { answerReturns } from '../../../server/returns/answerReturns.ts';
import { sharedPath, skipWithoutShared } from '../../tools/sharedFolder.ts';
import { returnsFolder } from '../../../server/cli/inputs/returnsFolder.ts';
import { trueChildren, DEFAULT_TRUTH, inCareOn } from '../../model/returns/generator/truth.ts';
import { dayOf } from '../../../model/time/calendar.ts';
import { generatedFiles, pricesOf, type TextFile } from './generatedFiles.ts';

const given = (files: readonly TextFile[]) =>
  files.map(({ name, text }) => ({
    name,
    bytes: (async function* () {
      yield await Promise.resolve(Buffer.from(text));
    })(),
  }));

describe('what files of returns give', () => {
  test('counts on each 31 March are the truth, and the answer keeps to its format', async () => {
    const { files } = generatedFiles(7);
    const answer = await answerReturns(given(files), {});
    expect(() => returnsAnswerSchema.parse(answer)).not.toThrow();
    const truth = trueChildren({ ...DEFAULT_TRUTH, seed: 7, children: 160 });
    const counted = answer.history.map(({ date, children }) => [date, children]);
    expect(counted).toEqual(
      answer.history.map(({ date }) => [date, truth.filter((child) => inCareOn(child, dayOf(date))).length]),
    );
    expect(answer.history).toHaveLength(DEFAULT_TRUTH.years);
    // Stock, entries and exits of each year are the next stock.
    answer.history.slice(1).forEach(({ children, entries, exits }, i) => {
      expect(answer.history[i]!.children + entries - exits).toBe(children);
    });
    const groups = Object.values(answer.stock.byGroup).reduce((sum, it) => sum + it, 0);
    expect(groups).toBe(answer.stock.children);
    expect(baselineSchema.safeParse(answer.built?.baseline).success).toBe(true);
    const inBaseline = answer.built!.baseline.stock.reduce((sum, row) => sum + Number(row.children), 0);
    expect(inBaseline).toBeCloseTo(answer.stock.children, 6);
  });

  test('prices are told from returns by their columns; the ledger is what the stock costs', async () => {
    const { files, sets } = generatedFiles(7);
    const { costs, stock, files: told } = await answerReturns(given([...files, pricesOf(sets)]), {});
    expect(told.find(({ name }) => name === 'prices.csv')).toMatchObject({ table: 'prices' });
    expect(costs!.unpriced).toBe(0);
    expect(costs!.ledgerGbp).toBe(costs!.totalGbp + costs!.differences.reduce((sum, it) => sum + it.gbp, 0));
    expect(stock.weeklySpendGbp).toBe(costs!.totalGbp);
  });

  test('what is wrong with a row is told by file, row and rule, and its child only where it is asked for', async () => {
    const { files, numbers } = generatedFiles(7);
    const twice = files.map((file) =>
      file.name.endsWith('episodes.csv') && file.name.startsWith('2022')
        ? { ...file, text: file.text + file.text.split('\r\n')[1]! + '\r\n' }
        : file,
    );
    const plain = await answerReturns(given(twice), {});
    const doubled = plain.problems.filter(({ rule }) => rule === 'doubled-row');
    expect(doubled).toHaveLength(1);
    expect(doubled[0]).toMatchObject({ file: '2022-23/episodes.csv', effect: 0 });
    expect(RULES['doubled-row']!.kind).toBe('set-aside');
    expect(JSON.stringify(plain)).not.toMatch(/QX\d/);
    const shown = await answerReturns(given(twice), {}, { showChildren: true });
    const child = shown.problems.find(({ rule }) => rule === 'doubled-row')!.child!;
    expect(numbers).toContain(child);
  });

  test('a correction is read in the place of the cell, and the row left out is told', async () => {
    const { files } = generatedFiles(7);
    const last = files.findLast(({ name }) => name.endsWith('episodes.csv'))!;
    const open = last.text.split('\r\n').findIndex((line) => /PR\d,,,/.test(line)) + 1;
    const before = await answerReturns(given(files), {});
    const after = await answerReturns(given(files), {
      corrections: [
        { file: last.name, row: open, column: 'DEC', value: '30/03/2023' },
        { file: last.name, row: open, column: 'REC', value: 'E4A' },
      ],
    });
    expect(after.stock.children).toBe(before.stock.children - 1);
  });

  test('files of which nothing can be read give no baseline and say why', async () => {
    const answer = await answerReturns(
      given([{ name: 'photo.csv', text: '\u00ff\u00d8\u00ff\u00e0JFIF' }]),
      {},
    );
    expect(answer.built).toBeNull();
    expect(answer.whyNone).toMatch(/No return was read/);
    expect(answer.stock.children).toBe(0);
    expect(answer.problems.length).toBeGreaterThan(0);
  });

  test('the same files and choices give the same bytes', async () => {
    const { files } = generatedFiles(9, 90);
    const [a, b] = [await answerReturns(given(files), {}), await answerReturns(given(files), {})];
    expect(JSON.stringify(a)).toBe(JSON.stringify(b));
  });
});

test('the sample returns are read whole and tried on the past', async (context) => {
  skipWithoutShared(context);
  const folder = await returnsFolder(sharedPath('ssda903-sample'));
  if (!folder.ok) throw new Error(folder.problems.join());
  const answer = await answerReturns(folder.value, {});
  expect(answer.rows).toEqual({ read: 4881, used: 4881, repaired: 0, setAside: 0 });
  expect(answer.history.map(({ children }) => children)).toEqual([314, 318, 297, 327]);
  expect(answer.built!.backtest).toHaveLength(3);
  expect(answer.costs!.ledgerGbp).toBe(answer.costs!.pricedGbp);
});
