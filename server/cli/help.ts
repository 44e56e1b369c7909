import type { Command } from './command.ts';
import { textTable } from './table/textTable.ts';

/** What `carecast --help` prints. */
export const generalHelp = (commands: readonly Command[]): string =>
  [
    'Forecasts of children looked after and placement spend, for scripts and for checks.',
    '',
    'Usage: npm run --silent carecast -- <command> [options]',
    '',
    ...textTable(
      commands.map(({ name, summary }) => [`  ${name}`, summary]),
      ['left', 'left'],
    ),
    '',
    'carecast <command> --help says how a command is used; carecast --version prints the versions.',
    'Exit status: 0; 2 when something given cannot be used, with the problems on stderr, one a line.',
  ].join('\n');
