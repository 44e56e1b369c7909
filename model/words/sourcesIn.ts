/**
 * The evidence ids that any part of a file names as its `source`, each once, in file order. What the baseline had
 * in the place of an override, its `was`, is nothing that a scenario rests on.
 */
export function sourcesIn(...files: readonly unknown[]): string[] {
  const found = new Set<string>();
  const visit = (it: unknown): void => {
    if (Array.isArray(it)) return it.forEach(visit);
    if (typeof it !== 'object' || it === null) return;
    for (const [key, value] of Object.entries(it)) {
      if (key === 'source' && typeof value === 'string') found.add(value);
      else if (key !== 'was') visit(value);
    }
  };
  files.forEach(visit);
  return [...found];
}
