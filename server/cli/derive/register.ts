import type { Evidence, EvidenceFigure } from '../../../model/schema/evidence.ts';
import type { Range } from '../../../model/schema/quantity.ts';

/** Shares or weights written out in a register, such as "0: 0.2, 1-4: 0.3": a number by name. */
export type Weights = Record<string, number>;

/** An evidence register, asked by figure id. It throws for what is not there: a derivation needs all of it. */
export interface Register {
  number(id: string): number;
  /** A figure with a low and a high value, as a range that says where it comes from. */
  range(id: string): Range & { source: string };
  weights(id: string): Weights;
  /** Ids asked for so far, so that a test can tell figures that nothing uses. */
  asked(): ReadonlySet<string>;
}

export function openRegister(evidence: Evidence): Register {
  const figures = new Map(evidence.figures.map((figure) => [figure.id, figure]));
  const asked = new Set<string>();
  const find = (id: string): EvidenceFigure => {
    asked.add(id);
    const figure = figures.get(id);
    if (!figure) throw new Error(`the register has no figure "${id}"`);
    return figure;
  };
  const number = (id: string): number => {
    const { value } = find(id);
    if (typeof value !== 'number') throw new Error(`the figure "${id}" is not a number`);
    return value;
  };
  const range = (id: string) => {
    const { low, high } = find(id);
    if (low === undefined || high === undefined)
      throw new Error(`the figure "${id}" has no low and high value`);
    return { low, mode: number(id), high, source: id };
  };
  const weights = (id: string) => parseWeights(String(find(id).value));
  return { number, range, weights, asked: () => asked };
}

/** "own-foster: 0.6, ifa: 0.4" as numbers by name. */
export function parseWeights(text: string): Weights {
  const pairs = text.split(',').map((part) => {
    const colon = part.lastIndexOf(':');
    return [part.slice(0, colon).trim(), Number(part.slice(colon + 1))] as const;
  });
  const wrong = pairs.find(([name, weight]) => name === '' || !(weight >= 0));
  if (wrong) throw new Error(`not a list of weights: ${text}`);
  return Object.fromEntries(pairs);
}
