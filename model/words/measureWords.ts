import type { Measure, MeasureKind, MeasureOf } from '../schema/measure.ts';
import type { Quantity } from '../schema/quantity.ts';
import { dateWords } from './dates.ts';
import { gbpShort } from './money.ts';
import { selectedWords, type Names } from './names.ts';
import { changeWords, percent, upToDecimals } from './numbers.ts';
import { likely, quantityPart as figure } from './quantityWords.ts';
import { joined, type Sentence } from './sentence.ts';

type Effect<K extends MeasureKind> = (measure: MeasureOf<K>, names: Names) => Sentence;

const count = (value: number): string => upToDecimals(Math.abs(value), 1);

/** "40 fewer", "12 more": the sign becomes a word. */
const fewerOrMore = (value: number): string => `${count(value)} ${value < 0 ? 'fewer' : 'more'}`;

const aged = (measure: { ageBands?: string | string[] }, names: Names): string => {
  const bands = selectedWords(measure.ageBands, names.ageBand);
  return bands === undefined ? '' : ` aged ${bands}`;
};
const byStream = (measure: { streams?: string | string[] }, names: Names): string => {
  const streams = selectedWords(measure.streams, names.stream);
  return streams === undefined ? '' : ` (${streams.slice(0, 1).toLowerCase()}${streams.slice(1)})`;
};
const inPlacements = (measure: { placements?: string | string[] }, names: Names): string => {
  const placements = selectedWords(measure.placements, names.placement);
  return placements === undefined ? '' : ` from ${placements}`;
};

const returning = (measure: { someReturn?: true | undefined }): string =>
  measure.someReturn ? ', some of them back in care within a year' : '';

const EFFECTS: { [K in MeasureKind]: Effect<K> } = {
  'entry-rate': (m, names) => [
    figure(m.change, (it) => changeWords(it, 'fewer', 'more')),
    ` children${aged(m, names)} entering care${byStream(m, names)}`,
  ],
  entries: (m, names) => [
    figure(m.childrenPerYear, fewerOrMore),
    ` children${aged(m, names)} entering care a year${byStream(m, names)}`,
  ],
  exits: (m, names) => [
    figure(m.childrenPerYear, fewerOrMore),
    ` children${aged(m, names)} a year leaving care${inPlacements(m, names)}: ${names.reason(m.reason)}${returning(m)}`,
  ],
  'exit-rate': (m, names) => [
    'children leaving care',
    `${inPlacements(m, names)} (${names.reason(m.reason)}) `,
    figure(m.change, (it) => changeWords(it, 'less often', 'more often')),
    returning(m),
  ],
  'step-down': (m, names) => [
    figure(m.childrenPerYear, count),
    ` children${aged(m, names)} a year moving from ${names.placement(m.from)} to ${names.placement(m.to)}`,
  ],
  'entry-mix': (m, names) => [
    figure(m.share, (it) => percent(it)),
    ` of children${aged(m, names)} who would enter ${names.placement(m.from)} entering ${names.placement(m.to)} instead`,
  ],
  capacity: (m, names) => [
    figure(m.places, fewerOrMore),
    ` places in ${names.placement(m.placement)}`,
    ...moneyClause(m.weeklyFixedCostGbp, 'a week of fixed cost'),
    ...moneyClause(m.capitalGbp, 'of capital'),
    ...moneyClause(m.financingGbpPerYear, 'a year of financing'),
  ],
  'own-home': (m, names) => [
    figure(m.places, count),
    ` council places instead of bought ones in ${names.placement(m.placement)}`,
    ...(m.soldPlaces === undefined
      ? []
      : [', ', figure(m.soldPlaces, (it) => `${count(it)} of them`), ' sold to others']),
    ...(m.occupancy === undefined ? [] : [', ', figure(m.occupancy, (it) => percent(it)), ' filled']),
    ...moneyClause(m.weeklyFixedCostGbp, 'a week of staffing'),
    ...moneyClause(m.weeklyCostGbp, 'a week for each child'),
    ...moneyClause(m.soldPlaceWeeklyGbp, 'a week for each sold place'),
    ...moneyClause(m.capitalGbp, 'of capital'),
    ...moneyClause(m.financingGbpPerYear, 'a year of financing'),
    ...(m.delayWeeks === undefined
      ? []
      : [', ', figure(m.delayWeeks, (it) => `${count(it)} weeks`), ' late']),
  ],
  'foster-recruitment': (m, names) => [
    figure(m.householdsPerYear, fewerOrMore),
    ` ${names.placement(m.placement)} households a year, `,
    figure(m.childrenPerHousehold, (it) => upToDecimals(it, 2)),
    ' places each',
  ],
  'unit-cost': (m, names) => [
    `${names.placement(m.placement)} `,
    figure(m.change, (it) => changeWords(it, 'cheaper', 'dearer')),
  ],
  'cp-starts': (m, names) => [
    figure(m.plansPerYear, fewerOrMore),
    ' child protection plans starting a year',
    ...linkClause(m, names),
  ],
  'cp-ends': (m) => [
    'child protection plans ending ',
    figure(m.change, (it) => changeWords(it, 'less often', 'more often')),
  ],
  cash: (m) => {
    const years = Object.entries(m.amountsGbp).map(([year, amount]): Sentence => [
      figure(amount, (it) => (it < 0 ? `a cost of ${gbpShort(-it)}` : gbpShort(it))),
      ` in ${year}`,
    ]);
    return [...joined(years), m.oneOff ? ', once' : '', ' as cash'];
  },
};

/** The link to care, which always says whose entries it moves; nothing where it is not stated. */
function linkClause(
  { plansPerYear, entriesPerPlan, streams }: MeasureOf<'cp-starts'>,
  names: Names,
): Sentence {
  if (entriesPerPlan === undefined) return [];
  const which = selectedWords(streams, names.stream);
  const whose =
    which === undefined ? 'of all children' : `of ${which.slice(0, 1).toLowerCase()}${which.slice(1)}`;
  return [
    ', and with each of them ',
    figure(entriesPerPlan, (it) => upToDecimals(it, 3)),
    ` ${likely(plansPerYear) < 0 ? 'fewer' : 'more'} entries to care a year ${whose} (a stated assumption)`,
  ];
}

function moneyClause(quantity: Quantity | undefined, words: string): Sentence {
  return quantity === undefined ? [] : [', ', figure(quantity, gbpShort), ` ${words}`];
}

/** What a measure does, in words, each of its numbers with its source: "40 fewer children entering care a year". */
export const measureEffect = (measure: Measure, names: Names): Sentence =>
  (EFFECTS[measure.kind] as Effect<MeasureKind>)(measure, names);

/** When it holds and how much of it is counted on: "from 1 July 2024, in full after 26 weeks; 90% delivered". */
export function measureTiming(measure: Measure): Sentence {
  const { start, end, rampWeeks, delivery } = measure;
  const timing: Sentence = measure.kind === 'cash' ? [] : [`from ${dateWords(start)}`];
  if (measure.kind !== 'cash' && end !== undefined) timing.push(` to ${dateWords(end)}`);
  if (rampWeeks !== undefined && likely(rampWeeks) > 0) {
    timing.push(
      ', in full after ',
      figure(rampWeeks, (it) => `${count(it)} weeks`),
    );
  }
  if (delivery === undefined || (typeof delivery === 'number' && delivery === 1)) return timing;
  return [...timing, timing.length > 0 ? '; ' : '', figure(delivery, (it) => percent(it)), ' delivered'];
}
