import { leavingFigure } from '../../../model/returns/leavingFigure.ts';
import { figuresOf, type RegisterRow } from '../../../model/register/registerRows.ts';
import type { Baseline } from '../../../model/schema/baseline.ts';
import type { Evidence } from '../../../model/schema/evidence.ts';
import type { RegisterUses } from '../../../model/schema/register.ts';
import { citation, KIND_WORDS, STRENGTH_WORDS } from '../../../model/words/evidenceWords.ts';
import { sourcesIn } from '../../../model/words/sourcesIn.ts';
import { toldText } from '../../../model/words/workingWords.ts';
import { countedWords, IMPACT_WORDS } from '../../../model/words/registerWords.ts';
import { capitalised } from '../../../model/words/sentence.ts';
import type { Cell } from '../../charts/chartTable.ts';
import { csvOf } from '../../charts/csv.ts';

const HEADS = [
  'Figure',
  'Value',
  'Low',
  'Most likely',
  'High',
  'Unit',
  'Kind',
  'As of',
  'Strength of evidence',
  'Counts in the order as',
  'Impact on the plan',
  'Moves the saving by',
  'In the year',
  'Owner',
  'Last reviewed',
  'Review due',
  'Worked out',
  'Why this value',
  'Used by scenarios',
];

/** The register as CSV: a line a row, figures as the papers print them, the source last. */
export function registerCsv(
  rows: readonly RegisterRow[],
  evidence: Evidence,
  uses: RegisterUses['uses'] = [],
  baseline: Pick<Baseline, 'name'> | undefined = undefined,
): string {
  const names = new Map(uses.map(({ figure, scenarios }) => [figure, scenarios.map(({ name }) => name)]));
  const ofBaseline = new Set(baseline ? sourcesIn(baseline) : []);
  const usedBy = (id: string) => [
    ...(ofBaseline.has(id) ? [`every scenario, in the baseline of ${baseline!.name}`] : []),
    ...(names.get(id) ?? []),
  ];
  return csvOf({
    columns: HEADS.map((head) => (head === 'Moves the saving by' ? { head, unit: 'pounds' } : { head })),
    rows: rows.flatMap(lines).map(({ figure: whole, worry }) => {
      // A file may leave the council.
      const figure = whole && leavingFigure(whole);
      const cells: Cell[] = [
        figure?.label ?? worry!.label,
        text(figure?.value),
        text(figure?.low),
        text(figure?.mode),
        text(figure?.high),
        figure?.unit ?? '',
        figure ? KIND_WORDS[figure.kind] : 'No source',
        figure?.asOf ?? '',
        STRENGTH_WORDS[figure?.strength ?? 'none'],
        worry ? capitalised(countedWords(worry)) : '',
        worry ? IMPACT_WORDS[worry.impact] : '',
        worry ? { value: worry.movesGbp, words: '' } : null,
        worry?.year ?? '',
        figure?.owner ?? '',
        figure?.reviewed ?? '',
        figure?.reviewDue ?? '',
        figure?.working === undefined ? '' : toldText(figure.working, evidence),
        figure?.rationale === undefined ? '' : toldText(figure.rationale, evidence),
        figure ? capitalised(usedBy(figure.id).join('; ')) : '',
      ];
      const words = figure ? citation(evidence, figure) : 'No source';
      return { cells, from: [{ words, link: '', from: { list: 'in-use' } as const }] };
    }),
  });
}

/** Every figure has a line of its own, those that count together one after the other. */
const lines = (row: RegisterRow): RegisterRow[] =>
  row.members ? figuresOf(row).map((figure) => ({ ...row, id: figure.id, figure })) : [row];

/** A figure as its paper prints it: not rounded again. */
const text = (value: number | string | undefined): string => (value === undefined ? '' : String(value));
