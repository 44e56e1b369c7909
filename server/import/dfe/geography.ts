import { isAuthorityCode, seriesCode } from '../../../model/opendata/authorityCodes.ts';
import { ENGLAND } from '../../../model/opendata/figureIndex.ts';
import type { PublishedFigure } from '../../../model/schema/openData.ts';

export type Area = Pick<PublishedFigure, 'areaCode' | 'areaName' | 'level' | 'regionCode'>;
export type ReadArea = { ok: true; area: Area } | { ok: false; reason: string };

const REGION = /^E1[23]\d{6}$/;

/** An area by its code and level, or why it is none of England's. */
export function areaOf(level: Area['level'], code: string, name: string, region?: string): ReadArea {
  if (name.trim() === '') return { ok: false, reason: 'An area has no name.' };
  const known =
    level === 'authority' ? isAuthorityCode(code) : level === 'region' ? REGION.test(code) : code === ENGLAND;
  if (!known) {
    return {
      ok: false,
      reason:
        level === 'authority'
          ? "An authority is not known here: its code is none of an English council with children's services."
          : 'An area is not known here: its code is not of the level that the row gives.',
    };
  }
  return {
    ok: true,
    area: {
      areaCode: seriesCode(code),
      areaName: name.trim(),
      level,
      ...(level === 'authority' && region !== undefined && REGION.test(region) && { regionCode: region }),
    },
  };
}
