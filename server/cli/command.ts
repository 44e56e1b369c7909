import type { OptionName, OptionTable } from './readArguments.ts';

/** What a command ends with. Bad input prints nothing but its problems, so text and problems exclude each other. */
export type Outcome = { ok: true; text: string } | Refusal;

/** `status` of the process where it is another than 2. */
export interface Refusal {
  ok: false;
  problems: string[];
  status?: number;
}

/** One word after `carecast`. A new command is a file beside the others and a row in `commands/all.ts`. */
export interface Command<Options extends OptionTable = OptionTable> {
  name: string;
  /** One line, for the list of commands. */
  summary: string;
  /** What `carecast <name> --help` prints. */
  help: string;
  options: Options;
  /** How many words it takes besides options. */
  words: { least: number; most: number };
  run(given: Given<Options>): Promise<Outcome>;
}

/** The arguments of a command, checked against its options. */
export interface Given<Options extends OptionTable = OptionTable> {
  words: string[];
  text: Partial<Record<OptionName<Options, 'string'>, string>>;
  flags: ReadonlySet<OptionName<Options, 'boolean'>>;
}

/** Holds a command to its own options while the table of all commands forgets them. */
export const command = <const Options extends OptionTable>(it: Command<Options>): Command =>
  it as unknown as Command;

export const refused = (...problems: string[]): Refusal => ({ ok: false, problems });
