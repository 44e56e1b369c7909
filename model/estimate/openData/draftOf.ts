import { movesAgainstEngland } from '../../opendata/traps/placementMoves.ts';
import { impliedPopulation } from '../../opendata/traps/ratePer10k.ts';
import { yearEnding } from '../../opendata/figureIndex.ts';
import type { ByBand } from '../ageBands.ts';
import { mapRecord, rounded, sum } from '../arithmetic.ts';
import { stockByPhase } from '../stockByPhase.ts';
import { ASSUMPTIONS } from './assumptions.ts';
import { filledSource, totalSource, type Council } from './council.ts';
import { movePerYear, moveSource } from './draft.ts';
import type { Draft, DraftMove, DraftReason, DraftStream, Tuning } from './draft.ts';
import { firstPlacements } from './firstPlacements.ts';
import type { YearlyFlows } from './flows.ts';
import { around, levelHalfWidth } from './level.ts';
import { movementOf, type Movement, type SeriesId } from './movement.ts';
import { ADOPTED_AT, adoptedFrom, assumedMoves } from './moves.ts';
import type { OpenReason } from './nation.ts';
import type { People } from './people.ts';
import { capacityOf, placementTypesOf } from './placementTypes.ts';
import { OPEN_TYPES } from './placements.ts';
import { childProtectionOf } from './plans.ts';
import { exitRates } from './rates.ts';

/** Children aged 0 to 17 in the area, or nothing where neither they nor a rate are published. */
export function populationOf({ index, code, name, year, ledger }: Council) {
  const figure = index.figure(code, 'population-0-17', 'all', year);
  if (figure?.value) return { value: figure.value, source: ledger.published(figure) };
  const implied = impliedPopulation(index, code, year);
  if (implied === undefined || implied < 1) return undefined;
  const value = rounded(implied, 0);
  ledger.note(
    `${name} has no population of children published for ${year}: it is told from the published rate.`,
  );
  const source = ledger.derived({
    id: `population-0-17-${year}`,
    label: `Children aged 0 to 17 living in the area, ${year}`,
    value,
    unit: 'children',
    strength: 'weak',
    working: 'Children looked after over their published rate per 10,000, which is rounded.',
  });
  return { value, source };
}

export interface DraftInputs {
  id: string;
  people: People;
  flows: YearlyFlows;
  population: { value: number; source: string };
}

/** Everything of a baseline that its first year is not fitted by, noted down as it is worked out. */
export function draftOf(council: Council, { id, people, flows, population }: DraftInputs): Draft {
  const { name, year, ledger } = council;
  const { rows, newByBand } = exitRates(people, flows);
  const cells = stockByPhase(
    people.types,
    people.ages,
    newByBand,
    mapRecord(OPEN_TYPES, ({ newness }) => newness),
  );
  const stockSource = openingStock(council, people);
  for (const it of ['return-home-new-to-settled', 'transfer-stay'] as const) ledger.assumption(it);
  const settle = ASSUMPTIONS['settle-per-year'];
  const capacity = capacityOf(council, people);
  const childProtection = childProtectionOf(council);
  const from = adoptedFrom(people);
  const under5 = sum(from.flatMap((type) => ADOPTED_AT.map((band) => people.ages[type][band])));
  const adopted = sum(Object.values(flows.exits.adoption));
  return {
    fixed: {
      id,
      name,
      asOf: yearEnding(year),
      under18Population: population,
      placementTypes: placementTypesOf(council, people),
      settlePerYear: {
        low: settle.low,
        mode: settle.value,
        high: settle.high,
        source: ledger.assumption('settle-per-year'),
      },
      ...(capacity && { capacity }),
      ...(childProtection && { childProtection }),
      source: totalSource(council, 'cla-count'),
    },
    total: people.total,
    cells,
    stockSource,
    streams: streamsOf(council, people, flows),
    rates: rows,
    reasons: mapRecord(REASON_LABELS, (label, reason) => reasonOf(council, flows, reason, label)),
    ratesSource: flows.sources.exits,
    placedForAdoption: { from, bands: ADOPTED_AT, perYear: adopted / Math.max(0.5, under5) },
    moves: movesOf(council, people),
  };
}

