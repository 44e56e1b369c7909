import { findAuthority, type Authority } from '../../model/opendata/authorities.ts';
import { yearOf } from '../../model/opendata/figureIndex.ts';
import { problem, type Problem } from '../../model/schema/problem.ts';
import type { LoadedOpenData } from '../store/openData/openDataSets.ts';

export type CouncilAsked =
  { ok: true; authority: Authority; year: number } | { ok: false; problems: Problem[] };

const NOT_A_YEAR = 'Figures are of a 31 March: give it as 2024-03-31.';

/** A council by its code or name, and a 31 March; without one, the last that its children are counted on. */
export function councilAsked(
  { set }: LoadedOpenData,
  asked: { authority: string; asOf?: string | undefined },
): CouncilAsked {
  const problems: Problem[] = [];
  const found = findAuthority(set.authorities, asked.authority);
  if (!found.ok) problems.push(problem(['authority'], found.reason));
  if (asked.asOf !== undefined && !/^\d{4}-03-31$/.test(asked.asOf))
    problems.push(problem(['asOf'], NOT_A_YEAR));
  if (!found.ok || problems.length > 0) return { ok: false, problems };
  const { authority } = found;
  const year = asked.asOf === undefined ? (authority.lastYear ?? set.lastYear ?? 0) : yearOf(asked.asOf);
  return { ok: true, authority, year };
}
