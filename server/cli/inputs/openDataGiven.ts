import { authoritiesIn, findAuthority, type Authority } from '../../../model/opendata/authorities.ts';
import { yearOf, type FigureIndex } from '../../../model/opendata/figureIndex.ts';
import { readOpenData, type OpenData } from '../../import/dfe/readOpenData.ts';
import type { Read } from './readFiles.ts';

/** Files of published figures, and the council and day that were asked for. */
export interface OpenDataGiven extends OpenData {
  authorities: Authority[];
  authority: Authority;
  year: number;
}

/** The files, the council by its code or name, and the 31 March; without one, the last that it is counted on. */
export async function openDataGiven(
  paths: readonly string[],
  { authority, asOf }: { authority: string | undefined; asOf: string | undefined },
): Promise<Read<OpenDataGiven>> {
  const problems: string[] = [];
  if (authority === undefined) problems.push('--authority is needed: the code or name of a council.');
  const asked = asOf === undefined ? undefined : yearAsked(asOf);
  if (asked === null) problems.push(`--as-of: ${AS_OF}`);
  if (authority === undefined || problems.length > 0) return { ok: false, problems };
  const read = await readOpenData(paths);
  if (!read.ok) return read;
  const authorities = authoritiesIn(read.value.index);
  const found = findAuthority(authorities, authority);
  if (!found.ok) return { ok: false, problems: [`--authority: ${found.reason}`] };
  const year = asked ?? found.authority.lastYear ?? latestYear(read.value.index, authorities);
  return { ok: true, value: { ...read.value, authorities, authority: found.authority, year } };
}

const AS_OF = 'Figures are of a 31 March: give it as 2024-03-31.';

/** The year of a 31 March; null for any other text. */
export const yearAsked = (text: string): number | null => (/^\d{4}-03-31$/.test(text) ? yearOf(text) : null);

/** The last year that any council's children are counted in. */
export const latestYear = (index: FigureIndex, authorities: readonly Authority[]): number =>
  Math.max(...authorities.map(({ code }) => index.years(code, 'cla-count').at(-1) ?? 0));
