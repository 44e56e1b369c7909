import type { PipelineQuarter, Known, Supply, SupplyFostering } from '../../../../model/schema/supply.ts';
import { dateWords } from '../../../../model/words/dates.ts';
import { gbp, gbpShort } from '../../../../model/words/money.ts';
import type { Names } from '../../../../model/words/names.ts';
import { percent, upToDecimals } from '../../../../model/words/numbers.ts';
import { likely, quantityPart } from '../../../../model/words/quantityWords.ts';
import { sourced, type Part, type Sentence } from '../../../../model/words/sentence.ts';
import { cell, type FigureCell, type FigureTable } from '../../savings/figureTable.ts';

export const NOT_KNOWN = 'not known';

const count = (value: number) => upToDecimals(value, 1);

/** A number with its source, or that nobody knows it. */
function known(it: Known | undefined, words: (value: number) => string = count): FigureCell {
  return it === null || it === undefined ? cell(NOT_KNOWN) : cell([quantityPart(it, words)], likely(it));
}

const sourcedWords = (it: { words: string; source?: string | undefined } | null | undefined): Sentence =>
  it ? [sourced(it.words, it.source)] : [NOT_KNOWN];

/** Households and their places. */
export function householdsTable({ households }: SupplyFostering, source: string): FigureTable {
  const { approved, onHold, places, filled, note } = households;
  const row = (id: string, head: string, it: Known) => ({ id, head, cells: [known(it)] });
  return {
    columns: [{ head: 'Number', number: true }],
    rows: [
      row('approved', 'Households approved', approved),
      row('onHold', 'of these, on hold', onHold),
      row('places', 'Places approved', places),
      row('filled', 'of these, filled', filled),
    ],
    notes: note === undefined ? [] : [note],
    source,
  };
}

const COUNTS: readonly [keyof PipelineQuarter, string][] = [
  ['enquiries', 'Enquiries'],
  ['screeningCalls', 'Screening calls'],
  ['homeVisits', 'First home visits'],
  ['applications', 'Applications'],
  ['inAssessment', 'In assessment at its end'],
  ['approvals', 'Approved'],
  ['resignations', 'Resigned or deregistered'],
];

/** The recruitment pipeline, a column a quarter. */
export function pipelineTable({ quarters }: SupplyFostering, source: string): FigureTable {
  return {
    columns: quarters.map(({ quarter }) => ({ head: quarter, number: true })),
    rows: COUNTS.map(([field, head]) => ({
      id: field,
      head,
      cells: quarters.map((quarter) => known(quarter[field] as Known | undefined)),
    })),
    notes: [],
    source,
  };
}

/** Each stage of recruitment: what share comes out of it, and how long it takes. */
export function stagesTable({ stages }: SupplyFostering, source: string): FigureTable {
  return {
    columns: [
      { head: 'Share that comes out', number: true },
      { head: 'Months it takes', number: true },
    ],
    rows: stages.map(({ id, label, share, months }) => ({
      id,
      head: label,
      cells: [known(share, (it) => percent(it)), known(months)],
    })),
    notes: [],
    source,
  };
}

/** Homes planned: when they open, and how far they were when somebody last said. */
export const homesTable = ({ homes }: Supply, source: string): FigureTable => ({
  columns: [
    { head: 'Opening, as published', wide: true },
    { head: 'Opening taken here', wide: true },
    { head: 'How far it was', wide: true },
    { head: 'What later papers say', wide: true },
  ],
  rows: homes.map(({ id, label, publishedOpening, opening, status, laterStatus }) => ({
    id,
    head: label,
    cells: [
      cell(sourcedWords(publishedOpening)),
      cell([openingPart(opening)]),
      cell(statusWords(status)),
      cell(laterStatus === null ? 'unknown: no later paper says' : statusWords(laterStatus)),
    ],
  })),
  notes: [],
  source,
});

/** The places of those homes and what they cost. */
export const homePlacesTable = ({ homes }: Supply, names: Names, source: string): FigureTable => ({
  columns: [
    { head: 'Places', number: true },
    { head: 'of these, sold', number: true },
    { head: 'In place of' },
    { head: 'Filled', number: true },
    { head: 'Weeks until full', number: true },
    { head: 'Staffing of a place', unit: 'pounds a week', number: true },
    { head: 'Capital', unit: 'pounds', number: true },
  ],
  rows: homes.map((home) => ({
    id: home.id,
    head: home.label,
    cells: [
      known(home.places),
      home.soldPlaces === null || home.soldPlaces === undefined ? cell('none told') : known(home.soldPlaces),
      cell(names.placement(home.placement)),
      known(home.occupancy, (it) => percent(it)),
      known(home.rampWeeks),
      known(home.staffingWeeklyGbpPerPlace, gbp),
      known(home.capitalGbp, gbpShort),
    ],
  })),
  notes: homes.flatMap(({ label, note }) => (note === undefined ? [] : [`${label}: ${note}`])),
  source,
});

const openingPart = ({ low, likely: mode, late, source }: Supply['homes'][number]['opening']): Part =>
  sourced(
    low === late ? dateWords(low) : `${dateWords(mode)}, from ${dateWords(low)} to ${dateWords(late)}`,
    source,
  );

const statusWords = (status: Supply['homes'][number]['status']): Sentence =>
  status === null ? [NOT_KNOWN] : [`${dateWords(status.asOf)}: `, sourced(status.words, status.source)];

/** Places bought: by the block, or one by one. */
export function contractsTable({ contracts }: Supply, names: Names, source: string): FigureTable {
  return {
    columns: [
      { head: 'Bought' },
      { head: 'Kind of place' },
      { head: 'Places', number: true },
      { head: 'Price a week', unit: 'pounds a week', number: true },
      { head: 'Notice', number: true },
    ],
    rows: contracts.map(({ id, label, kind, placement, places, weeklyCostGbp, noticeWeeks }) => ({
      id,
      head: label,
      cells: [
        cell(kind === 'block' ? 'as a block' : 'one by one'),
        cell(names.placement(placement)),
        known(places),
        known(weeklyCostGbp, gbp),
        known(noticeWeeks, (it) => `${count(it)} weeks`),
      ],
    })),
    notes: contracts.some(({ kind }) => kind === 'block') ? [] : ['No paper tells of a block contract.'],
    source,
  };
}
