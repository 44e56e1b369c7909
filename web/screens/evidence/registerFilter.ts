import type { Evidence, EvidenceFigure } from '../../../model/schema/evidence.ts';
import { documentOf, isWeak } from '../../../model/words/evidenceWords.ts';
import type { RegisterList } from '../../../model/words/sentence.ts';

export interface RegisterChoice {
  search?: string;
  kind?: string;
  strength?: string;
  show?: string;
}

export const SHOWN: Record<RegisterList['list'], string> = {
  'in-use': 'In use by the chosen plan',
  weak: 'In use, with weak evidence or none',
  contradicted: 'In use, and contradicted',
};

/** The figures that hold every word searched for and fit the choices; `inUse` are those the plan rests on. */
export function filteredRegister(
  evidence: Evidence,
  { search = '', kind, strength, show }: RegisterChoice,
  inUse: ReadonlySet<string>,
): EvidenceFigure[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return evidence.figures.filter((figure) => {
    const document = documentOf(evidence, figure);
    const text = [
      figure.label,
      figure.value,
      figure.unit,
      document?.title,
      document?.body,
      figure.heading,
      figure.note,
    ]
      .join(' ')
      .toLowerCase();
    return (
      words.every((word) => text.includes(word)) &&
      (!kind || figure.kind === kind) &&
      (!strength || figure.strength === strength) &&
      isShown(figure, show, inUse)
    );
  });
}

function isShown(figure: EvidenceFigure, show: string | undefined, inUse: ReadonlySet<string>): boolean {
  if (!show) return true;
  if (!inUse.has(figure.id)) return false;
  if (show === 'weak') return isWeak(figure);
  if (show === 'contradicted') return (figure.contradictedBy?.length ?? 0) > 0;
  return true;
}
