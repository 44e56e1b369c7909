import type { GoalSeek, Levers, TornadoBarResult, TornadoStart } from '../../../model/schema/whatif.ts';
import type { ProjectionInput } from '../../../model/project.ts';
import type { UnitName } from '../../../model/numbers/units.ts';
import { gbp } from '../../../model/words/money.ts';
import { percent } from '../../../model/words/numbers.ts';
import { numberWords } from '../../../model/words/whatifNumber.ts';
import { headLines } from './headLines.ts';
import { textTable } from './textTable.ts';

/** A tornado as a page of text: a row an assumption, the widest first. */
export function tornadoText(
  input: ProjectionInput,
  tornado: TornadoStart & { bars: TornadoBarResult[] },
): string {
  const { year, basis, line, likelyGbp, bars, engineVersion } = tornado;
  const saving = basis === 'cumulative' ? `Saving up to the end of ${year}` : `Saving in ${year}`;
  const rows = bars.map((bar) => {
    const words = (value: number) => numberWords(value, bar.unit as UnitName);
    return [
      bar.label,
      words(bar.low),
      gbp(bar.atLowGbp),
      words(bar.high),
      gbp(bar.atHighGbp),
      gbp(bar.swingGbp),
    ];
  });
  return [
    ...headLines(input),
    `${saving}${line === null ? '' : `, line ${line}`}, expected values, engine ${engineVersion}`,
    `With every assumption at its likely value: ${gbp(likelyGbp)}`,
    '',
    ...textTable(
      [['Assumption', 'low', 'saving there', 'high', 'saving there', 'difference'], ...rows],
      ['left', 'right', 'right', 'right', 'right', 'right'],
    ),
  ].join('\n');
}

/** What a goal seek found, as a sentence and what it rests on. */
export function goalSeekText(input: ProjectionInput, found: GoalSeek): string {
  const { sentence, lever, replications, chanceThere, engineVersion } = found;
  const how =
    replications === null || chanceThere === null
      ? 'By expected values'
      : `By ${replications.toLocaleString('en-GB')} replications at each step, seed 1; the chance there is ${percent(chanceThere, 1)}`;
  return [...headLines(input), `Lever: ${lever.label}`, `${how}; engine ${engineVersion}`, '', sentence].join(
    '\n',
  );
}

/** The levers there are, by the keys to name them with. */
export const leversText = ({ levers }: Levers): string =>
  textTable(
    [
      ['lever', 'what it is', 'now', 'from', 'to'],
      ...levers.map(({ key, label, unit, now, low, high }) => {
        const words = (value: number) => numberWords(value, unit as UnitName);
        return [key, label, words(now), words(low), words(high)];
      }),
    ],
    ['left', 'left', 'right', 'right', 'right'],
  ).join('\n');
