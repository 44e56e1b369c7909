import type { Origin, Working } from '../../model/words/sentence.ts';
import { carried, figureHref, href, ownClaimsHref, scenarioHref, type Query } from '../route/address.ts';

/** The address of a figure's source: its own entry, or what it counts. */
export function originHref(from: Exclude<Origin, Working>, query: Query): string {
  if ('evidence' in from) return figureHref(from.evidence, query);
  if ('page' in from) return from.page;
  if ('costsAfterCare' in from) return href('/savings', carried(query));
  if ('overridesOf' in from) return scenarioHref(from.overridesOf, query);
  if ('ownClaims' in from) return ownClaimsHref(from.ownClaims, query, { figure: from.figure });
  return href('/evidence', { ...carried(query), show: from.list });
}
