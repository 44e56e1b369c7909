import { isMoneyUnit, OPEN_DATA_MEASURES, publishedFigureSchema } from '../../../../model/schema/openData.ts';
import type { OpenDataMeasure, PublishedFigure } from '../../../../model/schema/openData.ts';
import { areaOf, type Area } from '../geography.ts';
import { addValue, nothing, type Layout, type RowOutcome } from '../layout.ts';
import { periodOf } from '../period.ts';
import { cellValue } from '../values.ts';

const LEVELS: Readonly<Record<string, Area['level']>> = {
  la: 'authority',
  region: 'region',
  country: 'country',
};

const measures = new Set<string>(OPEN_DATA_MEASURES);
const units = new Set<string>(publishedFigureSchema.shape.unit.options);
const breakdown = publishedFigureSchema.shape.breakdown;
/** Few breakdowns, many rows: each is looked at once. */
const breakdownsRead = new Map<string, boolean>();

function isBreakdown(text: string): boolean {
  let known = breakdownsRead.get(text);
  if (known === undefined) {
    known = breakdown.safeParse(text).success;
    if (breakdownsRead.size < 1000) breakdownsRead.set(text, known);
  }
  return known;
}

/** One row a figure: year, area, measure, breakdown, value. */
export const publishedLong: Layout = {
  name: 'Published figures in one table',
  columns: ['year_ending', 'area_code', 'area_name', 'level', 'measure', 'breakdown', 'value', 'unit'],
  sourceOf: (cell) => cell('source_file'),
  read(cell): RowOutcome {
    const measure = cell('measure').trim();
    const part = cell('breakdown').trim();
    const unit = cell('unit').trim();
    if (!measures.has(measure)) return nothing('A measure is not known here.');
    if (!isBreakdown(part)) return nothing('A breakdown is not written as "all" or "age:0".');
    if (!units.has(unit)) return nothing('A unit is not known here.');
    const period = periodOf(cell('year_ending'));
    if (!period.ok) return nothing(period.reason);
    const level = LEVELS[cell('level').trim().toLowerCase()];
    if (level === undefined) return nothing('The level of an area is none of LA, region and country.');
    const read = areaOf(level, cell('area_code').trim(), cell('area_name'));
    if (!read.ok) return nothing(read.reason);
    const outcome = nothing();
    const value = cellValue(cell('value'), { money: isMoneyUnit(unit) });
    const withheld = value.kind === 'none' && (value.suppressed || cell('suppressed').trim() === '1');
    addValue(
      outcome,
      {
        yearEnding: period.yearEnding,
        ...read.area,
        measure: measure as OpenDataMeasure,
        breakdown: part,
        unit: unit as PublishedFigure['unit'],
      },
      withheld ? { kind: 'none', suppressed: true } : value,
    );
    return outcome;
  },
};
