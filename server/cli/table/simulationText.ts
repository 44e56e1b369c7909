import type { ProjectionInput } from '../../../model/project.ts';
import type { SimulationResult, Spread, TargetChance, YearSpread } from '../../../model/schema/simulation.ts';
import { dateWords } from '../../../model/words/dates.ts';
import { gbp } from '../../../model/words/money.ts';
import { people } from '../../../model/words/numbers.ts';
import { chanceWords } from './chanceWords.ts';
import { headLines } from './headLines.ts';
import { timeWords, WORDS } from './targetLines.ts';
import { textTable } from './textTable.ts';

/** A simulation as a page of text: medians and 80% ranges by year, and the chance of each target. */
export function simulationText(result: SimulationResult, input: ProjectionInput): string {
  const { record, horizon, financialYears, targets } = result;
  const partYears = financialYears.filter((year) => !year.whole);
  const kinds = Object.entries(record.kinds).flatMap(([kind, on]) => (on ? [kind] : []));
  return [
    ...headLines(input),
    `${dateWords(horizon.from)} to ${dateWords(horizon.to)}, ${people(record.replications)} replications, ` +
      `seed ${record.seed}, ${kinds.join(', ')}, engine ${record.engineVersion}`,
    'Medians, and under them the range that 8 in 10 replications lie in',
    '',
    ...textTable(rows(financialYears), ['left', ...financialYears.map(() => 'right' as const)]),
    ...partYears.map((year) => `* ${year.year}: ${year.days} days of it`),
    ...(targets.length > 0 ? ['', 'Chance of meeting each target', ...targetRows(targets)] : []),
  ].join('\n');
}

function rows(years: readonly YearSpread[]): string[][] {
  const spread = (
    label: string,
    words: (value: number) => string,
    of: (year: YearSpread) => Spread,
  ): string[][] => [
    [label, ...years.map((year) => words(of(year).p50))],
    ['', ...years.map((year) => `${words(of(year).p10)} to ${words(of(year).p90)}`)],
  ];
  return [
    ['', ...years.map((year) => `${year.year}${year.whole ? '' : '*'}`)],
    ...spread('Children looked after, average', people, (year) => year.averageChildren),
    ...spread('  compared with', people, (year) => year.comparatorAverageChildren),
    ...spread('Entries', people, (year) => year.entries),
    ...spread('Exits', people, (year) => year.exits),
    ...spread('Placement spend', gbp, (year) => year.spendGbp),
    ...spread('Saving in the year, net', gbp, (year) => year.savingGbp),
    ...spread('  cashable', gbp, (year) => year.cashableSavingGbp),
    ...spread('Saving so far, net', gbp, (year) => year.cumulativeSavingGbp),
  ];
}

function targetRows(targets: readonly TargetChance[]): string[] {
  const columns = ['left', 'left', 'right', 'left'] as const;
  const lines = targets.flatMap((target, i) => {
    const first = targets[i - 1]?.target !== target.target;
    return [...(first ? [`  ${target.label}`] : []), targetRow(target)];
  });
  return textTable(lines, columns);
}

function targetRow({ kind, when, basis, aim, chance }: TargetChance): string[] {
  const words = WORDS[kind as keyof typeof WORDS];
  const aimWords = typeof aim === 'number' ? words(aim) : `${words(aim.low)} to ${words(aim.high)}`;
  const told = chance ? chanceWords(chance) : 'not reached';
  return [`    ${timeWords(when)}`, basis ?? '', `target ${aimWords}`, told];
}
