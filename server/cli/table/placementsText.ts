import type { ProjectionInput } from '../../../model/project.ts';
import { overriddenBaseline } from '../../../model/numbers/overrides.ts';
import type { LimitedPlaces, PlacementsResult } from '../../../model/schema/placements.ts';
import { chancePercent } from '../../../model/words/chances.ts';
import { gbp, roundTo } from '../../../model/words/money.ts';
import { monthWords } from '../../../model/words/dates.ts';
import { namesOf } from '../../../model/words/names.ts';
import { people } from '../../../model/words/numbers.ts';
import { byChance, placementsFinding } from '../../../model/words/placementsWords.ts';
import { plainText } from '../../../model/words/sentence.ts';
import { headLines } from './headLines.ts';
import { textTable } from './textTable.ts';

const EVERY = 3;

/** Places needed as a page of text: the finding, the cost of overflow, and a table a limited type. */
export function placementsText(input: ProjectionInput, result: PlacementsResult): string {
  const baseline = overriddenBaseline(input.baseline, input.scenario);
  const names = namesOf(baseline);
  const { replications, seed, engineVersion, overflowCost } = result;
  const thousands = (value: number) => gbp(roundTo(value, 1000));
  return [
    ...headLines(input),
    `${people(replications)} pairs of runs, seed ${seed}; engine ${engineVersion}`,
    '',
    plainText(placementsFinding(result, baseline)),
    '',
    ...textTable(
      [
        ['Cost of overflow', 'average', '1 in 10 below', 'median', '1 in 10 above'],
        ...overflowCost.years.map(({ year, gbp: { mean, p10, p50, p90 } }) => [
          year,
          ...[mean, p10, p50, p90].map(thousands),
        ]),
      ],
      ['left', 'right', 'right', 'right', 'right'],
    ),
    ...byChance(result.limited).flatMap((limited) => [
      '',
      ...monthLines(limited, names.placement(limited.placement)),
    ]),
  ].join('\n');
}

const monthLines = ({ months }: LimitedPlaces, label: string): string[] =>
  textTable(
    [
      [label, 'places there', 'needed, 80%', 'needed, 95%', 'short in month', 'short by then'],
      ...months
        .filter((_, i) => i % EVERY === 0 || i === months.length - 1)
        .map((it) => [
          monthWords(it.month),
          people(it.places.p50),
          people(it.neededFor80),
          people(it.neededFor95),
          chancePercent(it.shortInMonth),
          chancePercent(it.shortSoFar),
        ]),
    ],
    ['left', 'right', 'right', 'right', 'right', 'right'],
  );
