import { figureValueWords } from '../../../model/words/evidenceWords.ts';
import { percent } from '../../../model/words/numbers.ts';
import type { PlanLengths } from '../../../model/words/planLengths.ts';
import { sourced } from '../../../model/words/sentence.ts';
import type { EvidenceFigure } from '../../../model/schema/evidence.ts';
import { cell, type FigureCell, type FigureTable } from '../savings/figureTable.ts';

/** How long plans that ended had lasted: by the rates of the baseline, and as published. */
export function lengthsTable({ bands }: PlanLengths, name: string): FigureTable {
  return {
    columns: [
      { head: 'By the baseline’s rates', unit: 'share', number: true },
      { head: `Published, ${name}`, unit: 'share', number: true },
      { head: 'Published, England', unit: 'share', number: true },
    ],
    rows: bands.map(({ label, share, own, england }) => ({
      id: label,
      head: label,
      cells: [cell(percent(share, 1), share), published(own), published(england)],
    })),
    source: 'Worked out by Carecast; published as in the evidence register',
    notes: [
      'The baseline’s rates are two phases fitted to the plans that were open, not to these shares: where they differ, the forecast’s mean length matters and its spread less.',
      'They are of plans started together, or of those that end once starts and ends are steady; what a plan of measures does to ends is not in them.',
    ],
  };
}

const published = (figure: EvidenceFigure | undefined): FigureCell =>
  figure === undefined
    ? cell('not published')
    : cell(
        [sourced(figureValueWords(figure), figure.id)],
        typeof figure.value === 'number' ? figure.value : undefined,
      );
