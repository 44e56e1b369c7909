import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Compiles a C file with -O3 and answers the program's path, or nothing where there is no C compiler. */
export function compileC(source: string): string | undefined {
  const program = join(mkdtempSync(join(tmpdir(), 'carecast-bench-')), 'program');
  for (const compiler of ['cc', 'gcc', 'clang']) {
    const built = spawnSync(compiler, ['-O3', '-o', program, source, '-lm'], { stdio: 'ignore' });
    if (built.status === 0) return program;
  }
  return undefined;
}
