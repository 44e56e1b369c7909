import { seriesCode } from '../../../model/opendata/authorityCodes.ts';

/** The area of a plan's authority: by its code where it has one, else by its name in any letter case. */
export function ownArea<Area extends { code: string; name: string }>(
  areas: readonly Area[],
  { code, name }: { code: string | null; name: string },
): Area | undefined {
  const key = name.trim().toLowerCase();
  return (
    (code === null ? undefined : areas.find((it) => it.code === seriesCode(code))) ??
    areas.find((it) => it.name.toLowerCase() === key)
  );
}
