/** What is said before the first file is chosen. Each sentence is held by a test. */
export const PRIVACY: readonly string[] = [
  'Rows about children are held in memory while they are read and estimated, on this machine, and are forgotten when the answer is given.',
  'No row and no child’s number is written to the database, a log, an error, an export or a temporary folder, and nobody else sees it.',
  'This page keeps your files and sends them again with your corrections. Closing the tab forgets them.',
  'What you keep is a baseline: counts, rates and prices. It holds small counts, which are exact inside the council; it says so.',
  'Whatever is made to leave the council leaves out counts and prices that rest on fewer than 5 children, and a second figure where one would give another away.',
];

/** What a table of a return is called. */
export const TABLE_WORDS: Readonly<Record<string, string>> = {
  header: 'Header: children',
  episodes: 'Episodes',
  unaccompanied: 'UASC: unaccompanied children',
  prices: 'Finance extract: weekly costs',
  indicators: 'Monthly indicators',
  ignored: 'Another table of the return, not needed',
  unreadable: 'Could not be read',
};

const KB = 1024;

/** 53.6 kB, 1.2 MB. */
export const fileSizeWords = (bytes: number): string =>
  bytes < KB * KB ? `${(bytes / KB).toFixed(1)} kB` : `${(bytes / KB / KB).toFixed(1)} MB`;

/** The columns that a user may put right. */
export const COLUMNS = [
  'DEC',
  'DECOM',
  'DOB',
  'RNE',
  'REC',
  'LS',
  'PLACE',
  'PLACE_PROVIDER',
  'CIN',
  'CHILD',
  'DUC',
] as const;

/** What a repair does to the counts. */
export function effectWords(children: number): string {
  if (children === 0) return 'No count changes.';
  const many = Math.abs(children);
  return `${many === 1 ? 'One child' : `${many.toLocaleString('en-GB')} children`} ${children > 0 ? 'more' : 'fewer'} counted.`;
}

const STEPS: Readonly<Record<string, string>> = {
  sending: 'Sending the files to the server on your network…',
  joining: 'Joining the returns into one history for each child…',
  estimating: 'Estimating rates…',
  testing: 'Trying the baseline on the past…',
};

/** How far reading has come, in one line. */
export const progressWords = (step: string, rows: number): string =>
  STEPS[step] ?? `Reading: ${rows.toLocaleString('en-GB')} rows so far…`;

/** A rate or a number a year with three significant figures: 173, 12.4, 0.046. */
export const rateWords = (perYear: number): string =>
  perYear >= 100 ? Math.round(perYear).toLocaleString('en-GB') : String(Number(perYear.toPrecision(3)));

interface Tried {
  p10: number;
  p50: number;
  p90: number;
  actual: number;
  lastValue: number;
}

/** How forecasts from the earlier returns did, beside the last value, in one sentence. */
export function pastTestWords(forecasts: readonly Tried[]): string {
  if (forecasts.length === 0) {
    return 'It takes three years of returns to try a baseline on the past: two to estimate from, and one to see what came.';
  }
  const held = forecasts.filter(({ p10, p90, actual }) => actual >= p10 && actual <= p90).length;
  const off = (of: (it: Tried) => number) =>
    forecasts.reduce((sum, it) => sum + Math.abs(of(it) - it.actual), 0) / forecasts.length;
  const [own, last] = [off((it) => it.p50), off((it) => it.lastValue)];
  const beside =
    own < last
      ? 'closer than the number on the day each was made'
      : 'no closer than the number on the day each was made';
  const children = (many: number) => `${Math.round(many)} ${Math.round(many) === 1 ? 'child' : 'children'}`;
  return `The 80% range held ${held} of ${forecasts.length} outcomes. The medians were ${children(own)} off on average, ${beside}, which was ${children(last)} off. So few outcomes show a gross fault, not a fine one: the Track record has hundreds.`;
}

/** Why the extract pays for what the stock has not. */
export const LEDGER_REASONS: Readonly<Record<string, string>> = {
  'child-not-in-care': 'the child was not in care that day',
  'child-not-in-returns': 'the child is in none of the returns',
  'second-price': 'the child has another price that day, which was used',
};
