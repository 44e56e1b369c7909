import { expect, test } from 'vitest';
import { READING_RULES } from '../../../model/returns/rules/readingRules.ts';
import type { Rule } from '../../../model/returns/rules/rule.ts';

test.each(Object.entries<Rule>(READING_RULES))('%s is said in sentences', (_, { says, doThis }) => {
  for (const text of [says, doThis].filter((it) => it !== undefined)) expect(text).toMatch(/^[A-Z{=].*[.]$/);
});