function openingStock(council: Council, people: People): string {
  const { name, year, ledger } = council;
  const placements = filledSource(
    council,
    { id: `stock-by-placement-${year}`, label: 'Children looked after by placement', words: 'placements' },
    people.placements,
  );
  const ages = filledSource(
    council,
    {
      id: `stock-by-age-${year}`,
      label: 'Children looked after by age',
      words: 'ages of children looked after',
    },
    people.bands,
  );
  ledger.assumption('ages-by-placement');
  ledger.assumption('new-by-placement');
  if (people.ownFoster !== null) ledger.assumption('providers-by-placement');
  if (!people.agesFit) {
    ledger.note(
      `The ages and the placements of ${name}, partly filled in, have no common table: each placement has the country's ages.`,
    );
  }
  const ownWords =
    people.ownFoster === null
      ? 'Foster care is one type, as its providers are not published.'
      : `${rounded(100 * people.ownFoster, 0)}% of foster care is taken for the council's own, from the providers of all its placements crossed with its placements.`;
  const otherWords =
    people.otherShare === null
      ? ''
      : `Supported and other placements are one count since homes had to register: ${rounded(people.byType.supported + people.byType.other, 0)}, of which ${rounded(people.byType.other, 0)} are taken for really other, as before the change (${rounded(100 * people.otherShare, 0)}%), and the rest for supported accommodation.`;
  if (people.otherShare !== null) {
    ledger.note(
      'Supported accommodation and other placements are read as one count, because homes not yet registered are counted under other; they are divided as they were in 2023.',
    );
  }
  return ledger.derived({
    id: 'opening-stock',
    label: 'Opening stock by placement, age and phase of care',
    value: people.total,
    unit: 'children',
    strength: people.placements.published.length === 0 ? 'weak' : 'medium',
    working: `Placements ("${placements}") crossed with ages ("${ages}") by iterative proportional fitting; the seed is England's cross table of the year, itself stated weights fitted to England's two margins, as no table crosses them. ${ownWords} ${otherWords} Then each age's children new to care, in a steady flow of entries and exits, spread over placements by stated odds. 16 and 17 are told apart by how many turn 18 ("first-year-fit").`,
  });
}

const STREAMS = [
  { id: 'family', series: 'entries', flow: 'families', label: 'Children from families in the area' },
  {
    id: 'unaccompanied',
    series: 'unaccompanied',
    flow: 'unaccompanied',
    label: 'Unaccompanied asylum-seeking children',
  },
] as const;

function streamsOf(council: Council, people: People, flows: YearlyFlows): DraftStream[] {
  const { ledger, code, nation } = council;
  ledger.assumption('first-placements');
  return STREAMS.map(({ id, series, flow, label }) => {
    const published = flows.published[flow];
    const movement = movementOf(nation.movements[series], series, code, published);
    const perYear: ByBand = flows[flow];
    const level = around(sum(Object.values(perYear)), levelHalfWidth(published, movement), 2);
    const halfWidth = levelHalfWidth(published, movement);
    return {
      id,
      label,
      perYear,
      halfWidth,
      mix: firstPlacements(people, flow),
      variation: variationOf(council, `entries-${id}-movement`, label, movement),
      levelSource: ledger.derived({
        id: `entries-${id}`,
        label: `Entries a year with no new action: ${label.toLowerCase()}`,
        value: level.mode,
        low: level.low,
        high: level.high,
        unit: 'children a year',
        strength: 'medium',
        working: `The entries by age of "${flows.sources[flow]}" in all. The range is what one year's count may lie off its level: its own chance, a stray and a year's drift ("entries-${id}-movement").`,
      }),
      agesSource: flows.sources[flow],
      mixSource: 'first-placements',
    };
  });
}

