import type { Supply } from '../../../../model/schema/supply.ts';

/** Openings that somebody has moved, by home, as the address has them: `westridge:2025-01-01~westwood:2025-03-01`. */
export function openingsOf(text: string | undefined, { homes }: Supply): Record<string, string> {
  const pairs = (text ?? '').split('~').map((part) => part.split(':'));
  const known = new Set(homes.map(({ id }) => id));
  return Object.fromEntries(
    pairs.filter(
      (pair): pair is [string, string] =>
        pair.length === 2 && known.has(pair[0]!) && /^\d{4}-\d{2}-\d{2}$/.test(pair[1]!),
    ),
  );
}

/** The address's text with a home's opening on a day; on the day that the file has, it is left out. */
export function withOpening(
  openings: Readonly<Record<string, string>>,
  home: Supply['homes'][number],
  date: string,
): string {
  const { [home.id]: _, ...others } = openings;
  const all = date === home.opening.low ? others : { ...others, [home.id]: date };
  return Object.entries(all)
    .map((pair) => pair.join(':'))
    .join('~');
}
