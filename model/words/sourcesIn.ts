/** The evidence ids that any part of a file names as its `source`, each once, in file order. */
export function sourcesIn(...files: readonly unknown[]): string[] {
  const found = new Set<string>();
  const visit = (it: unknown): void => {
    if (Array.isArray(it)) return it.forEach(visit);
    if (typeof it !== 'object' || it === null) return;
    for (const [key, value] of Object.entries(it)) {
      if (key === 'source' && typeof value === 'string') found.add(value);
      else visit(value);
    }
  };
  files.forEach(visit);
  return [...found];
}
