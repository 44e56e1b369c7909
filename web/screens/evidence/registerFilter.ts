import { countedStrength, figuresOf, type RegisterRow } from '../../../model/register/registerRows.ts';
import type { Evidence, EvidenceFigure } from '../../../model/schema/evidence.ts';
import { documentOf, isWeak } from '../../../model/words/evidenceWords.ts';
import { reviewOf } from '../../../model/words/registerWords.ts';
import type { RegisterList } from '../../../model/words/sentence.ts';

export interface RegisterChoice {
  search?: string;
  kind?: string;
  strength?: string;
  impact?: string;
  review?: string;
  show?: string;
}

export const SHOWN: Record<RegisterList['list'], string> = {
  'in-use': 'In use by the chosen plan',
  weak: 'In use, with weak evidence or none',
  contradicted: 'In use, and contradicted',
};

export interface RegisterView {
  evidence: Evidence;
  /** Ids of the figures the chosen plan rests on. */
  inUse: ReadonlySet<string>;
  /** ISO text: what reviews are overdue goes by it. */
  today: string;
}

/** The rows that hold every word searched for and fit the choices, in the order given. */
export function filteredRegister(
  rows: readonly RegisterRow[],
  { search = '', kind, strength, impact, review, show }: RegisterChoice,
  { evidence, inUse, today }: RegisterView,
): RegisterRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = rows.filter((row) => {
    const figures = figuresOf(row);
    const text = searchText(row, evidence);
    return (
      words.every((word) => text.includes(word)) &&
      (!kind || (figures.length === 0 ? kind === 'none' : figures.some((it) => it.kind === kind))) &&
      (!strength || countedStrength(row) === strength) &&
      (!impact || row.worry?.impact === impact) &&
      (!review || figures.some((figure) => reviewOf(figure, today) === review)) &&
      isShown(row, show, inUse)
    );
  });
  return found.map((row) => onlyShown(row, show, inUse));
}

/** A row with those of its figures alone that are asked for, so that as many are counted as the plan's caveat counts. */
function onlyShown(row: RegisterRow, show: string | undefined, inUse: ReadonlySet<string>): RegisterRow {
  const [figure, ...members] = figuresOf(row).filter((it) => isFigureShown(it, show, inUse));
  if (!show || figure === undefined) return row;
  return { ...row, id: figure.id, figure, members: members.length > 0 ? members : undefined };
}

const searchText = (row: RegisterRow, evidence: Evidence): string =>
  [row.worry?.label, ...figuresOf(row).flatMap((figure) => searched(figure, evidence))]
    .join(' ')
    .toLowerCase();

function searched(figure: EvidenceFigure, evidence: Evidence): unknown[] {
  const document = documentOf(evidence, figure);
  const { label, value, unit, heading, note, owner, rationale } = figure;
  return [label, value, unit, document?.title, document?.body, heading, note, owner, rationale];
}

/** What names no source is in use, and as weak as can be. */
function isShown(row: RegisterRow, show: string | undefined, inUse: ReadonlySet<string>): boolean {
  if (!show) return true;
  const figures = figuresOf(row);
  if (figures.length === 0) return row.worry !== undefined && show !== 'contradicted';
  return figures.some((figure) => isFigureShown(figure, show, inUse));
}

function isFigureShown(
  figure: EvidenceFigure,
  show: string | undefined,
  inUse: ReadonlySet<string>,
): boolean {
  if (!show) return true;
  if (!inUse.has(figure.id)) return false;
  if (show === 'weak') return isWeak(figure);
  if (show === 'contradicted') return isContradicted(figure);
  return true;
}

export const isContradicted = ({ contradictedBy = [] }: EvidenceFigure): boolean => contradictedBy.length > 0;
