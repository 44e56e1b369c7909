import type { Evidence, EvidenceFigure } from '../schema/evidence.ts';
import type { Worry } from '../schema/register.ts';

/** One entry of the register as it is shown: a figure, or something a plan rests on that names no source. */
export interface RegisterRow {
  id: string;
  figure?: EvidenceFigure;
  /** What it does to the plan it is looked at for; nothing where the plan does not turn on it. */
  worry?: Worry;
  /** The other figures of `worry`, which count together with it and have no row of their own. */
  members?: EvidenceFigure[] | undefined;
}

/**
 * Every figure of a register, and what of a plan names none, the most worrying first; what a plan does not turn on
 * stays in the order of the file. Figures that move together are one row, the weakest of them first. A figure that
 * several assumptions rest on stands where the most worrying of them is.
 */
export function registerRows(evidence: Evidence, worries: readonly Worry[]): RegisterRow[] {
  const left = new Map(evidence.figures.map((figure) => [figure.id, figure]));
  const worrying = worries.flatMap((worry): RegisterRow[] => {
    if (worry.figures.length === 0) return [{ id: `${worry.of}:${worry.key}`, worry }];
    const [figure, ...members] = worry.figures.flatMap((id) => left.get(id) ?? []);
    if (!figure) return [];
    for (const { id } of [figure, ...members]) left.delete(id);
    return [{ id: figure.id, figure, worry, ...(members.length > 0 && { members }) }];
  });
  return [...worrying, ...[...left.values()].map((figure): RegisterRow => ({ id: figure.id, figure }))];
}

/** The figures of a row, the one it is named for first; none where it names no source. */
export const figuresOf = ({ figure, members = [] }: RegisterRow): EvidenceFigure[] =>
  figure ? [figure, ...members] : [];

/** How many entries rows hold; what names no source counts as one. */
export const entriesIn = (rows: readonly RegisterRow[]): number =>
  rows.reduce((sum, row) => sum + Math.max(1, figuresOf(row).length), 0);

/** The strength a row counts with in the order in which to worry, or its figure's own where no plan turns on it. */
export const countedStrength = ({ figure, worry }: RegisterRow): EvidenceFigure['strength'] =>
  worry?.strength ?? figure?.strength ?? 'none';
