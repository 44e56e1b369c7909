import { nearestWord } from '../schema/nearestWord.ts';
import { seriesCode } from './authorityCodes.ts';
import { endOf } from './boundaryChanges.ts';
import type { FigureIndex } from './figureIndex.ts';
import { regionOf } from './regions.ts';

/** A council in the imported figures. */
export interface Authority {
  code: string;
  name: string;
  region: string | null;
  /** Years (ending 31 March) whose count of children looked after is published. */
  firstYear: number | null;
  lastYear: number | null;
  /** The last year of an authority that is no more. */
  endedYear: number | null;
}

/** Every council with figures, by name. */
export function authoritiesIn(index: FigureIndex): Authority[] {
  return index
    .areaCodes()
    .flatMap((code) => {
      const name = nameOf(index, code);
      if (name === undefined) return [];
      const years = index.years(code, 'cla-count');
      return [
        {
          code,
          name,
          region: regionOf(code)?.name ?? null,
          firstYear: years[0] ?? null,
          lastYear: years.at(-1) ?? null,
          endedYear: endOf(code)?.year ?? null,
        },
      ];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** The name that the latest figure of an authority gives it; nothing for a region or the country. */
function nameOf(index: FigureIndex, code: string): string | undefined {
  let latest: { yearEnding: string; areaName: string } | undefined;
  for (const figure of index.figuresOf(code)) {
    if (figure.level !== 'authority') return undefined;
    if (latest === undefined || figure.yearEnding > latest.yearEnding) latest = figure;
  }
  return latest?.areaName;
}

export type FoundAuthority = { ok: true; authority: Authority } | { ok: false; reason: string };

/** A council by its code, also an earlier one, or by its name in any letter case. */
export function findAuthority(authorities: readonly Authority[], asked: string): FoundAuthority {
  const text = asked.trim();
  const byCode = authorities.find(({ code }) => code === seriesCode(text.toUpperCase()));
  const sameName = ({ name }: Authority) => name.toLowerCase() === text.toLowerCase();
  const authority = byCode ?? authorities.find(sameName);
  if (authority) return { ok: true, authority };
  const [like] = authorities.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
  const names = authorities.map(({ name }) => name);
  const nearest = text === '' ? undefined : (like?.name ?? nearestWord(text, names));
  const hint = nearest ? ` Did you mean "${nearest}"?` : '';
  return { ok: false, reason: `No council of that code or name is in these files.${hint}` };
}

/** Councils whose name, code or region holds the text, for a list that can be searched. */
export function searchAuthorities(authorities: readonly Authority[], text: string): Authority[] {
  const wanted = text.trim().toLowerCase();
  return authorities.filter(({ code, name, region }) =>
    [code, name, region ?? ''].some((words) => words.toLowerCase().includes(wanted)),
  );
}
