import type { z } from 'zod';
import { amount, term } from '../../schema/claimAmount.ts';
import { claimCommon } from '../../schema/claimCommon.ts';
import { claimKinds } from '../../schema/claimKinds.ts';
import type { ClaimKind } from '../../schema/claims.ts';

/** What a form asks for a claim of some kind, read off the schema of the kind. */
export type ClaimField = { name: string; optional: boolean } & (
  | { type: 'figure' }
  /** Figures in a row; those that are summed may each be taken away instead. */
  | { type: 'figures'; least: number; signed: boolean }
  | { type: 'rows'; fields: ClaimField[] }
  | { type: 'group'; fields: ClaimField[] }
  /** One of several figures, told apart by their names. */
  | { type: 'oneOf'; options: string[] }
  | { type: 'choice'; options: string[] }
  | { type: 'text' }
  | { type: 'number' }
);

/** As much of a schema as is read here. */
interface Def {
  type: string;
  innerType?: z.ZodType;
  element?: z.ZodType;
  options?: readonly z.ZodType[];
  entries?: Record<string, string>;
  shape?: Record<string, z.ZodType>;
}

export const KINDS: readonly ClaimKind[] = claimKinds.map(({ shape }) => shape.kind.value);

/** The fields of a kind beside what every claim has, in the order of its schema. */
export function claimFields(kind: ClaimKind): ClaimField[] {
  const schema = claimKinds.find(({ shape }) => shape.kind.value === kind)!;
  const shape: Record<string, z.ZodType> = schema.shape;
  const own = Object.entries(shape).filter(([name]) => !(name in claimCommon) && name !== 'kind');
  return own.map(([name, field]) => fieldOf(name, field));
}

const defOf = (schema: z.ZodType): Def => schema.def as Def;

/** Descriptions make copies of a schema, which share what it takes. */
const takes = (schema: z.ZodType, wanted: { def: { options: unknown } }): boolean =>
  defOf(schema).options === wanted.def.options;

function fieldOf(name: string, schema: z.ZodType, optional = false): ClaimField {
  const def = defOf(schema);
  const field = { name, optional };
  if (takes(schema, amount)) return { ...field, type: 'figure' };
  switch (def.type) {
    case 'optional':
      return fieldOf(name, def.innerType!, true);
    case 'array': {
      const element = def.element!;
      if (takes(element, term)) return { ...field, type: 'figures', least: 1, signed: true };
      if (takes(element, amount)) return { ...field, type: 'figures', least: 2, signed: false };
      return { ...field, type: 'rows', fields: fieldsOf(element) };
    }
    case 'object':
      return { ...field, type: 'group', fields: fieldsOf(schema) };
    case 'union':
      return {
        ...field,
        type: 'oneOf',
        options: def.options!.flatMap((it) => Object.keys(defOf(it).shape!)),
      };
    case 'enum':
      return { ...field, type: 'choice', options: Object.keys(def.entries!) };
    case 'number':
      return { ...field, type: 'number' };
    case 'string':
      return { ...field, type: 'text' };
    default:
      throw new Error(`no form for the field ${name} of a claim`);
  }
}

const fieldsOf = (schema: z.ZodType): ClaimField[] =>
  Object.entries(defOf(schema).shape!).map(([name, field]) => fieldOf(name, field));
