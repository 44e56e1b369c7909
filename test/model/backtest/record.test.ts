import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { borrowedShape } from '../../../model/backtest/backtestForecast.ts';
import { casesOf, runCase } from '../../../model/backtest/cases.ts';
import { naiveForecast } from '../../../model/backtest/naiveForecasts.ts';
import { CLA } from '../../../model/backtest/series.ts';
import { trackRecord } from '../../../model/backtest/trackRecord.ts';
import { median } from '../../../model/estimate/arithmetic.ts';
import { FITTED_SETTINGS } from '../../../model/estimate/fittedSettings.ts';
import { authoritiesIn } from '../../../model/opendata/authorities.ts';
import { trackRecordSchema } from '../../../model/schema/trackRecord.ts';
import { ENGINE_VERSION } from '../../../model/version.ts';
import { readOpenData } from '../../../server/import/dfe/readOpenData.ts';
import { sharedPath, skipWithoutShared } from '../../tools/sharedFolder.ts';

const FILE = resolve(import.meta.dirname, '../../../model/backtest/trackRecord.json');
const record = trackRecordSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')));
const judgedRow = (method: string, years: number) =>
  record.scores.find(
    (it) => it.series === 'cla-count' && it.period === 'judged' && it.years === years && it.method === method,
  )!;

describe('the record that the page shows', () => {
  test('was made by the engine of today, from settings that saw nothing judged', () => {
    expect(record.made.engineVersion).toBe(ENGINE_VERSION);
    expect(record.made.replications).toBe(500);
    expect(record.fittedTo).toBe(FITTED_SETTINGS.fitted.outcomesTo);
    expect(record.areas).toHaveLength(record.authorities);
    const forecasts = record.areas.flatMap((area) => area.forecasts);
    expect(forecasts).toHaveLength(record.forecasts);
  });

  test('borrows only before ages were published', () => {
    for (const { forecasts } of record.areas) {
      for (const { cutOff, ages } of forecasts) expect(ages === 'england-later').toBe(cutOff < 2020);
    }
  });

  test('has the coverage that its own forecasts of children show, but for rounding to whole children', () => {
    for (const years of [1, 2, 3]) {
      const inside = record.areas.flatMap(({ forecasts }) =>
        forecasts
          .filter(({ cutOff }) => cutOff >= 2021)
          .flatMap(({ series }) => series['cla-count']?.ahead ?? [])
          .filter(([ahead]) => ahead === years)
          .map(([, p10, , , , p90, actual]) => (actual >= p10 && actual <= p90 ? 1 : 0)),
      );
      const share = inside.reduce<number>((sum, it) => sum + it, 0) / inside.length;
      expect(Math.abs(share - judgedRow('model', years).coverage80!)).toBeLessThan(0.015);
    }
  });
});

describe('worked out again from the figures', () => {
  test('a forecast of Southampton, byte for byte, and the error of every last value', async (context) => {
    skipWithoutShared(context);
    const read = await readOpenData([sharedPath('dfe', 'published-to-2024.csv')]);
    if (!read.ok) throw new Error(read.problems.join('\n'));
    const { index } = read.value;
    const authorities = authoritiesIn(index);
    const areas = authorities.map(({ code }) => code);

    const again = casesOf(index, ['E06000045'], [2023], 2024).map((at) =>
      runCase(index, at, FITTED_SETTINGS, borrowedShape(index), record.made.replications)!,
    );
    const made = trackRecord({
      figures: index,
      areas: authorities,
      years: { first: 2016, last: 2024 },
      settings: FITTED_SETTINGS,
      results: again,
      source: '',
      command: '',
      replications: record.made.replications,
    });
    const southampton = record.areas.find(({ code }) => code === 'E06000045')!;
    expect(made.areas[0]!.forecasts).toEqual(southampton.forecasts.filter(({ cutOff }) => cutOff === 2023));

    // Held against each other where every plain forecast can be made: with figures of three years before.
    const errors = areas.flatMap((area) => {
      const said = (kind: 'last-value' | 'three-year-trend' | 'stock-and-flow', cutOff: number) =>
        naiveForecast(kind, index, area, CLA, cutOff, 1);
      return [2021, 2022, 2023].flatMap((cutOff) => {
        const actual = index.value(area, 'cla-count', 'all', cutOff + 1);
        const all = [
          said('last-value', cutOff),
          said('three-year-trend', cutOff),
          said('stock-and-flow', cutOff),
        ];
        if (actual === undefined || all.includes(undefined)) return [];
        return [Math.abs(all[0]! - actual) / actual];
      });
    });
    expect(errors.length).toBe(judgedRow('last-value', 1).count);
    expect(median(errors)).toBeCloseTo(judgedRow('last-value', 1).medianAbsoluteError, 4);
  });
});