function variationOf({ ledger }: Council, id: string, what: string, movement: Movement) {
  const source = ledger.derived({
    id,
    label: `How a year's count moves, beyond chance: ${what.toLowerCase()}`,
    value: `yearly variation ${movement.yearlyVariation}, drift ${movement.drift}`,
    unit: 'standard deviation of the log',
    strength: movement.councils > 0 ? 'medium' : 'weak',
    working: movement.working,
  });
  return {
    yearlyVariation: { value: movement.yearlyVariation, source },
    drift: { value: movement.drift, source },
  };
}

/** Reasons as a page names them. */
const REASON_LABELS: Readonly<Record<OpenReason, string>> = {
  'returned-home': 'Returned home',
  'special-guardianship': 'Special guardianship or child arrangements order',
  adoption: 'Adopted',
  'moved-to-another-authority': 'Moved to another authority by national transfer',
  other: 'Other reasons',
};

function reasonOf(council: Council, flows: YearlyFlows, reason: OpenReason, label: string): DraftReason {
  const { ledger, code, nation } = council;
  const published = flows.published.exits[reason];
  const series: SeriesId = reason;
  const movement = movementOf(nation.movements[series], series, code, published);
  const variation = variationOf(council, `exits-${reason}-movement`, label, movement);
  const halfWidth = levelHalfWidth(published, movement);
  const level = around(sum(Object.values(flows.exits[reason])), halfWidth, 1);
  return {
    label,
    halfWidth,
    yearlyVariation: movement.yearlyVariation,
    drift: movement.drift,
    variationSource: variation.drift.source,
    levelSource: ledger.derived({
      id: `level-${reason}`,
      label: `Exits in the first year: ${label.toLowerCase()}`,
      value: level.mode,
      low: level.low,
      high: level.high,
      unit: 'children a year',
      strength: 'medium',
      working: `Rates by age over the children there, all times one factor so that the first year has these exits ("first-year-fit"). The range is what one year's count may lie off its level ("exits-${reason}-movement"); where several rows share a reason, each varies more, so that the reason varies as it should.`,
    }),
  };
}

/** Placements change more or less often than in England, but never beyond what one odd return could say. */
const LEAST_MOVES = 0.6;
const MOST_MOVES = 1.6;

function movesOf({ index, code, name, year, ledger }: Council, people: People): DraftMove[] {
  const own = movesAgainstEngland(index, code, year);
  if (own === undefined) {
    ledger.note(
      `${name} has no changes of placement published for ${year}: moves between types are as assumed for England.`,
    );
  } else {
    ledger.published(index.figure(code, 'placement-changes', 'all', year)!);
  }
  const localFactor = own === undefined ? 1 : Math.min(MOST_MOVES, Math.max(LEAST_MOVES, own.ratio));
  return assumedMoves(people).map((move) => ({ ...move, localFactor }));
}

/** Notes the moves down as the fitted first year has them. */
export function noteTheMoves({ ledger }: Council, { moves }: Draft, tuning: Tuning): void {
  for (const move of moves) {
    const { from, to, perYear, localFactor, why } = move;
    const { low, mode, high } = movePerYear(move, tuning);
    ledger.assumed({
      id: moveSource(move),
      label: `Moves from ${OPEN_TYPES[from].label.toLowerCase()} to ${OPEN_TYPES[to].label.toLowerCase()}`,
      value: mode,
      low,
      high,
      unit: 'a year, per child',
      strength: 'none',
      rationale: `Nothing published counts moves by from and to. Judgement: ${perYear} a year in England. ${why} Times ${rounded(localFactor, 2)}, how often the council's placements change against England's (changes in the year without those of a status only), and times ${rounded(mode / (perYear * localFactor), 2)}, so that the mix of placements stays near the opening one ("first-year-fit").`,
    });
  }
}
