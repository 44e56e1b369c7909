import { isKnown, type Evaluated } from './amounts.ts';
import type { Register } from './register.ts';

/** Whether one paper prints all of it: then a sum that does not come out is that paper's own slip. */
export function oneDocument(all: readonly Evaluated[], register: Register): boolean {
  const figures = all.filter(isKnown).flatMap((it) => it.figures);
  const documents = new Set(figures.map((id) => register.figure(id).document));
  return documents.size === 1 && !documents.has(undefined);
}
