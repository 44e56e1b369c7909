import type { Evidence, EvidenceFigure } from '../evidence.ts';
import { problem, type PathPart, type Problem } from '../problem.ts';
import { repeatedIds, unknownId } from './ids.ts';

/** Published figures name their paper and place; derived ones their sum; assumptions their reasons. */
export function checkEvidence(evidence: Evidence): Problem[] {
  const documents = { what: 'document', ids: evidence.documents.map((it) => it.id) };
  const figures = { what: 'figure', ids: evidence.figures.map((it) => it.id) };
  return [
    ...repeatedIds(evidence.documents, ['documents'], 'document'),
    ...repeatedIds(evidence.figures, ['figures'], 'figure'),
    ...evidence.figures.flatMap((figure, i) => {
      const at = ['figures', i];
      return [
        ...unknownId(figure.document, documents, [...at, 'document']),
        ...(figure.contradictedBy ?? []).flatMap((id, j) =>
          unknownId(id, figures, [...at, 'contradictedBy', j]),
        ),
        ...checkFigure(figure, at),
      ];
    }),
  ];
}

function checkFigure(figure: EvidenceFigure, at: PathPart[]): Problem[] {
  const needed = {
    published: ['document', 'heading', 'locator'],
    derived: ['working'],
    assumption: ['rationale'],
  } as const;
  return needed[figure.kind]
    .filter((field) => !figure[field])
    .map((field) => problem([...at, field], `A figure marked "${figure.kind}" needs this field.`));
}
