import type { Baseline } from '../../../model/schema/baseline.ts';
import type { Evidence } from '../../../model/schema/evidence.ts';
import type { Problem } from '../../../model/schema/problem.ts';
import type { Scenario } from '../../../model/schema/scenario.ts';
import { editorHref, figureHref, href, carried, type Query } from '../../route/address.ts';

/** A sentence of a refusal, and where what it is about can be put right. */
export interface Reason {
  words: string;
  link?: { name: string; href: string };
}

interface Rests {
  /** The baseline that the refused scenario is of. */
  of: string;
  /** The version that was refused. */
  scenario: Scenario | undefined;
  /** Figures of another authority say nothing about it, and are not looked into. */
  baseline: Baseline | undefined;
  evidence: Evidence | undefined;
}

/** Each problem with a link to the measure's card in the editor, or to the register's entry for a baseline number. */
export const reasonsOf = (problems: readonly Problem[], rests: Rests, query: Query): Reason[] =>
  problems.map(({ path, message }) => {
    const link = linkOf(path, rests, query);
    return link ? { words: message, link } : { words: message };
  });

function linkOf(path: string, { of, scenario, baseline, evidence }: Rests, query: Query): Reason['link'] {
  const [first, second, ...rest] = partsOf(path);
  if (first === 'measures' && scenario) {
    const measure = scenario.measures[Number(second)];
    return (
      measure && { name: measure.label, href: editorHref(scenario.id, query, { rationale: measure.id }) }
    );
  }
  if (first === 'baseline' && baseline?.id === of && second !== undefined) {
    const source = sourceAt(baseline, [second, ...rest]);
    const figure = evidence?.figures.find(({ id }) => id === source);
    return figure
      ? { name: `Evidence register: ${figure.label}`, href: figureHref(figure.id, query) }
      : { name: 'The evidence register', href: href('/evidence', carried(query)) };
  }
  return undefined;
}

/** `measures[2].amountsGbp["2024-25"]` as its parts. */
const partsOf = (path: string): string[] =>
  [...path.matchAll(/\["([^"]*)"\]|\[(\d+)\]|([^.[\]]+)/g)].map(([, quoted, index, name]) =>
    String(quoted ?? index ?? name),
  );

/** The source that a number of a file names or, where it names none, that of its row. */
function sourceAt(file: object, parts: readonly string[]): string | undefined {
  let node: unknown = file;
  let source: string | undefined;
  for (const part of parts) {
    if (typeof node !== 'object' || node === null) return source;
    node = (node as Record<string, unknown>)[part];
    const named = (node as { source?: unknown } | undefined)?.source;
    if (typeof named === 'string') source = named;
  }
  return source;
}
