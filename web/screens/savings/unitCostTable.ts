import type { Projection } from '../../../model/schema/projection.ts';
import type { EvidenceFigure } from '../../../model/schema/evidence.ts';
import type { Authority } from '../../state/workspace.svelte.ts';
import { sourcesIn } from '../../../model/words/sourcesIn.ts';
import { figureValueWords } from '../../../model/words/evidenceWords.ts';
import { financialYearWords } from '../../../model/words/dates.ts';
import { gbp, gbpShort } from '../../../model/words/money.ts';
import { people, decimals } from '../../../model/words/numbers.ts';
import { sourced } from '../../../model/words/sentence.ts';
import { cell, type FigureRow, type FigureTable } from './figureTable.ts';

/** What each published saving says a week of care costs, beside the average of the children there are. */
export function unitCostTable(projection: Projection): FigureTable {
  const rows = projection.targets.flatMap((target) =>
    (target.impliedUnitCosts ?? [])
      .filter(({ publishedGbp, childWeeksAvoidedAlone }) => publishedGbp !== 0 && childWeeksAvoidedAlone > 0)
      .map((it): FigureRow => {
        const source = target.judgements.find(({ when }) => when === it.year)?.source;
        const { impliedWeeklyGbp: implied, averageWeeklyCostGbp: average } = it;
        return {
          id: `${target.id} ${it.year}`,
          group: target.label,
          head: financialYearWords(it.year),
          cells: [
            cell([sourced(gbpShort(it.publishedGbp), source)], it.publishedGbp),
            cell(people(it.childWeeksAvoidedAlone), Math.round(it.childWeeksAvoidedAlone)),
            implied === null ? null : cell(gbp(implied), Math.round(implied)),
            average === null ? null : cell(gbp(average), Math.round(average)),
            implied === null || average === null || average === 0
              ? null
              : cell(`${decimals(implied / average, 1)} times`, Math.round((implied / average) * 100) / 100),
          ],
        };
      }),
  );
  return {
    columns: [
      { head: 'Published saving', unit: 'pounds', number: true },
      { head: 'Weeks of care avoided, expected', number: true },
      { head: 'Implied cost of a week', unit: 'pounds', number: true },
      { head: 'Average of the children there are', unit: 'pounds', number: true },
      { head: 'Implied over average', number: true },
    ],
    rows,
    source: 'Worked out by Carecast from published savings',
    notes: [
      'Implied: the published pounds over the weeks of care that the line’s own measures avoid in that year, with nothing else changed. A figure far above the average means dearer placements than most, or savings counted twice. Lines without measures that keep children out of care have none.',
    ],
  };
}

/** The register's entries behind the average: a price for each placement type. */
export const priceFigures = ({ baseline, evidence }: Authority): EvidenceFigure[] => {
  const sources = baseline.placementTypes.flatMap(({ weeklyCostGbp }) => sourcesIn(weeklyCostGbp));
  return [...new Set(sources)].flatMap((id) => evidence.figures.find((figure) => figure.id === id) ?? []);
};

export const priceWords = (figure: EvidenceFigure): string => `${figureValueWords(figure)} a week`;
