import { z } from 'zod';
import { besideInput } from '../../model/reconcile/beside/besideInput.ts';
import type { ProjectionInput } from '../../model/project.ts';
import { fields } from '../../model/schema/fields.ts';
import type { Library } from '../store/library.ts';
import type { ScenarioStore } from '../store/own/scenarioStore.ts';
import { findOwnClaims } from '../store/ownClaims/readOwnClaims.ts';
import { claimsOfAuthority } from './checkedClaims.ts';
import { scenariosBeside, worldOf } from './worldOf.ts';

/** Names one of the things set beside a claim. */
export const besideRequest = fields({
  claim: z.string().meta({ description: 'Id of the claim' }),
  own: z.string().nullable().meta({ description: 'Id of the own claims it is among; null: published' }),
  beside: z.number().int().min(0).meta({ description: 'Which of those beside it, from 0' }),
});

/** What the engines take for it; nothing where it is not there, or no longer fits what it names. */
export async function besideOfStored(
  { db }: Pick<ScenarioStore, 'db'>,
  library: Library,
  authority: string,
  { claim: id, own, beside: index }: z.infer<typeof besideRequest>,
): Promise<ProjectionInput | undefined> {
  const register = await library.evidence.find(authority);
  if (!register) return undefined;
  const stored =
    own === null ? await library.claims.find(authority) : (await findOwnClaims(db, authority, own))?.content;
  const checked = stored && (await claimsOfAuthority(stored, { authority, register }, library));
  if (!checked?.ok) return undefined;
  const claims = checked.value;
  const beside = claims.claims.find((it) => it.id === id)?.beside?.[index];
  return beside && besideInput(beside, await worldOf(library, scenariosBeside(claims)));
}
