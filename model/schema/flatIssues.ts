import type { z } from 'zod';
import { unknownField } from './fields.ts';
import type { PathPart } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** An issue of zod with its whole path: those of a union lie one level down, without their parents' path. */
export interface FlatIssue {
  path: PathPart[];
  /** Made when it is asked for: of very many few are told. */
  message: () => string;
  /** The field itself is unknown and can be left out. */
  unknownField: boolean;
}

const TYPE_WORDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with fields',
  record: 'an object with fields',
  null: 'null',
};

/** Every issue as one line for one place, in words that do not need a programmer. */
export function flatIssues(issues: readonly Issue[], input: unknown, parents: PathPart[] = []): FlatIssue[] {
  return issues.flatMap((issue) => {
    const path = [...parents, ...issue.path];
    const at = (message: () => string): FlatIssue[] => [{ path, message, unknownField: false }];
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({
          path: [...path, key],
          message: () => unknownField(key, issue.message),
          unknownField: true,
        }));
      case 'invalid_union':
        return unionIssues(issue, valueAt(input, issue.path), path);
      case 'invalid_key':
        return at(() => issue.issues[0]?.message ?? 'This name cannot be used here.');
      case 'invalid_type':
        return at(() => typeMessage(issue, valueAt(input, issue.path)));
      default:
        // A literal's default message names the expected values only, which is what is wanted.
        return at(() => issue.message);
    }
  });
}

function typeMessage(issue: Extract<Issue, { code: 'invalid_type' }>, value: unknown): string {
  const ownWords = !issue.message.startsWith('Invalid input');
  if (value === undefined) {
    return ownWords ? `This field is missing. ${issue.message}` : 'This field is missing.';
  }
  if (ownWords) return issue.message;
  return `Must be ${TYPE_WORDS[issue.expected] ?? issue.expected}.`;
}

/** Of a union, the issues of the form that was meant: the one with the fewest unknown or missing fields. */
function unionIssues(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  value: unknown,
  path: PathPart[],
): FlatIssue[] {
  if (issue.errors.length === 0) {
    return [{ path, message: () => discriminatorMessage(issue, value), unknownField: false }];
  }
  const options = issue.errors.map((errors) => ({ errors, misfit: misfit(errors, value) }));
  const best = options.reduce((a, b) => (b.misfit < a.misfit ? b : a));
  const ownWords = !issue.message.startsWith('Invalid input');
  if (best.misfit >= WRONG_AT_ROOT && ownWords && value !== undefined) {
    return [{ path, message: () => issue.message, unknownField: false }];
  }
  return flatIssues(best.errors, value, path);
}

function discriminatorMessage(issue: Extract<Issue, { code: 'invalid_union' }>, value: unknown): string {
  const kinds = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  const known = kinds.length > 0 ? ` Known kinds: ${kinds.join(', ')}.` : '';
  return value === undefined ? `This field is missing.${known}` : `This kind is not known.${known}`;
}

const WRONG_AT_ROOT = 100;

/** How far a value is from a form: being something else at its root is furthest, then unknown and missing fields. */
function misfit(errors: readonly Issue[], value: unknown): number {
  return errors.reduce((sum, error) => {
    const atRoot = error.path.length === 0;
    if (atRoot && error.code === 'invalid_type') return sum + WRONG_AT_ROOT;
    // One text was wanted: of several forms the last that could have been meant.
    if (atRoot && error.code === 'invalid_value') return sum + WRONG_AT_ROOT + 1;
    if (error.code === 'unrecognized_keys') return sum + 2 * error.keys.length;
    const missing = error.code === 'invalid_type' && valueAt(value, error.path) === undefined;
    return sum + (missing ? 2 : 1);
  }, 0);
}

export function valueAt(root: unknown, path: readonly PathPart[]): unknown {
  return path.reduce<unknown>(
    (it, part) =>
      typeof it === 'object' && it !== null && Object.hasOwn(it, part)
        ? (it as Record<PropertyKey, unknown>)[part]
        : undefined,
    root,
  );
}
