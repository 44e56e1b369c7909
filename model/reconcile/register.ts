import type { EvidenceFigure } from '../schema/evidence.ts';
import { intervalOfFigure } from './figureInterval.ts';
import type { Interval } from './interval.ts';

/** The figures that claims refer to, by id. */
export interface Register {
  figure: (id: string) => EvidenceFigure;
  interval: (id: string) => Interval;
}

/** Checked claims name only figures that are there and are numbers, so anything else is a broken promise. */
export function registerOf(figures: readonly EvidenceFigure[]): Register {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const figure = (id: string): EvidenceFigure => {
    const found = byId.get(id);
    if (!found) throw new Error(`a claim names the figure "${id}", which the register does not have`);
    return found;
  };
  const interval = (id: string): Interval => {
    const found = intervalOfFigure(figure(id));
    if (!found) throw new Error(`a claim names the figure "${id}", which is words`);
    return found;
  };
  return { figure, interval };
}
