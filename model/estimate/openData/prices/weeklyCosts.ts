import { englandIn2024 } from '../../../opendata/englandIn2024.ts';
import { yearOf } from '../../../opendata/figureIndex.ts';
import { lastReturned } from '../../../opendata/traps/missingReturn.ts';
import { englandFigure } from '../../../opendata/widerArea.ts';
import { gbp } from '../../../words/money.ts';
import { rounded } from '../../arithmetic.ts';
import { ASSUMPTIONS } from '../assumptions.ts';
import type { Council } from '../council.ts';
import { around, type SourcedRange } from '../level.ts';
import type { People } from '../stock/people.ts';
import { OPEN_TYPES, type TypeId } from '../stock/placements.ts';
import type { PricedMeasure } from './priceMovement.ts';

/** Ranges no wider than this on either side. */
const WIDEST_PRICE = 0.5;
/** The split of one published price between two types is less firm than the price. */
const LEAST_SPLIT_WIDTH = 0.2;

/** A week in a place of each type. */
export function weeklyCosts(council: Council, people: People): Record<TypeId, SourcedRange> {
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
  range: SourcedRange;
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
  const split = (id: 'own-foster' | 'agency-foster', value: number): SourcedRange => {
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
): SourcedRange {
  const { value, low, high, label } = ASSUMPTIONS[id];
  const now = englandFigure(index, 'cost-per-week-fostering', 'all', year)!;
  // The country of 2024 is kept with the program, so that no later file changes an earlier day.
  const then = englandIn2024('cost-per-week-fostering', 'all')!;
  const factor = now.value! / then.value!;
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
