import { z } from 'zod';
import { fieldChange, scenarioStatus } from './storedScenario.ts';

export const auditedActs = [
  'created',
  'copied',
  'imported',
  'version-saved',
  'version-restored',
  'status-changed',
  'draft-saved',
  'draft-discarded',
  'run-kept',
] as const;

/** One write, as it is kept for good: who, when and which fields, never their values. */
export const auditEntry = z
  .object({
    number: z.number().int(),
    at: z.string(),
    author: z.string().meta({ description: 'Not verified' }),
    what: z.enum(auditedActs),
    version: z.number().int().nullable(),
    status: scenarioStatus.nullable().meta({ description: 'The status after it' }),
    fields: z.array(fieldChange),
  })
  .meta({ id: 'AuditEntry', description: 'One write: who, when and which fields' });
export type AuditEntry = z.infer<typeof auditEntry>;
export type AuditedAct = AuditEntry['what'];
