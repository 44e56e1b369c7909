import { parseArgs } from 'node:util';
import { nearestWord } from '../../model/schema/nearestWord.ts';
import type { Command, Given } from './command.ts';

/** The options of a command: those with a value, and flags. */
export type OptionTable = Record<string, { type: 'string' | 'boolean' }>;
export type OptionName<Options extends OptionTable, Type extends 'string' | 'boolean'> = {
  [Name in keyof Options]: Options[Name]['type'] extends Type ? Name & string : never;
}[keyof Options];

export type ReadArguments = { ok: true; given: Given } | { ok: false; problems: string[] };

type Option = Extract<ReturnType<typeof tokensOf>[number], { kind: 'option' }>;

/** The arguments after a command's name, or everything that is wrong with them. */
export function readArguments({ options, words: limits }: Command, args: string[]): ReadArguments {
  const problems: string[] = [];
  const given = { words: [] as string[], text: {} as Record<string, string>, flags: new Set<string>() };
  const seen = new Set<string>();
  for (const token of tokensOf(args, options)) {
    if (token.kind === 'positional') given.words.push(token.value);
    if (token.kind !== 'option') continue;
    const problem = optionProblem(token, options) ?? (seen.has(token.name) ? TWICE(token.name) : undefined);
    seen.add(token.name);
    if (problem) problems.push(problem);
    else if (token.value === undefined) given.flags.add(token.name);
    else given.text[token.name] = token.value;
  }
  if (given.words.length > limits.most) problems.push('There are more words here than this command takes.');
  if (given.words.length < limits.least) problems.push('This command needs a word more.');
  return problems.length > 0 ? { ok: false, problems } : { ok: true, given: given as unknown as Given };
}

// Not strict, because the parser's own messages stop at the first problem.
const tokensOf = (args: string[], options: OptionTable) =>
  parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true }).tokens;

const TWICE = (name: string) => `--${name} is given twice.`;

function optionProblem(token: Option, options: OptionTable): string | undefined {
  const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
  if (option === undefined) return unknownOption(token.name, Object.keys(options));
  if (option.type === 'boolean')
    return token.value === undefined ? undefined : `--${token.name} takes no value.`;
  const swallowedOption = !token.inlineValue && token.value?.startsWith('-');
  return !token.value || swallowedOption ? `--${token.name} needs a value after it.` : undefined;
}

function unknownOption(name: string, known: string[]): string {
  const nearest = nearestWord(name, known);
  const list = known.map((it) => `--${it}`).join(', ');
  return `There is no such option. ${nearest ? `Did you mean --${nearest}?` : `Known: ${list || 'none'}.`}`;
}
