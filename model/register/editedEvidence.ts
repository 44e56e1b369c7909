import type { Evidence, EvidenceFigure } from '../schema/evidence.ts';
import type { FigureFields, RegisterEdit } from '../schema/register.ts';

/**
 * The register as it stands after the changes made to it.
 *
 * @param edits in the order they were made; of changes of one field the last counts, and a null takes it back to
 *   what the file has
 */
export function editedEvidence(evidence: Evidence, edits: readonly RegisterEdit[]): Evidence {
  if (edits.length === 0) return evidence;
  const changes = new Map<string, FigureFields>();
  for (const { figure, changed } of edits) changes.set(figure, { ...changes.get(figure), ...changed });
  const figures = evidence.figures.map((figure) => {
    const changed = changes.get(figure.id);
    return changed ? withFields(figure, changed) : figure;
  });
  return { ...evidence, figures };
}

function withFields(figure: EvidenceFigure, changed: FigureFields): EvidenceFigure {
  const given = Object.entries(changed).filter(([, value]) => value !== null && value !== undefined);
  return { ...figure, ...Object.fromEntries(given) };
}
