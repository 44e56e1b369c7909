/** The fields that only one kind of file has. */
const TELLING = {
  baseline: ['placementTypes', 'stock', 'ageBands'],
  scenario: ['measures', 'horizon'],
  supply: ['homes', 'contracts'],
  targets: ['targets'],
  // Before evidence, as claims may bring documents and figures of their own.
  claims: ['claims'],
  evidence: ['figures', 'documents'],
  history: ['series'],
} as const;

export type FileKind = keyof typeof TELLING;

/** What kind a file is, told by its fields; nothing if it has none that tells. */
export function kindOfFile(input: unknown): FileKind | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const kinds = Object.keys(TELLING) as FileKind[];
  return kinds.find((kind) => TELLING[kind].some((field) => Object.hasOwn(input, field)));
}
