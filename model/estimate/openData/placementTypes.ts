import { yearOf } from '../../opendata/figureIndex.ts';
import { lastReturned } from '../../opendata/traps/missingReturn.ts';
import { englandFigure } from '../../opendata/widerArea.ts';
import type { CapacityRow, PlacementType } from '../../schema/baseline.ts';
import { gbp } from '../../words/money.ts';
import { rounded } from '../arithmetic.ts';
import { ASSUMPTIONS, type AssumptionId } from './assumptions.ts';
import type { Council } from './council.ts';
import { around } from './level.ts';
import type { People } from './people.ts';
import { OPEN_TYPES, type TypeId } from './placements.ts';
import type { PricedMeasure } from './prices.ts';

type Sourced = { low: number; mode: number; high: number; source: string };

/** Bought places: their prices are found dear or cheap together, and rise together. */
const BOUGHT: readonly TypeId[] = ['agency-foster', 'residential', 'supported', 'other'];

const CASHABLE: Readonly<Record<TypeId, AssumptionId>> = {
  foster: 'cashable-foster',
  'own-foster': 'cashable-own-foster',
  'agency-foster': 'cashable-bought',
  residential: 'cashable-bought',
  supported: 'cashable-bought',
  other: 'cashable-bought',
  parents: 'cashable-parents',
  adoption: 'cashable-adoption',
};

/** The types with their weekly cost, what it rises by a year, and what of it stops when a child leaves. */
export function placementTypesOf(council: Council, people: People): PlacementType[] {
  const prices = weeklyCosts(council, people);
  const uplifts = annualUplifts(council);
  return people.types.map((id) => {
    const { label, limits } = OPEN_TYPES[id];
    const bought = BOUGHT.includes(id);
    const cashable = CASHABLE[id];
    return {
      id,
      label,
      weeklyCostGbp: { ...prices[id], ...(bought && { sharedDraw: 'bought-prices' }) },
      annualUplift: { ...uplifts[id], ...(bought && { sharedDraw: 'bought-uplifts' }) },
      cashableShare: {
        value: ASSUMPTIONS[cashable].value as number,
        source: council.ledger.assumption(cashable),
      },
      ...(id === 'own-foster' && { overflowTo: 'agency-foster' }),
      ...(limits && { ages: limits }),
    };
  });
}

/** Ranges no wider than this on either side. */
const WIDEST_PRICE = 0.5;
/** The split of one published price between two types is less firm than the price. */
const LEAST_SPLIT_WIDTH = 0.2;

function weeklyCosts(council: Council, people: People): Record<TypeId, Sourced> {
  const { ledger } = council;
  const residential = publishedPrice(council, 'cost-per-week-residential', 'residential care');
  const fostering = publishedPrice(council, 'cost-per-week-fostering', 'foster care');
  const other = ASSUMPTIONS['price-other'];
  ledger.assumption('price-other');
  const homes = residential.range.mode;
  return {
    foster: fostering.range,
    ...fosterPrices(council, people, fostering),
    residential: residential.range,
    supported: carried(council, 'price-supported'),
    other: {
      low: rounded(other.low * homes, 0),
      mode: rounded(other.value * homes, 0),
      high: rounded(other.high * homes, 0),
      source: ledger.derived({
        id: 'price-other-placements',
        label: 'Weekly cost of other placements',
        value: rounded(other.value * homes, 0),
        low: rounded(other.low * homes, 0),
        high: rounded(other.high * homes, 0),
        unit: '£ a week',
        strength: 'none',
        working: `${other.value} times the ${gbp(homes)} of residential care ("price-other").`,
      }),
    },
    parents: carried(council, 'price-parents'),
    adoption: carried(council, 'price-adoption'),
  };
}

interface PublishedPrice {
  range: Sourced;
  own: boolean;
}

/** A council's published price, or England's, with the range of a single year's. */
function publishedPrice(council: Council, measure: PricedMeasure, words: string): PublishedPrice {
  const { index, code, name, year, ledger, nation } = council;
  const figure = lastReturned(index, code, measure, year);
  const england = englandFigure(index, measure, 'all', year)!;
  const chosen = figure ?? england;
  if (figure === undefined) {
    ledger.note(`${name} has no weekly spend on ${words} published for ${year}: England's stands in.`);
  } else if (yearOf(figure.yearEnding) < year) {
    ledger.note(
      `${name} has no weekly spend on ${words} published for ${year}: that of ${yearOf(figure.yearEnding)} stands in.`,
    );
  }
  const noise = nation.prices.noise[measure];
  const width = Math.min(WIDEST_PRICE, Math.sqrt(7) * noise.spread * (figure === undefined ? 2 : 1));
  const range = around(chosen.value!, width, 0);
  const source = ledger.derived({
    id: measure.replace('cost-per-week', 'price'),
    label: `Weekly cost of a place: ${words}`,
    value: range.mode,
    low: range.low,
    high: range.high,
    unit: '£ a week',
    strength: figure === undefined ? 'weak' : 'medium',
    working: `Published spend a child ("${ledger.published(chosen)}"). It holds the service around the place as well as its price. A single year's strays by ${rounded(100 * noise.spread, 1)}% at ${noise.councils > 0 ? 'councils' : 'a typical council'}, beyond England's own change; the range is that${figure === undefined ? ', doubled' : ''}.`,
  });
  return { range: { ...range, source }, own: figure !== undefined };
}

