import { RULES, sayRule } from '../../../model/returns/rules/rules.ts';
import type { ReturnProblem } from '../../../model/schema/returns.ts';
import type { ReturnsAnswer } from '../../../model/schema/returnsAnswer.ts';
import { dateWords } from '../../../model/words/dates.ts';
import { gbp } from '../../../model/words/money.ts';
import { people } from '../../../model/words/numbers.ts';
import { pastTestWords, TABLE_WORDS } from '../../../model/words/returnsWords.ts';
import { rowNumbers } from '../../../model/words/rowNumbers.ts';
import { textTable } from './textTable.ts';

/** What returns gave, for a reader: files, rows and what was done to them, the history, the stock and the baseline. */
export function returnsText(answer: ReturnsAnswer): string[] {
  const { files, rows, stock, history, built, whyNone } = answer;
  return [
    ...files.map(
      ({ name, table, yearEnds, rows: count }) =>
        `${name}: ${TABLE_WORDS[table] ?? table}, ${people(count)} rows${yearEnds ? `, return to ${dateWords(yearEnds)}` : ''}`,
    ),
    '',
    `${people(rows.read)} rows of children: ${people(rows.used)} used as they are, ${people(rows.repaired)} repaired, ${people(rows.setAside)} set aside.`,
    ...problemsText(answer.problems),
    '',
    ...(history.length === 0 && stock.children === 0 ? [] : countsText(answer)),
    ...(built === null
      ? [`No baseline: ${whyNone ?? ''}`]
      : [
          pastTestWords(built.backtest),
          '',
          'What was assumed, and what to know:',
          ...built.notes.map((it) => `- ${it}`),
        ]),
  ];
}

/** The history and the stock; of files without a return there is neither. */
const countsText = ({ history, stock }: ReturnsAnswer): string[] => [
  ...textTable(
    [
      ['31 March', 'children', 'on repaired rows', 'entries', 'exits'],
      ...history.map((it) => [
        dateWords(it.date),
        ...[it.children, it.onRepairedRows, it.entries, it.exits].map(people),
      ]),
    ],
    ['left', 'right', 'right', 'right', 'right'],
  ),
  '',
  `${people(stock.children)} children on ${dateWords(stock.date)}${stock.weeklySpendGbp === null ? '' : `, at ${gbp(stock.weeklySpendGbp)} a week`}:`,
  ...textTable(
    Object.entries(stock.byGroup).map(([group, children]) => [`  ${group}`, people(children)]),
    ['left', 'right'],
  ),
  '',
];

const ALARM = 'LOOK AT THIS FIRST: ';
const isAlarm = ({ line }: { line: string }): boolean => line.startsWith(ALARM);

/** Problems by file and by what was found, each with its rows; with its children where they were asked for. */
function problemsText(problems: readonly ReturnProblem[]): string[] {
  const groups = new Map<string, { line: string; rows: number[]; children: string[] }>();
  for (const { file, row, rule, details, child } of problems) {
    const { says } = sayRule(rule, details);
    const { kind, alarm } = RULES[rule]!;
    const line = `${alarm ? ALARM : ''}${file}: ${says} (${kind})`;
    const group = groups.get(line) ?? { line, rows: [], children: [] };
    groups.set(line, group);
    if (row > 0) group.rows.push(row);
    if (child !== undefined) group.children.push(child);
  }
  const first = [...groups.values()].sort((a, b) => Number(isAlarm(b)) - Number(isAlarm(a)));
  return first.map(({ line, rows, children }) => {
    const where = rows.length === 0 ? '' : ` Rows ${rowNumbers(rows, rows.length)}.`;
    const whom = children.length === 0 ? '' : ` Children ${[...new Set(children)].join(', ')}.`;
    return `  ${line}${where}${whom}`;
  });
}
