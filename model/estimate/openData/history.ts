import type { History } from '../../schema/history.ts';
import type { OpenDataMeasure } from '../../schema/openData.ts';
import { measureName } from '../../words/openDataWords.ts';
import type { Council } from './council.ts';

/** The series of a history by the ids that charts look for. */
const SERIES: readonly { id: string; measure: OpenDataMeasure; unit: string }[] = [
  { id: 'children', measure: 'cla-count', unit: 'children' },
  { id: 'entries', measure: 'cla-entries', unit: 'children a year' },
  { id: 'exits', measure: 'cla-exits', unit: 'children a year' },
  { id: 'cp-plans', measure: 'cp-plan-count', unit: 'plans' },
  { id: 'cp-starts', measure: 'cp-starts', unit: 'plans a year' },
  { id: 'cp-ends', measure: 'cp-ends', unit: 'plans a year' },
];

/** What is published of a council up to the opening day; a year that is withheld or missing has no point. */
export function historyOf({ index, code, year, ledger }: Council): History {
  return {
    schemaVersion: 1,
    series: SERIES.map(({ id, measure, unit }) => ({
      id,
      label: measureName(measure),
      unit,
      points: index
        .years(code, measure)
        .filter((it) => it <= year)
        .map((it) => {
          const figure = index.figure(code, measure, 'all', it)!;
          return { date: figure.yearEnding, value: figure.value!, source: ledger.published(figure) };
        }),
    })).filter(({ points }) => points.length > 0),
  };
}
