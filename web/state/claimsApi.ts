import type { OwnClaims, OwnClaimsStatus, OwnClaimsVersion } from '../../model/schema/ownClaims.ts';
import type { SimulationResult } from '../../model/schema/simulation.ts';
import { askServer } from './askServer.ts';

/** What the page keeps of own papers' claims, and what it has simulated beside claims. */

export interface BesideAsked {
  claim: string;
  own: string | null;
  beside: number;
}

interface Started {
  links: { events: string };
  result: SimulationResult | null;
}

const of = (authority: string): string => `/api/authorities/${encodeURIComponent(authority)}`;
const one = (authority: string, id: string): string =>
  `${of(authority)}/own-claims/${encodeURIComponent(id)}`;

export const simulateBeside = async (authority: string, body: BesideAsked): Promise<Started> =>
  (await askServer<Started>(`${of(authority)}/reconciliation/simulations`, { method: 'POST', body })).value;

export const ownClaims = {
  list: async (authority: string, signal: AbortSignal) =>
    (await askServer<OwnClaims[]>(`${of(authority)}/own-claims`, { signal })).value,
  read: (authority: string, id: string, signal?: AbortSignal) =>
    askServer<OwnClaims>(one(authority, id), { ...(signal && { signal }) }),
  versions: async (authority: string, id: string, signal: AbortSignal) =>
    (await askServer<OwnClaimsVersion[]>(`${one(authority, id)}/versions`, { signal })).value,
  add: (author: string, authority: string, claims: unknown) =>
    askServer<OwnClaims>(`${of(authority)}/own-claims`, { method: 'POST', author, body: { claims } }),
  save: (author: string, { authority, id }: OwnClaims, etag: string, claims: unknown, why: string) =>
    askServer<OwnClaims>(one(authority, id), {
      method: 'PUT',
      author,
      headers: { 'if-match': etag },
      body: { claims, ...(why && { why }) },
    }),
  changeStatus: (author: string, { authority, id }: OwnClaims, etag: string, status: OwnClaimsStatus) =>
    askServer<OwnClaims>(one(authority, id), {
      method: 'PATCH',
      author,
      headers: { 'if-match': etag },
      body: { status },
    }),
};
