import type { Evidence, EvidenceFigure } from '../evidence.ts';
import { parsePrinted, saysNumber } from '../../reconcile/printed.ts';
import { pathText, problem, type PathPart, type Problem } from '../problem.ts';
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
  return [
    ...needed[figure.kind]
      .filter((field) => !figure[field])
      .map((field) => problem([...at, field], `A figure marked "${figure.kind}" needs this field.`)),
    ...checkPrinted(figure, at),
  ];
}

/** What is printed is the value: the one says how far the other was rounded. */
function checkPrinted({ printed, value }: EvidenceFigure, at: PathPart[]): Problem[] {
  if (printed === undefined) return [];
  if (typeof value !== 'number') return [problem([...at, 'printed'], 'Only a number has this field.')];
  const read = parsePrinted(printed);
  const form = 'Write the number as printed, such as "£10.9m", "664k", "12.1%" or "about 500".';
  if (!read) return [problem([...at, 'printed'], form)];
  if (saysNumber(read, value)) return [];
  const number = pathText([...at, 'value']);
  const message = `These words and the number in ${number} do not say the same. Words and number must agree: for example, a figure printed as "£1.3m" has the value 1300000.`;
  return [problem([...at, 'printed'], message)];
}
