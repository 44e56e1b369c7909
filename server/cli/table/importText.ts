import { expectedValue, likelyValue } from '../../../model/schema/quantity.ts';
import type { Baseline } from '../../../model/schema/baseline.ts';
import type { ImportProblem } from '../../../model/schema/openData.ts';
import { dateWords } from '../../../model/words/dates.ts';
import { apportion } from '../../../model/words/apportion.ts';
import { firstYearFlows, type FirstFlows } from '../../../model/words/firstYearFlows.ts';
import { gbp } from '../../../model/words/money.ts';
import { people, percent } from '../../../model/words/numbers.ts';
import { rowNumbers } from '../../../model/words/rowNumbers.ts';
import type { Authority } from '../../../model/opendata/authorities.ts';
import type { OpenBaseline } from '../../../model/estimate/openData/buildBaseline.ts';
import type { FileRead } from '../../../model/schema/openDataSet.ts';
import { textTable } from './textTable.ts';

/** What each file brought, and what was left out of it. */
export const filesText = (files: readonly FileRead[]): string[] =>
  files.flatMap(({ file, layout, figures, empty, withheld, problems }) => [
    layout === null
      ? `${file}: nothing read`
      : `${file}: ${people(figures)} figures read as "${layout}", ${people(empty)} of them without a value (${people(withheld)} withheld)`,
    ...problems.map((it) => `  ${problemText(it)}`),
  ]);

function problemText({ reason, leftOut, count, rows }: ImportProblem): string {
  if (rows.length === 0) return reason;
  return `${count === 1 ? 'row' : 'rows'} ${rowNumbers(rows, count)}: ${reason}${leftOut ? ' Left out.' : ''}`;
}

/** The councils of the files. */
export function authoritiesText(authorities: readonly Authority[]): string[] {
  const rows = authorities.map(({ code, name, region, firstYear, lastYear }) => [
    code,
    name,
    region ?? '',
    firstYear === null ? 'not counted' : `${firstYear} to ${lastYear}`,
  ]);
  return textTable(
    [['code', 'council', 'region', 'children counted'], ...rows],
    ['left', 'left', 'left', 'left'],
  );
}

/** A built baseline in short, and every gap that was filled. */
export function baselineText(authority: Authority, built: OpenBaseline): string[] {
  const { baseline, notes, evidence } = built;
  const weak = evidence.figures.filter(({ strength }) => strength === 'weak' || strength === 'none').length;
  return [
    `${authority.name} (${authority.code}${authority.region ? `, ${authority.region}` : ''}) on ${dateWords(baseline.asOf)}`,
    '',
    ...textTable(peopleRows(baseline), ['left', 'right', 'right', 'right']),
    '',
    ...textTable(flowRows(built), ['left', 'right']),
    '',
    `It rests on ${evidence.figures.length} figures, ${weak} of them weak or judgement. Gaps and how they were filled:`,
    ...notes.map((note) => `- ${note}`),
  ];
}

function peopleRows({ placementTypes, stock }: Baseline): string[][] {
  const total = stock.reduce((sum, row) => sum + expectedValue(row.children), 0);
  const counts = placementTypes.map(({ id }) =>
    stock
      .filter(({ placement }) => placement === id)
      .reduce((sum, row) => sum + expectedValue(row.children), 0),
  );
  const shown = apportion(counts, 1);
  return [
    ['placement', 'children', 'share', '£ a week'],
    ...placementTypes.map(({ label, weeklyCostGbp }, i) => [
      label,
      people(shown[i]!),
      percent(counts[i]! / total),
      gbp(likelyValue(weeklyCostGbp)),
    ]),
    ['all', people(total), '', ''],
  ];
}

function flowRows({ baseline, evidence }: OpenBaseline): string[][] {
  const plans = baseline.childProtection;
  const { entries, exits } = firstYearFlows(baseline, evidence);
  const rows = (what: string, { flows, total }: FirstFlows) => [
    ...flows.map(({ label, shown }) => [`${what}: ${label.toLowerCase()}`, people(shown)]),
    [`${what}: all`, people(total)],
  ];
  return [
    ['in the first year, with no new action', 'a year'],
    ...rows('entries', entries),
    ...rows('exits', exits),
    ...(plans
      ? [
          [
            'child protection plans on the opening day',
            people(expectedValue(plans.plans.initial) + expectedValue(plans.plans.established)),
          ],
          ['child protection plans started', people(expectedValue(plans.startsPerYear))],
        ]
      : []),
  ];
}
