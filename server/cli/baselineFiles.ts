import type { NewFile } from './writeNewFiles.ts';

/** `baseline.json`, `baseline.evidence.json` and so on, by the name each file's own part has. */
export const baselineFiles = (out: string, byPart: Record<string, unknown>): NewFile[] =>
  Object.entries(byPart).map(([part, value]) => ({
    path: part === '' ? out : `${out.replace(/\.json$/i, '')}.${part}.json`,
    text: `${JSON.stringify(value, null, 2)}\n`,
  }));
