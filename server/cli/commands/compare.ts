import { alikeInput } from '../../../model/compare/alikeInput.ts';
import { compareScenarios } from '../../../model/compare/compareScenarios.ts';
import { commonHorizon } from '../../../model/compare/unlikeness.ts';
import type { Comparison, DifferenceYear } from '../../../model/schema/comparison.ts';
import { dateWords } from '../../../model/words/dates.ts';
import { gbp } from '../../../model/words/money.ts';
import { MINUS, people } from '../../../model/words/numbers.ts';
import { command, refused } from '../command.ts';
import { projectionOfStored } from '../inputs/projectionOfStored.ts';
import { textTable, type Align } from '../table/textTable.ts';

const HELP = `Compares two to five scenarios: differences by year from the first, and the assumptions that differ.

Usage: carecast compare <scenario id> <scenario id>... [--common] [--json]

  --common   runs all of them over the days that all their horizons have; left out, unlike horizons are refused
  --json     the whole comparison as one JSON object

carecast list shows the stored scenarios.`;

export const compare = command({
  name: 'compare',
  summary: 'compares two to five stored scenarios',
  help: HELP,
  options: { common: { type: 'boolean' }, json: { type: 'boolean' } },
  words: { least: 2, most: 5 },
  async run({ words, flags }) {
    const read = await Promise.all(words.map((id) => projectionOfStored(id, undefined)));
    const problems = read.flatMap((it, i) =>
      it.ok ? [] : it.problems.map((line) => `${words[i]}: ${line}`),
    );
    if (problems.length > 0) return refused(...problems);
    const inputs = read.flatMap((it) => (it.ok ? [it.value] : []));
    const common = commonHorizon(inputs.map(({ scenario }) => scenario.horizon));
    if (flags.has('common') && !common) return refused('No day is in all of their horizons.');
    const input = alikeInput(inputs, flags.has('common') ? common : undefined);
    if (!input.ok) {
      const hint = common ? ['--common runs them over the days that all their horizons have.'] : [];
      return refused(...input.problems.map(({ path, message }) => `${path}: ${message}`), ...hint);
    }
    const comparison = compareScenarios(input.value);
    return { ok: true, text: flags.has('json') ? JSON.stringify(comparison) : comparisonText(comparison) };
  },
});

function comparisonText({ scenarios, differences, assumptions, horizon, engineVersion }: Comparison): string {
  const first = scenarios[0]!;
  const years = first.financialYears.map(({ year, whole }) => `${year}${whole ? '' : '*'}`);
  const align: Align[] = ['left', ...years.map((): Align => 'right')];
  const tables = scenarios
    .slice(1)
    .flatMap((it, i) => [
      '',
      `${it.name} (${it.id}), less the first`,
      ...textTable([['', ...years], ...differenceRows(differences[i + 1]!)], align),
    ]);
  return [
    `${first.name} (${first.id})`,
    `${dateWords(horizon.from)} to ${dateWords(horizon.to)}, expected values, engine ${engineVersion}`,
    ...tables,
    ...(first.financialYears.every(({ whole }) => whole) ? [] : ['* part of a year']),
    '',
    ...(assumptions.length === 0 ? ['No assumption differs.'] : ['Assumptions that differ']),
    ...assumptions.flatMap(({ label, field, fieldWords, values }) => [
      `  ${label}: ${fieldWords.toLowerCase()}`,
      ...values.map(
        (value, i) => `    ${scenarios[i]!.name}: ${value ?? (field === null ? 'not in it' : 'none')}`,
      ),
    ]),
  ].join('\n');
}

const more = (words: (value: number) => string) => (value: number) => {
  const text = words(value);
  return value > 0 && /[1-9]/.test(text) && !text.startsWith(MINUS) ? `+${text}` : text;
};

const differenceRows = (years: readonly DifferenceYear[]): string[][] => {
  const row = (label: string, words: (value: number) => string, field: keyof DifferenceYear) => [
    label,
    ...years.map((year) => words(year[field] as number)),
  ];
  return [
    row('Saving in the year, net', gbp, 'savingGbp'),
    row('Saving so far, net', gbp, 'cumulativeSavingGbp'),
    row('Placement spend', more(gbp), 'spendGbp'),
    row('Children looked after, average', more(people), 'averageChildren'),
    row('Children looked after, at the end', more(people), 'childrenAtEnd'),
    row('Entries', more(people), 'entries'),
    row('Exits', more(people), 'exits'),
  ];
};
