import type { ProjectionInput } from '../project/project.ts';
import { sourceOf } from '../schema/quantity.ts';
import type { NumberAt } from './numbers.ts';

/**
 * The same files with one number set to a certain value, as somebody editing them would: a measure's in the
 * scenario alone, a baseline's for both sides. Nothing given is changed, and what is not on the way is shared.
 */
export function withNumber(input: ProjectionInput, number: NumberAt, value: number): ProjectionInput {
  const source = sourceOf(number.quantity);
  const certain = source === undefined ? value : { value, source };
  if (number.file === 'baseline') {
    return { ...input, baseline: replaced(input.baseline, number.place, certain) };
  }
  const measures = replaced(input.scenario.measures, number.place, certain);
  return { ...input, scenario: { ...input.scenario, measures } };
}

function replaced<T>(node: T, place: NumberAt['place'], value: unknown): T {
  const [first, ...rest] = place;
  if (first === undefined) return value as T;
  const copy = (Array.isArray(node) ? [...(node as unknown[])] : { ...node }) as Record<
    string | number,
    unknown
  >;
  copy[first] = replaced(copy[first], rest, value);
  return copy as T;
}
