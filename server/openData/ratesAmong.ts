import type { z } from 'zod';
import { findAuthority } from '../../model/opendata/authorities.ts';
import { ratesToday, similarToday, type RatesToday } from '../../model/opendata/position.ts';
import type { ratesTodaySchema } from '../../model/schema/openDataSet.ts';
import type { LoadedOpenData } from '../store/openData/openDataSets.ts';

/**
 * The rates of all councils on the last 31 March of the figures, but for one that is told by its code or name; a name
 * that no council has leaves nobody out, and the answer says so.
 */
export function ratesAmong(data: LoadedOpenData, council: string): z.input<typeof ratesTodaySchema> {
  const { set, index } = data;
  const year = set.lastYear ?? 0;
  const found = findAuthority(set.authorities, council);
  const own = found.ok ? found.authority : null;
  const today = ratesToday(index, year, own?.code ?? null);
  const alike = similarToday(index, year, own?.code ?? null);
  return {
    year,
    council: own,
    nobodyLeftOut: found.ok ? null : `${found.reason} Nobody is left out.`,
    source: { files: set.files.map(({ file }) => file), at: set.at, author: set.author },
    rates: sent(today),
    similar: alike && { councils: alike.councils, rates: sent(alike.rates) },
  };
}

const sent = ({ children, entries, 'cp-plans': plans }: RatesToday) => ({
  children: [...children],
  entries: [...entries],
  'cp-plans': [...plans],
});