/** The published blend of foster care as two prices that come to it, by a stated ratio. */
function fosterPrices({ ledger }: Council, people: People, blend: PublishedPrice) {
  const ratio = ASSUMPTIONS['agency-to-own-price'];
  const [own, agency] = [people.byType['own-foster'], people.byType['agency-foster']];
  const price = blend.range.mode;
  const ownPrice = own + agency > 0 ? (price * (own + agency)) / (own + ratio.value * agency) : price;
  const width = Math.max(LEAST_SPLIT_WIDTH, (blend.range.high - price) / Math.max(1, price));
  if (people.ownFoster === null) return { 'own-foster': blend.range, 'agency-foster': blend.range };
  ledger.assumption('agency-to-own-price');
  ledger.note(
    `No price of the council's foster carers or of agencies is published: the published blend of both is split by taking an agency place for ${ratio.value} times as dear.`,
  );
  const split = (id: 'own-foster' | 'agency-foster', value: number): Sourced => {
    const range = around(value, width, 0);
    const source = ledger.derived({
      id: `price-${id}`,
      label: `Weekly cost of a place: ${OPEN_TYPES[id].label.toLowerCase()}`,
      value: range.mode,
      low: range.low,
      high: range.high,
      unit: '£ a week',
      strength: 'weak',
      working: `The ${gbp(price)} of all foster care ("${blend.range.source}") over ${rounded(own, 0)} children with the council's carers and ${rounded(agency, 0)} with agencies, an agency place taken for ${ratio.value} times as dear ("agency-to-own-price").`,
    });
    return { ...range, source };
  };
  return {
    'own-foster': split('own-foster', ownPrice),
    'agency-foster': split('agency-foster', ratio.value * ownPrice),
  };
}

/** An assumed price of 2023-24, carried to the year by England's spend on foster care. */
function carried(
  { index, year, ledger }: Council,
  id: 'price-supported' | 'price-parents' | 'price-adoption',
): Sourced {
  const { value, low, high, label } = ASSUMPTIONS[id];
  const of = (it: number) => englandFigure(index, 'cost-per-week-fostering', 'all', it)!;
  const now = of(year);
  const then = of(2024);
  const factor = yearOf(then.yearEnding) === 2024 ? now.value! / then.value! : 1;
  if (factor === 1) {
    return { low, mode: value, high, source: ledger.assumption(id) };
  }
  ledger.assumption(id);
  const at = (price: number) => rounded(price * factor, 0);
  const source = ledger.derived({
    id: `${id}-${year}`,
    label: `${label.replace(', 2023-24', '')}, ${year}`,
    value: at(value),
    low: at(low),
    high: at(high),
    unit: '£ a week',
    strength: 'weak',
    working: `The price assumed for 2023-24 ("${id}") times ${rounded(factor, 3)}, the change of England's spend on a foster child.`,
  });
  return { low: at(low), mode: at(value), high: at(high), source };
}

function annualUplifts({ nation, ledger }: Council): Record<TypeId, Sourced> {
  const of = (measure: PricedMeasure, fallback: 'uplift-residential' | 'uplift-fostering'): Sourced => {
    const uplift = nation.prices.uplift[measure];
    if (uplift === undefined) return assumed(fallback);
    const { years, ...range } = uplift;
    const source = ledger.derived({
      id: fallback,
      label: ASSUMPTIONS[fallback].label,
      value: range.mode,
      low: range.low,
      high: range.high,
      unit: 'a year',
      strength: 'medium',
      working: `England's published spend a child, the years to March ${years[0]} to ${years.at(-1)}: the mean rise a year, between the smallest and the largest of a single year.`,
    });
    return { ...range, source };
  };
  const assumed = (id: AssumptionId): Sourced => {
    const { value, low, high } = ASSUMPTIONS[id] as { value: number; low: number; high: number };
    return { low, mode: value, high, source: ledger.assumption(id) };
  };
  const fostering = of('cost-per-week-fostering', 'uplift-fostering');
  const supported = assumed('uplift-supported');
  const staff = assumed('uplift-staff');
  return {
    foster: fostering,
    'own-foster': fostering,
    'agency-foster': fostering,
    residential: of('cost-per-week-residential', 'uplift-residential'),
    supported,
    other: supported,
    parents: staff,
    adoption: staff,
  };
}

/** Places of the council's foster carers, where approved ones are published and foster care is told apart. */
export function capacityOf(
  { index, code, name, year, ledger }: Council,
  people: People,
): CapacityRow[] | undefined {
  const approved = lastReturned(index, code, 'foster-places-approved', year);
  const filled = lastReturned(index, code, 'foster-places-filled', year);
  if (people.ownFoster === null || approved === undefined || filled === undefined) {
    ledger.note(
      `${name} has no places of foster carers to count on for ${year}: no type of placement is limited.`,
    );
    return undefined;
  }
  const usable = ASSUMPTIONS['usable-foster-places'];
  const empty = Math.max(0, approved.value! - filled.value!);
  const children = people.byType['own-foster'];
  const places = (share: number) => rounded(children + share * empty, 0);
  ledger.assumption('usable-foster-places');
  const range = {
    low: Math.ceil(children),
    mode: Math.max(Math.ceil(children), places(usable.value)),
    high: Math.max(Math.ceil(children), places(usable.high)),
  };
  const source = ledger.derived({
    id: 'own-foster-places',
    label: "Places with the council's foster carers that can be used",
    value: range.mode,
    low: range.low,
    high: range.high,
    unit: 'places',
    strength: 'weak',
    working: `${rounded(children, 0)} children with the council's carers now, family and friends too, and ${usable.value} (0 to ${usable.high}) of ${empty} approved places not filled ("${ledger.published(approved)}", "${ledger.published(filled)}").`,
  });
  return [{ placement: 'own-foster', places: { ...range, source } }];
}
