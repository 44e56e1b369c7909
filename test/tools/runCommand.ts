import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

export const repositoryRoot = resolve(import.meta.dirname, '../..');

const binaries = resolve(repositoryRoot, 'node_modules/.bin');

export interface CommandResult {
  exitCode: number;
  /** Standard output and errors together; empty when they went straight to the terminal. */
  output: string;
}

/**
 * Runs one command line in the root of the repository, with the tools of node_modules/ first on the path.
 *
 * @param show 'live' lets the output through as it comes, 'kept' hands it back
 */
export function runCommand(commandLine: string, show: 'live' | 'kept'): Promise<CommandResult> {
  return new Promise((done) => {
    const child = spawn(commandLine, {
      cwd: repositoryRoot,
      shell: true,
      stdio: [
        'ignore',
        ...(show === 'live' ? (['inherit', 'inherit'] as const) : (['pipe', 'pipe'] as const)),
      ],
      env: { ...process.env, PATH: `${binaries}${delimiter}${process.env.PATH ?? ''}` },
    });
    let output = '';
    const keep = (chunk: Buffer) => (output += chunk.toString());
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => done({ exitCode: 1, output: error.message }));
    child.on('close', (code) => done({ exitCode: code ?? 1, output }));
  });
}
