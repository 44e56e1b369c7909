import type { ComparedId } from '../opendata/councilFigures.ts';
import { decimals, people, percent } from './numbers.ts';

/** A figure by which councils are set side by side; "withheld" also of one that is not published. */
export function comparedWords(id: ComparedId, value: number | null | undefined): string {
  if (value === null || value === undefined) return 'withheld';
  if (id === 'population') return people(value);
  return id.endsWith('share') ? percent(value) : decimals(value, 0);
}
