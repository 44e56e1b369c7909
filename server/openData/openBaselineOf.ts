import { buildBaseline, type OpenBaseline } from '../../model/estimate/openData/buildBaseline.ts';
import type { Authority } from '../../model/opendata/authorities.ts';
import { problem, type Parsed } from '../../model/schema/problem.ts';
import { checkAuthorityFiles } from '../store/authorities/checkAuthorityFiles.ts';
import type { LoadedOpenData } from '../store/openData/openDataSets.ts';
import { councilAsked } from './councilAsked.ts';

export interface BuiltCouncil extends OpenBaseline {
  authority: Authority;
}

/** The baseline of a council as the figures give it, fit to be kept, or a sentence on why there is none. */
export function openBaselineOf(
  data: LoadedOpenData,
  asked: { authority: string; asOf?: string | undefined },
): Parsed<BuiltCouncil> {
  const council = councilAsked(data, asked);
  if (!council.ok) return council;
  const built = buildBaseline(data.nationOn(council.year), council.authority.code);
  if (!built.ok) return { ok: false, problems: [problem(['authority'], built.reason)] };
  const fit = checkAuthorityFiles(built);
  return fit.ok ? { ok: true, value: { ...built, authority: council.authority } } : fit;
}
