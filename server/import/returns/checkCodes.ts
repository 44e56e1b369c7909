import { PLACES } from '../../../model/returns/codes/places.ts';
import { LEGAL_STATUSES } from '../../../model/returns/codes/statuses.ts';
import { lookUpCode, type CodeList } from '../../../model/returns/codes/lookUpCode.ts';
import type { ReadingRule } from '../../../model/returns/rules/readingRules.ts';
import type { EpisodeRow } from '../../../model/returns/tables.ts';
import { dayOf, yearMonthOf } from '../../../model/time/calendar.ts';
import { dateWords } from '../../../model/words/dates.ts';
import type { Gathered } from './tableReader.ts';

/** What is said of a code or a pair of codes, wherever it stands; null: nothing. */
type Finding = { rule: ReadingRule; details: Readonly<Record<string, string>> } | null;

/** Says which codes are on no list, or not on that of their return, and where place and provider do not go together. */
export function checkCodes(gathered: Gathered): void {
  const { episodes, files, facts } = gathered;
  const years = files.map(({ yearEnds }) => (yearEnds === null ? null : yearMonthOf(yearEnds).year));
  const codesOf = (list: CodeList) =>
    remembered((code, file) => (code === '' ? null : aboutCode(list, code, years[file]!)));
  const codesWithoutBlank = (list: CodeList) =>
    remembered((code, file) => {
      if (code !== '') return aboutCode(list, code, years[file]!);
      // A column that the file lacks was said once.
      return facts[file]!.columns.has(list) ? { rule: 'code-blank', details: { column: list } } : null;
    });
  const started = codesWithoutBlank('RNE');
  const status = codesWithoutBlank('LS');
  const place = codesWithoutBlank('PLACE');
  const need = codesOf('CIN');
  const provider = codesOf('PLACE_PROVIDER');
  const ceased = codesOf('REC');
  const moved = codesOf('REASON_PLACE_CHANGE');
  const providerOfPlace = new Map<string, ReturnType<typeof remembered>>();
  for (const row of episodes) {
    const { file } = row.at;
    say(gathered, row, started(row.whyStarted, file));
    say(gathered, row, status(row.legalStatus, file));
    say(gathered, row, need(row.need, file));
    say(gathered, row, place(row.place, file));
    say(gathered, row, provider(row.provider, file));
    say(gathered, row, ceased(row.whyCeased, file));
    say(gathered, row, moved(row.whyMoved, file));
    let together = providerOfPlace.get(row.place);
    if (together === undefined) {
      const { place: where } = row;
      together = remembered((code, at) =>
        facts[at]!.columns.has('PLACE_PROVIDER') ? aboutProvider(where, code) : null,
      );
      providerOfPlace.set(where, together);
    }
    say(gathered, row, together(row.provider, file));
    sayLastDays(gathered, row);
  }
  sayUnknownPlaces(gathered);
}

/** Rows of all files together: of fewer a slip is likelier than a code that the lists lack. */
const MANY_UNKNOWN_PLACES = 5;

function sayUnknownPlaces({ episodes, log }: Gathered): void {
  const known = new Set(['', ...PLACES.map(({ code }) => code)]);
  const unknown = episodes.filter(({ place }) => !known.has(place));
  if (unknown.length < MANY_UNKNOWN_PLACES) return;
  log.add(unknown.at(-1)!.at.file, 0, 'places-unknown', { details: { count: `${unknown.length}` } });
}

function say({ log }: Gathered, { at }: EpisodeRow, finding: Finding): void {
  if (finding !== null) log.add(at.file, at.row, finding.rule, { details: finding.details });
}

/** The few codes of a column are judged once for each file. */
function remembered(judge: (code: string, file: number) => Finding): (code: string, file: number) => Finding {
  let lastFile = -1;
  let found = new Map<string, Finding>();
  return (code, file) => {
    if (file !== lastFile) {
      lastFile = file;
      found = new Map();
    }
    let finding = found.get(code);
    if (finding === undefined) found.set(code, (finding = judge(code, file)));
    return finding;
  };
}

function aboutCode(list: CodeList, code: string, year: number | null): Finding {
  const { state } = lookUpCode(list, code, year);
  if (state === 'holds') return null;
  // The code itself is not repeated: what is on no list may be anything.
  if (state === 'unknown') {
    return list === 'PLACE'
      ? { rule: 'place-unknown', details: {} }
      : { rule: 'code-unknown', details: { column: list } };
  }
  const rule = state === 'ended' ? 'code-ended' : 'code-not-yet';
  return { rule, details: { column: list, code, year: `${year}` } };
}

function aboutProvider(place: string, provider: string): Finding {
  const found = lookUpCode('PLACE', place, null);
  if (found.state === 'unknown') return null;
  const { providers } = found.code;
  if (provider === '') {
    return providers.length === 0 ? null : { rule: 'provider-missing', details: { code: place } };
  }
  // An unknown provider is said as such.
  if (lookUpCode('PLACE_PROVIDER', provider, null).state === 'unknown' || providers.includes(provider))
    return null;
  return providers.length === 0
    ? { rule: 'provider-not-needed', details: { code: place } }
    : { rule: 'provider-not-allowed', details: { code: place, provider } };
}

const LAST_DAYS = new Map(PLACES.flatMap(({ code, lastDay }) => (lastDay ? [[code, lastDay] as const] : [])));
const LAST_STARTS = new Map(
  LEGAL_STATUSES.flatMap(({ code, lastStart }) => (lastStart ? [[code, lastStart] as const] : [])),
);

/** Codes that ended in the middle of a year, or can begin no more. */
function sayLastDays(gathered: Gathered, row: EpisodeRow): void {
  const { place, legalStatus, from, to, at } = row;
  const lastDay = LAST_DAYS.get(place);
  if (lastDay !== undefined) {
    // DEC is counted out: a child who left on the day after was there on the last day.
    const end = to ?? gathered.files[at.file]!.yearEnds ?? from;
    if (end !== null && end > dayOf(lastDay) + 1) {
      say(gathered, row, { rule: 'place-after-last-day', details: { code: place, day: dateWords(lastDay) } });
    }
  }
  const lastStart = LAST_STARTS.get(legalStatus);
  if (lastStart !== undefined && from !== null && from > dayOf(lastStart)) {
    say(gathered, row, {
      rule: 'status-after-last-start',
      details: { code: legalStatus, day: dateWords(lastStart) },
    });
  }
}
