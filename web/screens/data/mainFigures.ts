import type { Baseline } from '../../../model/schema/baseline.ts';
import type { Evidence, EvidenceFigure } from '../../../model/schema/evidence.ts';
import {
  expectedValue,
  isRange,
  likelyValue,
  sourceOf,
  type Quantity,
} from '../../../model/schema/quantity.ts';
import { apportion } from '../../../model/words/apportion.ts';
import { firstYearFlows, type FirstFlows } from '../../../model/words/firstYearFlows.ts';
import { gbp } from '../../../model/words/money.ts';
import { people, percent } from '../../../model/words/numbers.ts';

/** A figure of a baseline as it is shown, and what it rests on. */
export interface MainFigure {
  label: string;
  value: string;
  /** "from 5,100 to 7,300", where it has a range. */
  range: string;
  figure: EvidenceFigure | undefined;
}

export interface PlacementRow {
  label: string;
  children: string;
  share: string;
  price: MainFigure;
}

function rangeOf(quantity: Quantity, words: (value: number) => string): string {
  if (!isRange(quantity)) return '';
  const { low, high } = quantity;
  return low === high ? '' : `${words(low)} to ${words(high)}`;
}

/** The main figures of a baseline, each with the figure of the evidence that it rests on. */
export function mainFigures(baseline: Baseline, evidence: Evidence) {
  const byId = new Map(evidence.figures.map((figure) => [figure.id, figure]));
  const find = (id: string | undefined) => (id === undefined ? undefined : byId.get(id));
  const shown = (
    label: string,
    quantity: Quantity,
    words: (value: number) => string,
    source?: string,
  ): MainFigure => ({
    label,
    value: words(likelyValue(quantity)),
    range: rangeOf(quantity, words),
    figure: find(sourceOf(quantity) ?? source),
  });

  const counts = baseline.placementTypes.map(({ id }) =>
    baseline.stock
      .filter(({ placement }) => placement === id)
      .reduce((sum, { children }) => sum + expectedValue(children), 0),
  );
  const total = counts.reduce((sum, count) => sum + count, 0);
  const whole = apportion(counts, 1);
  const placements = baseline.placementTypes.map(({ label, weeklyCostGbp, source }, i): PlacementRow => ({
    label,
    children: people(whole[i]!),
    share: percent(total === 0 ? 0 : counts[i]! / total),
    price: shown(label, weeklyCostGbp, gbp, source),
  }));

  const first = firstYearFlows(baseline, evidence);
  const rows = (what: string, { flows, total }: FirstFlows): MainFigure[] => [
    ...flows.map(({ label, quantity, shown: count, figure }) => ({
      label: `${what}: ${label.toLowerCase()}`,
      value: people(count),
      range: rangeOf(quantity, people),
      figure,
    })),
    { label: `${what}: all`, value: people(total), range: '', figure: undefined },
  ];
  const plans = baseline.childProtection;
  const flows = [
    ...rows('Entries', first.entries),
    ...rows('Exits', first.exits),
    ...(plans ? [shown('Child protection plans started', plans.startsPerYear, people, plans.source)] : []),
  ];

  const area = [
    shown('Children aged 0 to 17 living in the area', baseline.under18Population, people),
    ...(plans
      ? [
          shown(
            'Child protection plans on the opening day',
            expectedValue(plans.plans.initial) + expectedValue(plans.plans.established),
            people,
            plans.source,
          ),
        ]
      : []),
  ];
  return { total: people(total), placements, stock: find('opening-stock'), flows, area };
}
