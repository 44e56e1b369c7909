import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openDatabase } from '../../../../server/store/database/openDatabase.ts';
import { auditOf } from '../../../../server/store/own/auditLog.ts';
import { contentOf, scenarioRow, versionsAfter } from '../../../../server/store/own/readScenario.ts';

const PROGRAM = new URL('./savingProgram.ts', import.meta.url);

export interface Killed {
  /** The last version the program said was saved. */
  acknowledged: number;
  /** What the file has, opened again. */
  versions: number;
  /** What is wrong with the file; empty if nothing. */
  problems: string[];
}

/** Starts the saving program on a file, kills it without warning in the middle of a save, and looks into the file. */
export async function saveAndKill(file: string, afterSaves: number, thenMs: number): Promise<Killed> {
  const child = spawn(process.execPath, [PROGRAM.pathname, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  let printed = '';
  let planned = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    if (planned || printed.split('\n').length <= afterSaves) return;
    planned = true;
    setTimeout(() => child.kill('SIGKILL'), thenMs);
  });
  const [, signal] = (await ended) as [number | null, string | null];
  if (signal !== 'SIGKILL') throw new Error('the saving program ended by itself');
  const acknowledged = Number(printed.split('\n').slice(0, -1).at(-1));
  return { acknowledged, ...(await lookInto(file)) };
}

async function lookInto(file: string): Promise<Omit<Killed, 'acknowledged'>> {
  const db = await openDatabase({ kind: 'sqlite', file }, { now: () => new Date() });
  try {
    const problems: string[] = [];
    const numbers = (await versionsAfter(db, 'own-1')).map(({ number }) => number);
    const row = await scenarioRow(db, 'own-1');
    if (row?.current_version !== numbers.length) problems.push('the current version is not the last one');
    for (const number of numbers.slice(1)) {
      const content = await contentOf(db, 'own-1', number);
      if (content?.purpose !== `Version ${number}`) problems.push(`version ${number} is not what was saved`);
    }
    const { total } = await auditOf(db, 'own-1', { limit: 1, offset: 0 });
    if (total !== numbers.length) problems.push('the log has not one entry a version');
    return { versions: numbers.length, problems };
  } finally {
    await db.destroy();
  }
}
