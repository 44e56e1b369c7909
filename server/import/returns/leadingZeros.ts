import type { Gathered } from './tableReader.ts';

interface Form {
  child: string;
  /** Files that have it. */
  files: Set<number>;
  birthdays: Set<number>;
}

/**
 * Joins children whose numbers differ in leading zeros alone, which a spreadsheet takes off ("123" in one file,
 * "000123" in another): where no file has both forms and no birthday speaks against it, the longest form stands for
 * all. Where something does, it is said and nothing is joined.
 */
export function joinLeadingZeros({ episodes, headers, unaccompanied, log, cells }: Gathered): void {
  const rows = [episodes, headers, unaccompanied];
  if (!cells.zeros) return;
  const forms = new Map<string, Map<string, Form>>();
  for (const table of rows) {
    for (const row of table) {
      if (!/^\d+$/.test(row.child)) continue;
      const digits = row.child.replace(/^0+/, '');
      let same = forms.get(digits);
      if (same === undefined) forms.set(digits, (same = new Map()));
      let form = same.get(row.child);
      if (form === undefined) {
        same.set(row.child, (form = { child: row.child, files: new Set(), birthdays: new Set() }));
      }
      form.files.add(row.at.file);
      if ('birthday' in row && row.birthday !== null) form.birthdays.add(row.birthday);
    }
  }
  /** What each number is read as, and which numbers are in doubt, with the reason. */
  const joined = new Map<string, string>();
  const doubted = new Map<string, string>();
  for (const same of forms.values()) {
    if (same.size === 1) continue;
    const all = [...same.values()].sort((a, b) => b.child.length - a.child.length);
    const why = conflict(all);
    for (const { child } of all) {
      if (why !== undefined) doubted.set(child, why);
      else if (child !== all[0]!.child) joined.set(child, all[0]!.child);
    }
  }
  if (joined.size === 0 && doubted.size === 0) return;
  const told = new Set<string>();
  const counted = new Set<string>();
  const withEpisodes = new Set(episodes.map(({ child }) => child));
  for (const table of rows) {
    for (const row of table) {
      const { child, at } = row;
      const key = `${at.file} ${child}`;
      const why = doubted.get(child);
      if (why !== undefined && !told.has(key)) {
        told.add(key);
        log.add(at.file, at.row, 'leading-zeros-doubt', { details: { why } });
      }
      const as = joined.get(child);
      if (as === undefined) continue;
      if (!told.has(key)) {
        told.add(key);
        // Two forms with episodes would be two children; they are one from here on. A header counts nobody.
        const twoCounted = withEpisodes.has(child) && withEpisodes.has(as) && !counted.has(child);
        log.add(at.file, at.row, 'leading-zeros', { effect: twoCounted ? -1 : 0 });
        counted.add(child);
      }
      row.child = as;
    }
  }
}

/** What speaks against the forms being one child. */
function conflict(forms: readonly Form[]): string | undefined {
  for (const [i, a] of forms.entries()) {
    for (const b of forms.slice(i + 1)) {
      if ([...a.files].some((file) => b.files.has(file))) return 'one file has both';
      const known = a.birthdays.size > 0 && b.birthdays.size > 0;
      if (known && ![...a.birthdays].some((day) => b.birthdays.has(day))) {
        return 'the dates of birth differ';
      }
    }
  }
  return undefined;
}
