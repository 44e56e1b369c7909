import type { Evidence, EvidenceFigure } from '../schema/evidence.ts';

/** Words of a register, and the figures they name where they name them. */
export type ToldPart = string | EvidenceFigure;

/** A figure is named by its id in quotes; other quotes are quotes. */
const QUOTED = /"([a-z0-9][a-z0-9+.-]*)"/g;

/** The words of a working, a rationale or a note, with the figures named in them by their ids in quotes. */
export function toldParts(text: string, evidence: Pick<Evidence, 'figures'>): ToldPart[] {
  const byId = figuresById(evidence);
  const parts: ToldPart[] = [];
  let from = 0;
  for (const match of text.matchAll(QUOTED)) {
    const figure = byId.get(match[1]!);
    if (!figure) continue;
    if (match.index > from) parts.push(text.slice(from, match.index));
    parts.push(figure);
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** The same as plain text: figures by what they are, for a file or a terminal. */
export const toldText = (text: string, evidence: Pick<Evidence, 'figures'>): string =>
  toldParts(text, evidence)
    .map((part) => (typeof part === 'string' ? part : `“${part.label}”`))
    .join('');

/** The figures that a worked-out one names as what it is worked out from, in that order, each once. */
export const workedFrom = (figure: EvidenceFigure, evidence: Pick<Evidence, 'figures'>): EvidenceFigure[] => [
  ...new Set(
    toldParts(figure.working ?? '', evidence).filter(
      (part): part is EvidenceFigure => typeof part !== 'string' && part.id !== figure.id,
    ),
  ),
];

/** A register is asked for each of hundreds of rows. */
const known = new WeakMap<readonly EvidenceFigure[], ReadonlyMap<string, EvidenceFigure>>();
function figuresById({ figures }: Pick<Evidence, 'figures'>): ReadonlyMap<string, EvidenceFigure> {
  const there = known.get(figures);
  if (there) return there;
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  known.set(figures, byId);
  return byId;
}
