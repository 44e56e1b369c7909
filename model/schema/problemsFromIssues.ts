import type { z } from 'zod';
import { SENTENCE_BREAK } from './fields.ts';
import { pathText, type PathPart, type Problem } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** An issue of zod with its whole path: those of a union lie one level down, without their parents' path. */
export interface FlatIssue {
  path: PathPart[];
  message: string;
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
    const at = (message: string): FlatIssue[] => [{ path, message, unknownField: false }];
    switch (issue.code) {
      case 'unrecognized_keys': {
        const sentences = issue.message.split(SENTENCE_BREAK);
        return issue.keys.map((key, i) => ({
          path: [...path, key],
          message: sentences[i] ?? 'This field is not known here.',
          unknownField: true,
        }));
      }
      case 'invalid_union':
        return unionIssues(issue, valueAt(input, issue.path), path);
      case 'invalid_key':
        return at(issue.issues[0]?.message ?? 'This name cannot be used here.');
      case 'invalid_type':
        return at(typeMessage(issue, valueAt(input, issue.path)));
      case 'invalid_value':
        // A literal's default message names the expected values only, which is what is wanted.
        return at(issue.message);
      default:
        return at(issue.message);
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
    return [{ path, message: discriminatorMessage(issue, value), unknownField: false }];
  }
  const options = issue.errors.map((errors) => ({ errors, misfit: misfit(errors, value) }));
  const best = options.reduce((a, b) => (b.misfit < a.misfit ? b : a));
  return flatIssues(best.errors, value, path);
}

function discriminatorMessage(issue: Extract<Issue, { code: 'invalid_union' }>, value: unknown): string {
  const kinds = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  const known = kinds.length > 0 ? ` Known kinds: ${kinds.join(', ')}.` : '';
  return value === undefined ? `This field is missing.${known}` : `This kind is not known.${known}`;
}

/** How far a value is from a form: a wrong type at its root is furthest, then unknown and missing fields. */
function misfit(errors: readonly Issue[], value: unknown): number {
  return errors.reduce((sum, error) => {
    if (error.path.length === 0 && error.code === 'invalid_type') return sum + 100;
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

export const problemsFrom = (issues: readonly FlatIssue[]): Problem[] =>
  issues.map(({ path, message }) => ({ path: pathText(path), message }));
