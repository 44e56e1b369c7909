import type { OwnClaims, OwnClaimsStatus, OwnClaimsVersion } from '../../model/schema/ownClaims.ts';
import type { SimulationStatus } from '../../model/schema/simulationStatus.ts';
import { ask } from './ask.ts';

/** What the page keeps of own papers' claims, and what it has simulated beside claims. */

export interface BesideAsked {
  claim: string;
  own: string | null;
  beside: number;
}

const of = (authority: string): string => `/authorities/${encodeURIComponent(authority)}`;
const one = (authority: string, id: string): string =>
  `${of(authority)}/own-claims/${encodeURIComponent(id)}`;

export const simulateBeside = async (authority: string, body: BesideAsked): Promise<SimulationStatus> =>
  (await ask<SimulationStatus>(`${of(authority)}/reconciliation/simulations`, { method: 'POST', body }))
    .value;

export const ownClaims = {
  list: async (authority: string, signal: AbortSignal) =>
    (await ask<OwnClaims[]>(`${of(authority)}/own-claims`, { signal })).value,
  read: (authority: string, id: string, signal?: AbortSignal) =>
    ask<OwnClaims>(one(authority, id), { ...(signal && { signal }) }),
  versions: async (authority: string, id: string, signal: AbortSignal) =>
    (await ask<OwnClaimsVersion[]>(`${one(authority, id)}/versions`, { signal })).value,
  /** @param another whether it is a paper of its own, though one of its name is there */
  add: (author: string, authority: string, claims: unknown, another = false) =>
    ask<OwnClaims>(`${of(authority)}/own-claims`, {
      method: 'POST',
      author,
      body: { claims, ...(another && { another }) },
    }),
  save: (author: string, { authority, id }: OwnClaims, etag: string, claims: unknown, why: string) =>
    ask<OwnClaims>(one(authority, id), {
      method: 'PUT',
      author,
      headers: { 'if-match': etag },
      body: { claims, ...(why && { why }) },
    }),
  changeStatus: (author: string, { authority, id }: OwnClaims, etag: string, status: OwnClaimsStatus) =>
    ask<OwnClaims>(one(authority, id), {
      method: 'PATCH',
      author,
      headers: { 'if-match': etag },
      body: { status },
    }),
};
