/**
 * Margins of one table, each rounded by its publisher, brought to one total: the country's counts are to the nearest
 * ten, so that its ages and its placements do not add up to the same number.
 */
export function scaledTo(total: number, parts: readonly number[]): number[] {
  const present = parts.reduce((sum, part) => sum + part, 0);
  return present > 0 ? parts.map((part) => (part * total) / present) : parts.map(() => total / parts.length);
}
