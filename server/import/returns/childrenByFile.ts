/** The children of each file that has any among the rows. */
export function childrenByFile(
  rows: readonly { child: string; at: { file: number } }[],
): Map<number, Set<string>> {
  const byFile = new Map<number, Set<string>>();
  let file = -1;
  let children = new Set<string>();
  for (const { child, at } of rows) {
    if (at.file !== file) {
      file = at.file;
      children = byFile.get(file) ?? new Set();
      byFile.set(file, children);
    }
    children.add(child);
  }
  return byFile;
}
