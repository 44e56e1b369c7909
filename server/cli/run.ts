import { nearestWord } from '../../model/schema/nearestWord.ts';
import { ENGINE_VERSION } from '../../model/version.ts';
import { StoreUnusable } from '../store/database/unusable.ts';
import { APP_VERSION } from '../version.ts';
import { refused, type Outcome } from './command.ts';
import { commands } from './commands/all.ts';
import { generalHelp } from './help.ts';
import { readArguments } from './readArguments.ts';

/** `carecast` with these arguments, from its first word to what it prints. */
export async function run(args: readonly string[]): Promise<Outcome> {
  const [name, ...rest] = args;
  if (name === undefined) return refused('Give a command; carecast --help lists them.');
  if (name === '--version') {
    return { ok: true, text: `carecast ${APP_VERSION}, engine ${ENGINE_VERSION}` };
  }
  if (name === '--help' || name === '-h' || name === 'help') return helpOn(rest[0]);
  const command = commands.find((it) => it.name === name);
  if (!command) return unknownCommand(name);
  if (rest.includes('--help') || rest.includes('-h')) return { ok: true, text: command.help };
  const read = readArguments(command, rest);
  if (read.ok) return command.run(read.given).catch(unusableStore);
  return refused(...read.problems, `carecast ${command.name} --help says how it is used.`);
}

function unusableStore(error: unknown): Outcome {
  if (error instanceof StoreUnusable) return refused(error.message);
  throw error;
}

function helpOn(name: string | undefined): Outcome {
  if (name === undefined) return { ok: true, text: generalHelp(commands) };
  const command = commands.find((it) => it.name === name);
  return command ? { ok: true, text: command.help } : unknownCommand(name);
}

function unknownCommand(name: string): Outcome {
  const known = commands.map((it) => it.name);
  const nearest = nearestWord(name, known);
  const hint = nearest ? `Did you mean ${nearest}?` : `Known: ${known.join(', ')}.`;
  return refused(`There is no such command. ${hint}`);
}
