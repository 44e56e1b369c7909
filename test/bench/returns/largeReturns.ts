import { isoDateOf } from '../../../model/time/calendar.ts';
import { endOfReturn } from '../../../model/returns/returnYear.ts';

const CHILDREN = 10_000;
const YEARS = [2020, 2021, 2022, 2023, 2024];
/** Of ten thousand children, so many are not in the return before. */
const NEW_EACH_YEAR = 4000;

const EPISODES =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';
const HEADER = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB';

/**
 * Five returns of 10,000 children, with two episodes a child: 100,000 rows of episodes. The children are made up by
 * counting, so that every run reads the same bytes.
 */
export function largeReturns(): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const [i, year] of YEARS.entries()) {
    const first = i * NEW_EACH_YEAR;
    const children = Array.from({ length: CHILDREN }, (_, k) => first + k);
    const bytes = (heading: string, rows: string[]) =>
      new TextEncoder().encode(`${[heading, ...rows].join('\r\n')}\r\n`);
    files[`${year}/header.csv`] = bytes(HEADER, children.map(headerLine));
    files[`${year}/episodes.csv`] = bytes(
      EPISODES,
      children.flatMap((child) => episodeLines(child, endOfReturn(year))),
    );
  }
  return files;
}

const written = (day: number): string => isoDateOf(day).replace(/(\d+)-(\d+)-(\d+)/, '$3/$2/$1');
const numberOf = (child: number): string => String(1_000_000 + ((child * 7919) % 9_000_000));
/** One of several, by a number that has nothing to do with its neighbours. */
const oneOf = <T>(list: readonly T[], n: number): T => list[((n * 2_654_435_761) >>> 7) % list.length]!;

function headerLine(child: number): string {
  const born = written(13_000 + ((child * 37) % 5800));
  return [numberOf(child), oneOf(['1', '2'], child), born, 'WBRI', 'A123456789012', '', ''].join(',');
}

function episodeLines(child: number, end: number): string[] {
  const from = end - 364 + ((child * 13) % 150);
  const to = from + 20 + ((child * 17) % 150);
  const row = (place: number, more: string[]) => {
    const [code, provider] = oneOf(
      [
        ['U4', 'PR1'],
        ['U6', 'PR4'],
        ['K2', 'PR4'],
        ['U1', 'PR1'],
      ] as const,
      place,
    );
    const urn = `SC${100_000 + (place % 3000)}`;
    const [began, why, ended, reason, moved] = more;
    return [
      numberOf(child),
      began,
      why,
      'C2',
      'N1',
      code,
      provider,
      ended,
      reason,
      moved,
      'XB6 1FY',
      'XA28 4HS',
      urn,
    ];
  };
  return [
    row(child, [written(from), 'S', written(to), 'X1', 'CARPL']).join(','),
    row(child + 1, [written(to), 'P', '', '', '']).join(','),
  ];
}
