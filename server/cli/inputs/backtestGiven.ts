import type { Authority } from '../../../model/opendata/authorities.ts';
import { authoritiesIn, findAuthority } from '../../../model/opendata/authorities.ts';
import { readOpenData, type OpenData } from '../../import/dfe/readOpenData.ts';
import { latestYear, yearAsked } from './openDataGiven.ts';
import type { Read } from './readFiles.ts';

/** Files of published figures, with the authorities and cut-offs that were asked for. */
export interface BacktestGiven extends OpenData {
  authorities: Authority[];
  chosen: Authority[];
  cutOffs: number[];
  years: { first: number; last: number };
}

/** Without authorities, all; without cut-offs, every one that has a year before it and one after it. */
export async function backtestGiven(
  paths: readonly string[],
  asked: { authorities: string | undefined; cutOffs: string | undefined },
): Promise<Read<BacktestGiven>> {
  const dates = listOf(asked.cutOffs)?.map(yearAsked);
  if (dates?.includes(null)) {
    const wanted =
      '--cut-off: Figures are of a 31 March: give it as 2021-03-31, several with semicolons between.';
    return { ok: false, problems: [wanted] };
  }
  const read = await readOpenData(paths);
  if (!read.ok) return read;
  const { index } = read.value;
  const authorities = authoritiesIn(index);
  const found = listOf(asked.authorities)?.map((name) => findAuthority(authorities, name));
  const problems = found?.flatMap((it) => (it.ok ? [] : [`--authority: ${it.reason}`])) ?? [];
  const first = Math.min(...authorities.flatMap(({ firstYear }) => firstYear ?? []));
  const last = latestYear(index, authorities);
  const possible = Array.from({ length: Math.max(0, last - first - 1) }, (_, i) => first + 1 + i);
  const cutOffs = (dates as number[] | undefined) ?? possible;
  if (cutOffs.some((year) => !possible.includes(year))) {
    problems.push(`--cut-off: A forecast needs a year before it and one after it: ${spanOf(possible)}.`);
  }
  if (possible.length === 0) problems.push('These files have too few years of children looked after.');
  if (problems.length > 0) return { ok: false, problems };
  const chosen = found?.flatMap((it) => (it.ok ? [it.authority] : [])) ?? authorities;
  return { ok: true, value: { ...read.value, authorities, chosen, cutOffs, years: { first, last } } };
}

/** Names of authorities have commas in them, so that lists have semicolons. */
const listOf = (text: string | undefined): string[] | undefined =>
  text?.split(';').flatMap((part) => part.trim() || []);

const spanOf = (years: readonly number[]): string =>
  years.length === 0 ? 'none here' : `31 March ${years[0]!} to 31 March ${years.at(-1)!}`;
