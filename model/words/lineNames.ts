import type { Target } from '../schema/targets.ts';
import { capitalised } from './sentence.ts';

/**
 * What the lines of a savings table are called: by the target that is stated for a line, whichever scenario it is
 * stated for; where several are, or none, by the line's own id in words.
 */
export function lineNames(targets: readonly Target[]): (line: string) => string {
  const labels = new Map<string, Set<string>>();
  for (const target of targets) {
    if (target.kind !== 'saving' || target.line === undefined) continue;
    labels.set(target.line, (labels.get(target.line) ?? new Set()).add(target.label));
  }
  return (line) => {
    const [label, ...others] = labels.get(line) ?? [];
    return label !== undefined && others.length === 0 ? label : lineWords(line);
  };
}

export const lineWords = (line: string): string => capitalised(line.replaceAll('-', ' '));
