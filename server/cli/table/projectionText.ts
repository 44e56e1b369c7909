import type { ProjectionInput } from '../../../model/project.ts';
import type { Projection } from '../../../model/schema/projection.ts';
import { dateWords } from '../../../model/words/dates.ts';
import { headLines } from './headLines.ts';
import { targetLines } from './targetLines.ts';
import { textTable } from './textTable.ts';
import { yearRows } from './yearRows.ts';

/** A projection as a page of text: the years, the targets, and what to be careful about. */
export function projectionText(projection: Projection, input: ProjectionInput): string {
  const { horizon, engineVersion, financialYears, targets, warnings } = projection;
  const partYears = financialYears.filter((year) => !year.whole);
  return [
    ...headLines(input),
    `${dateWords(horizon.from)} to ${dateWords(horizon.to)}, expected values, engine ${engineVersion}`,
    '',
    ...textTable(yearRows(projection), ['left', ...financialYears.map(() => 'right' as const), 'right']),
    ...partYears.map((year) => `* ${year.year}: ${year.days} days of it`),
    ...(targets.length > 0 ? ['', 'Targets', ...targetLines(targets)] : []),
    ...(warnings.length > 0 ? ['', 'Warnings', ...warnings.map((warning) => `  ${warning}`)] : []),
  ].join('\n');
}
