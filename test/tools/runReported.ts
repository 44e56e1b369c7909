import { readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { repositoryRoot, runCommand } from './runCommand.ts';
import { settledTally, type Tally } from './tally.ts';

const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

/**
 * Runs a test runner that leaves a JSON report, and counts its tests. The report of an earlier run goes first,
 * so a runner that dies before writing one cannot borrow it.
 *
 * @param reportFile path of the report from the root of the repository
 */
export async function runReported<Report>(
  commandLine: string,
  reportFile: string,
  tallyOf: (report: Report) => Tally,
): Promise<Tally> {
  const path = resolve(repositoryRoot, reportFile);
  await rm(path, { force: true });
  const { exitCode } = await runCommand(commandLine, 'live');
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return settledTally(text === undefined ? nothing : tallyOf(JSON.parse(text) as Report), exitCode);
}
