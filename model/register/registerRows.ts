import type { Evidence, EvidenceFigure } from '../schema/evidence.ts';
import type { Worry } from '../schema/register.ts';

/** One entry of the register as it is shown: a figure, or something a plan rests on that names no source. */
export interface RegisterRow {
  id: string;
  figure?: EvidenceFigure;
  /** What it does to the plan it is looked at for; nothing where the plan does not turn on it. */
  worry?: Worry;
}

/**
 * Every figure of a register, and what of a plan names none, the most worrying first; what a plan does not turn on
 * stays in the order of the file. A figure several assumptions rest on stands where the most worrying of them is.
 */
export function registerRows(evidence: Evidence, worries: readonly Worry[]): RegisterRow[] {
  const ofFigures = evidence.figures.map((figure): RegisterRow => {
    const worry = worries.find(({ figures }) => figures.includes(figure.id));
    return { id: figure.id, figure, ...(worry && { worry }) };
  });
  const unsourced = worries
    .filter(({ figures }) => figures.length === 0)
    .map((worry): RegisterRow => ({ id: `${worry.of}:${worry.key}`, worry }));
  const place = ({ worry }: RegisterRow): number => worry?.worryGbp ?? 0;
  return [...ofFigures, ...unsourced].sort((a, b) => place(b) - place(a));
}
