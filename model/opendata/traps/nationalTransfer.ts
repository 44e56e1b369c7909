/**
 * The national transfer scheme: an unaccompanied child who arrives in one authority and is moved to another is an
 * entry in both, and an exit of the first by `moved-to-another-authority`. From 2022 on, most such exits are these.
 *
 * They are kept apart from children of families: an entry stream of their own, and exits that only children new
 * to care and of the ages at which unaccompanied children come can leave by.
 *
 * @returns moves to another authority that are transfers; the rest are children whose family moved
 */
export function transfersOf(movedToAnotherAuthority: number, unaccompaniedEntries: number): number {
  return Math.min(movedToAnotherAuthority, unaccompaniedEntries);
}

/** The ages unaccompanied children come at, and how many of them; published nowhere by authority. */
export const UNACCOMPANIED_AGES = { '10-15': 0.12, '16-17': 0.88 } as const;

/**
 * Unaccompanied entries by age: by the shares above, never more than came at that age in all.
 *
 * @param all entries of all children, 10 to 15 and 16 or 17
 */
export function unaccompaniedByAge(
  unaccompanied: number,
  all: { '10-15': number; '16-17': number },
): { '10-15': number; '16-17': number } {
  const wanted = UNACCOMPANIED_AGES['16-17'] * unaccompanied;
  const older = Math.min(wanted, all['16-17']);
  const younger = Math.min(unaccompanied - older, all['10-15']);
  return { '10-15': younger, '16-17': Math.min(unaccompanied - younger, all['16-17']) };
}
