import { parseShape } from '../../../model/schema/parse.ts';
import { returnsChoicesSchema, type ReturnsChoices } from '../../../model/schema/returns.ts';
import { readFileAs, type Read } from './readFiles.ts';

type Option = 'as-of' | 'name' | 'code' | 'population' | 'period' | 'agency-wanted' | 'choices';

/** What was decided about returns: in a file, and on the command line, which goes before it. */
export async function returnsChoicesGiven(
  text: Partial<Record<Option, string>>,
  followTrend: boolean,
): Promise<Read<ReturnsChoices>> {
  const inFile: Read<ReturnsChoices> =
    text.choices === undefined
      ? { ok: true, value: {} }
      : await readFileAs(text.choices, (input) => parseShape(returnsChoicesSchema, input));
  if (!inFile.ok) return inFile;
  const [from, to] = text.period?.split('..') ?? [];
  const named = text.name !== undefined || text.code !== undefined || text.population !== undefined;
  const given = {
    ...inFile.value,
    ...(text['as-of'] !== undefined && { asOf: text['as-of'] }),
    ...(text.period !== undefined && { period: { from, to } }),
    ...(followTrend && { followTrend }),
    ...(text['agency-wanted'] !== undefined && {
      agencyStartsWantedInOwnFoster: Number(text['agency-wanted']),
    }),
    ...(named && {
      authority: {
        ...{ name: 'The council', ...inFile.value.authority },
        ...(text.name !== undefined && { name: text.name }),
        ...(text.code !== undefined && { code: text.code }),
        ...(text.population !== undefined && { under18Population: Number(text.population) }),
      },
    }),
  };
  const read = parseShape(returnsChoicesSchema, given);
  if (read.ok) return read;
  return {
    ok: false,
    problems: read.problems.map(({ path, message }) => `${OPTIONS[path] ?? path}: ${message}`),
  };
}

/** Where a choice comes from on the command line. */
const OPTIONS: Readonly<Record<string, string>> = {
  asOf: '--as-of',
  period: '--period',
  'period.from': '--period',
  'period.to': '--period',
  agencyStartsWantedInOwnFoster: '--agency-wanted',
  'authority.name': '--name',
  'authority.code': '--code',
  'authority.under18Population': '--population',
};
