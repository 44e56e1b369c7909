/** `npm run --silent carecast -- ...`: prints what a command ends with, and sets the exit status. */
import { run } from './run.ts';

// A reader that has seen enough, as `head` has, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const outcome = await run(process.argv.slice(2));
if (outcome.ok) {
  if (outcome.text !== '') process.stdout.write(`${outcome.text}\n`);
} else {
  for (const line of outcome.problems) console.error(line);
  process.exitCode = outcome.status ?? 2;
}
