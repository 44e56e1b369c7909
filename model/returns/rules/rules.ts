import { HISTORY_RULES } from './historyRules.ts';
import { INDICATOR_RULES } from './indicatorRules.ts';
import { PRICE_RULES } from './priceRules.ts';
import { READING_RULES } from './readingRules.ts';
import type { Rule } from './rule.ts';

/** Everything that can be said of a row, by the key that a `RowProblem` gives. */
export const RULES: Readonly<Record<string, Rule>> = {
  ...READING_RULES,
  ...HISTORY_RULES,
  ...PRICE_RULES,
  ...INDICATOR_RULES,
};

/** The sentences of a rule with its blanks filled. */
export function sayRule(
  key: string,
  details: Readonly<Record<string, string>> = {},
): { says: string; doThis: string | undefined } {
  const rule = RULES[key];
  if (rule === undefined) throw new Error('a problem names a rule that there is not');
  const filled = (text: string) => text.replaceAll(/\{(\w+)\}/g, (_, name: string) => details[name] ?? '');
  return { says: filled(rule.says), doThis: rule.doThis && filled(rule.doThis) };
}
