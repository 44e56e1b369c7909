import type { z } from 'zod';
import { COMPARED } from '../../model/opendata/councilFigures.ts';
import { parseNeighbourList } from '../../model/opendata/neighbourList.ts';
import { broughtCouncils, NOT_NEIGHBOURS, similarCouncils } from '../../model/opendata/similar.ts';
import type { similarAnswerSchema } from '../../model/schema/openDataSet.ts';
import { problem, type Parsed } from '../../model/schema/problem.ts';
import type { LoadedOpenData } from '../store/openData/openDataSets.ts';
import { councilAsked } from './councilAsked.ts';

/** A council beside those most like it, or beside those of a list that a user brought. */
export function similarOf(
  data: LoadedOpenData,
  asked: { authority: string; asOf?: string | undefined; count: number; list?: string | undefined },
): Parsed<z.input<typeof similarAnswerSchema>> {
  const council = councilAsked(data, asked);
  if (!council.ok) return council;
  const { authority, year } = council;
  const found = similarCouncils(data.index, authority.code, year);
  if (found === undefined) {
    const reason = `${authority.name} has no children looked after published for ${year}: nothing to compare.`;
    return { ok: false, problems: [problem(['authority'], reason)] };
  }
  const list = asked.list === undefined ? undefined : parseNeighbourList(asked.list, data.set.authorities);
  return {
    ok: true,
    value: {
      year,
      basis: list === undefined ? NOT_NEIGHBOURS : LIST_GIVEN,
      brought: list !== undefined,
      unknownLines: list?.unknownLines ?? [],
      figures: COMPARED.map(({ id, label }) => ({ id, label })),
      council: found.council,
      others: list ? broughtCouncils(found, list.codes) : found.others.slice(0, asked.count),
    },
  };
}

const LIST_GIVEN = 'The councils of the list that was given, in its order.';
