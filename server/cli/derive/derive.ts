import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Baseline } from '../../../model/schema/baseline.ts';
import type { Evidence } from '../../../model/schema/evidence.ts';
import { parseEvidence } from '../../../model/schema/files.ts';
import { problemLines } from '../../../model/schema/problem.ts';
import { deriveSouthampton } from './southampton.ts';

/** Authorities whose baseline is derived from their evidence register. */
const derivations: Record<string, (evidence: Evidence) => Baseline> = { southampton: deriveSouthampton };

const HELP = `carecast derive <authority> [--write]

Works out the baseline of an authority from its evidence register and prints it.
  --write  puts it in the authority's folder instead
Authorities: ${Object.keys(derivations).join(', ')}
`;

/**
 * The command `derive`.
 *
 * @returns the exit status: 0, or 2 with what is wrong on stderr and nothing on stdout
 */
export function derive(args: readonly string[]): number {
  const [authority = '', ...options] = args;
  if (args.includes('--help')) {
    process.stdout.write(HELP);
    return 0;
  }
  const derivation = Object.hasOwn(derivations, authority) ? derivations[authority] : undefined;
  if (!derivation || options.some((option) => option !== '--write')) {
    process.stderr.write(HELP);
    return 2;
  }
  const path = (name: string) =>
    fileURLToPath(new URL(`../../../scenarios/${authority}/${name}.json`, import.meta.url));
  const evidence = parseEvidence(JSON.parse(readFileSync(path('evidence'), 'utf8')));
  if (!evidence.ok) {
    process.stderr.write(`${problemLines(evidence.problems, 'evidence').join('\n')}\n`);
    return 2;
  }
  const text = `${JSON.stringify(derivation(evidence.value), null, 2)}\n`;
  if (options.includes('--write')) writeFileSync(path('baseline'), text);
  else process.stdout.write(text);
  return 0;
}
