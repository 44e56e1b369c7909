import type { DecisionOption, DecisionsAnswer } from '../../../model/schema/decisions.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { paybackShort, savesWords } from '../../../model/words/decisionWords.ts';
import { gbp } from '../../../model/words/money.ts';
import { percent, upToDecimals } from '../../../model/words/numbers.ts';
import { textTable } from './textTable.ts';

/** Decisions about places as a page of text: a row an option, and what one more place is worth. */
export function decisionsText(scenario: Scenario, answer: DecisionsAnswer): string {
  const replications = answer.options.find(({ ranges }) => ranges)?.ranges?.replications;
  const how =
    replications === undefined
      ? 'expected values'
      : `expected values and ${replications} paired replications`;
  const years =
    answer.options.find(({ expected }) => expected)?.expected?.years.map(({ year }) => year) ?? [];
  const refused = answer.options.filter(({ problems }) => problems.length > 0);
  return [
    `Decisions on top of "${scenario.name}", ${how}, engine ${answer.engineVersion}`,
    '',
    ...textTable(
      [
        ['Decision', 'places', ...years, 'in all', '10% to 90%', 'saves', 'capital', 'own foster', 'payback'],
        ...answer.options.filter(({ expected }) => expected).map(rowOf),
      ],
      [
        'left',
        'right',
        ...years.map(() => 'right' as const),
        'right',
        'right',
        'left',
        'right',
        'right',
        'left',
      ],
    ),
    '',
    ...textTable(
      [
        ['One more place', 'year', 'saves', '10% to 90%', 'before its staffing'],
        ...answer.places.map(({ label, year, savingGbp, grossSavingGbp, range }) => [
          label,
          year,
          gbp(savingGbp),
          range ? `${gbp(range.p10)} to ${gbp(range.p90)}` : '',
          gbp(grossSavingGbp),
        ]),
      ],
      ['left', 'left', 'right', 'right', 'right'],
    ),
    ...refused.flatMap(({ label, problems }) =>
      problems.map(({ path, message }) => `${label}: ${path}: ${message}`),
    ),
  ].join('\n');
}

function rowOf({ label, places, expected, ranges, notKnown }: DecisionOption): string[] {
  const { years, total, ownFosterShare, payback } = expected!;
  const capital = notKnown.some(({ field }) => field === 'capital');
  return [
    label,
    upToDecimals(places, 1),
    ...years.map(({ savingGbp }) => gbp(savingGbp)),
    gbp(total.savingGbp),
    ranges ? `${gbp(ranges.savingGbp.p10)} to ${gbp(ranges.savingGbp.p90)}` : '',
    ranges ? savesWords(ranges) : '',
    capital && total.capitalGbp === 0 ? 'not known' : gbp(total.capitalGbp),
    percent(ownFosterShare),
    paybackShort(payback),
  ];
}
