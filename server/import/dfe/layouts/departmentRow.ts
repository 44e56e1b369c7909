import { ALL, isMoneyUnit, type PublishedFigure } from '../../../../model/schema/openData.ts';
import { areaOf, type Area, type ReadArea } from '../geography.ts';
import { addValue, nothing, type Cell, type RowOutcome } from '../layout.ts';
import { periodOf } from '../period.ts';
import { cellValue } from '../values.ts';

/** The columns that say where and when, the same in all of the department's data sets. */
export const GEOGRAPHY = [
  'time_period',
  'time_identifier',
  'geographic_level',
  'country_code',
  'country_name',
  'region_code',
  'region_name',
  'la_name',
  'new_la_code',
] as const;

const YEARS = new Set(['reporting year', 'financial year', 'calendar year', 'academic year', '']);

/** A value column, and what it is a figure of. */
export interface ValueColumn {
  column: string;
  measure: PublishedFigure['measure'];
  breakdown?: string;
  unit: PublishedFigure['unit'];
}

/** The figures of a row of one of the department's data sets. */
export function departmentRow(cell: Cell, columns: readonly ValueColumn[]): RowOutcome {
  if (!YEARS.has(cell('time_identifier').trim().toLowerCase())) {
    return nothing('A row is not of a whole year.');
  }
  const period = periodOf(cell('time_period'));
  if (!period.ok) return nothing(period.reason);
  const read = areaOfRow(cell);
  if (!read.ok) return nothing(read.reason);
  const outcome = nothing();
  for (const { column, measure, breakdown = ALL, unit } of columns) {
    const text = cell(column);
    addValue(
      outcome,
      { yearEnding: period.yearEnding, ...read.area, measure, breakdown, unit },
      cellValue(text, { money: isMoneyUnit(unit) }),
    );
  }
  return outcome;
}

const LEVELS: Readonly<Record<string, Area['level']>> = {
  national: 'country',
  regional: 'region',
  'local authority': 'authority',
};

function areaOfRow(cell: Cell): ReadArea {
  const level = LEVELS[cell('geographic_level').trim().toLowerCase()];
  switch (level) {
    case 'country':
      return areaOf(level, cell('country_code').trim(), cell('country_name'));
    case 'region':
      return areaOf(level, cell('region_code').trim(), cell('region_name'));
    case 'authority':
      return areaOf(level, cell('new_la_code').trim(), cell('la_name'), cell('region_code').trim());
    default:
      return {
        ok: false,
        reason: 'The level of an area is none of National, Regional and Local authority.',
      };
  }
}
