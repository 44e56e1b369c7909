import type { Origin, Working } from '../../model/words/sentence.ts';
import { carried, figureHref, href, type Query } from '../route/address.ts';

/** The address of a figure's source: its own entry, or the entries it counts. */
export const originHref = (from: Exclude<Origin, Working>, query: Query): string =>
  'evidence' in from
    ? figureHref(from.evidence, query)
    : href('/evidence', { ...carried(query), show: from.list });
