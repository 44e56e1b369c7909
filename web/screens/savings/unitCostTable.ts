import type { EvidenceFigure } from '../../../model/schema/evidence.ts';
import type { ImpliedUnitCost, Projection, TargetResult } from '../../../model/schema/projection.ts';
import { READ_AS } from '../../../model/words/basis.ts';
import { financialYearWords } from '../../../model/words/dates.ts';
import { figureValueWords } from '../../../model/words/evidenceWords.ts';
import { fittingScale } from '../../../model/words/apportion.ts';
import { gbp, roundTo, type MoneyScale } from '../../../model/words/money.ts';
import { decimals, people } from '../../../model/words/numbers.ts';
import { sourced } from '../../../model/words/sentence.ts';
import { sourcesIn } from '../../../model/words/sourcesIn.ts';
import type { Authority } from '../../state/workspace.svelte.ts';
import { cell, type FigureCell, type FigureRow, type FigureTable } from './figureTable.ts';

/**
 * What each published saving says a week of care costs, beside the average of the children there are. Cash of the
 * line is taken out first and shown.
 */
export function unitCostTable(projection: Projection): FigureTable {
  const found = projection.targets.flatMap((target) => readings(target).map((it) => ({ target, it })));
  const withCash = found.some(({ it }) => it.cashGbp !== 0);
  const scale = scaleOf(found.map(({ it }) => it));
  const rows = found.map(({ target, it }): FigureRow => {
    const source = target.judgements.find(({ when }) => when === it.year)?.source;
    const { impliedWeeklyGbp: implied, averageWeeklyCostGbp: average } = it;
    return {
      id: `${target.id} ${it.year} ${it.basis}`,
      group: target.label,
      head: readingWords(target, it),
      cells: [
        cell([sourced(scale.words(it.publishedGbp), source)], it.publishedGbp),
        ...(withCash ? cashCells(scale, it) : []),
        cell(people(it.childWeeksAvoidedAlone), it.childWeeksAvoidedAlone),
        implied === null ? cell('all of it is cash') : cell(gbp(implied), implied),
        average === null ? null : cell(gbp(average), average),
        implied === null || average === null || average === 0
          ? null
          : cell(`${decimals(implied / average, 1)} times`, implied / average),
      ],
    };
  });
  return {
    columns: [
      { head: 'Published saving', unit: 'pounds', number: true },
      ...(withCash
        ? [
            { head: 'Of it cash', unit: 'pounds', number: true },
            { head: 'Of it care avoided', unit: 'pounds', number: true },
          ]
        : []),
      { head: 'Weeks of care avoided, expected', number: true },
      { head: 'Implied cost of a week', unit: 'pounds', number: true },
      { head: 'Average of the children there are', unit: 'pounds', number: true },
      { head: 'Implied over average', number: true },
    ],
    rows,
    source: 'Worked out by Carecast from published savings',
    notes: [
      `Implied: the published pounds${withCash ? ', less cash,' : ''} over the weeks of care that the line’s own measures avoid, with nothing else changed. A figure far above the average means dearer placements than most, or savings counted twice. Lines without measures that keep children out of care have none.`,
      ...(withCash
        ? [
            'Cash of a line that a paper gives (legal costs, for one) is taken out first: no week of care is avoided for it. Where it is named, it is a part of the published saving.',
          ]
        : []),
      ...(found.some(({ it }) => it.basis === 'cumulative')
        ? [
            'As the sum so far, the published figure is held against the weeks, the cash and the average of all years up to that one.',
          ]
        : []),
    ],
  };
}

/** Where weeks are avoided, as the target is read. In the first year both readings are the same. */
function readings({ impliedUnitCosts = [] }: TargetResult): ImpliedUnitCost[] {
  const told = impliedUnitCosts.filter((it) => it.publishedGbp !== 0 && it.childWeeksAvoidedAlone > 0);
  const inYear = (year: string) => told.find((it) => it.year === year && it.basis === 'in-year');
  return told.filter(
    (it) => it.basis === 'in-year' || inYear(it.year)?.childWeeksAvoidedAlone !== it.childWeeksAvoidedAlone,
  );
}

function readingWords({ basis: stated, ...target }: TargetResult, { year, basis }: ImpliedUnitCost): string {
  const words = financialYearWords(year);
  if (stated !== 'not-stated') return words;
  const alike = readings({ ...target, basis: stated }).filter((it) => it.year === year).length === 1;
  return alike ? `${words}, either way` : `${words}, ${READ_AS[basis]}`;
}

function cashCells(scale: MoneyScale, { cashGbp, cashSources, careGbp }: ImpliedUnitCost): FigureCell[] {
  const [first, ...more] = cashSources;
  // Of several, the amount is no entry's own.
  const words = sourced(scale.words(cashGbp), more.length === 0 ? first : undefined);
  return [cell([words], cashGbp), cell(scale.words(careGbp), careGbp)];
}

/** Published less cash is care, as it is shown. */
const scaleOf = (all: readonly ImpliedUnitCost[]): MoneyScale =>
  fittingScale(
    all.map(({ publishedGbp }) => publishedGbp),
    ({ stepGbp }) =>
      all.map(({ publishedGbp, cashGbp, careGbp }) => ({
        exactGbp: careGbp,
        shownGbp: roundTo(publishedGbp, stepGbp) - roundTo(cashGbp, stepGbp),
      })),
  );

/** The register's entries behind the average: a price for each placement type. */
export const priceFigures = ({ baseline, evidence }: Authority): EvidenceFigure[] => {
  const sources = baseline.placementTypes.flatMap(({ weeklyCostGbp }) => sourcesIn(weeklyCostGbp));
  return [...new Set(sources)].flatMap((id) => evidence.figures.find((figure) => figure.id === id) ?? []);
};

export const priceWords = (figure: EvidenceFigure): string => `${figureValueWords(figure)} a week`;
