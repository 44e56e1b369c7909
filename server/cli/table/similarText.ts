import { COMPARED, type ComparedId, type CouncilFigures } from '../../../model/opendata/councilFigures.ts';
import { NOT_NEIGHBOURS, type SimilarCouncil } from '../../../model/opendata/similar.ts';
import { decimals, people, percent } from '../../../model/words/numbers.ts';
import { textTable, type Align } from './textTable.ts';

const HEADINGS: Readonly<Record<ComparedId, string>> = {
  'children-rate': 'children',
  'entries-rate': 'entries',
  'exits-rate': 'exits',
  'plans-rate': 'plans',
  'unaccompanied-share': 'unaccomp.',
  'foster-share': 'fostered',
  population: 'aged 0-17',
};

const words = (id: ComparedId, value: number): string => {
  if (id === 'population') return people(value);
  return id.endsWith('share') ? percent(value) : decimals(value, 0);
};

const cells = (figures: CouncilFigures): string[] =>
  COMPARED.map(({ id }) => {
    const value = figures[id];
    return value === null ? 'withheld' : words(id, value);
  });

/** Councils side by side, the chosen one first, with what the list is and is not. */
export function similarText(
  council: SimilarCouncil,
  others: readonly SimilarCouncil[],
  brought: boolean,
): string {
  const row = (it: SimilarCouncil, distance: string) => [it.authority.name, distance, ...cells(it.figures)];
  const rows = [
    ['council', 'distance', ...COMPARED.map(({ id }) => HEADINGS[id])],
    row(council, ''),
    ...others.map((it) => row(it, decimals(it.distance, 2))),
  ];
  const align: Align[] = ['left', 'right', ...COMPARED.map((): Align => 'right')];
  return [
    brought ? 'The councils of the list that was given.' : NOT_NEIGHBOURS,
    'Children, entries, exits and plans per 10,000 children of the area; shares of children looked after.',
    '',
    ...textTable(rows, align),
  ].join('\n');
}
