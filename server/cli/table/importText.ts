import { expectedValue } from '../../../model/schema/quantity.ts';
import { streamsOf, type Baseline } from '../../../model/schema/baseline.ts';
import type { ImportProblem } from '../../../model/schema/openData.ts';
import { dateWords } from '../../../model/words/dates.ts';
import { gbp } from '../../../model/words/money.ts';
import { people, percent } from '../../../model/words/numbers.ts';
import type { Authority } from '../../../model/opendata/authorities.ts';
import type { OpenBaseline } from '../../../model/estimate/openData/buildBaseline.ts';
import type { FileRead } from '../../import/dfe/readOpenDataFile.ts';
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
  return `${count === 1 ? 'row' : 'rows'} ${rowsText(rows, count)}: ${reason}${leftOut ? ' Left out.' : ''}`;
}

const MOST_STRETCHES = 8;

/** "4, 9 to 12 and 30 more". */
function rowsText(rows: readonly number[], count: number): string {
  const stretches: [from: number, to: number][] = [];
  for (const row of rows) {
    const last = stretches.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else stretches.push([row, row]);
  }
  const shown = stretches.slice(0, MOST_STRETCHES);
  const words = shown.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`)).join(', ');
  const told = shown.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  return told < count ? `${words} and ${people(count - told)} more` : words;
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
  return [
    ['placement', 'children', 'share', '£ a week'],
    ...placementTypes.map(({ id, label, weeklyCostGbp }) => {
      const children = stock
        .filter(({ placement }) => placement === id)
        .reduce((sum, row) => sum + expectedValue(row.children), 0);
      return [label, people(children), percent(children / total), gbp(expectedValue(weeklyCostGbp))];
    }),
    ['all', people(total), '', ''],
  ];
}

function flowRows({ baseline, firstYear: { fitted } }: OpenBaseline): string[][] {
  const labels = new Map(baseline.exits.map(({ reason, label }) => [reason, label ?? reason]));
  const plans = baseline.childProtection;
  return [
    ['in the first year, with no new action', 'a year'],
    ...streamsOf(baseline).map(({ id, label, perYear }) => [
      `entries: ${(label ?? id ?? '').toLowerCase()}`,
      people(expectedValue(perYear)),
    ]),
    ...Object.entries(fitted.found.exits).map(([reason, exits]) => [
      `exits: ${(labels.get(reason) ?? reason).toLowerCase()}`,
      people(exits),
    ]),
    ['exits: turned 18', people(fitted.found.turning18)],
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
